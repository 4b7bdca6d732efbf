"""How tests of this floor and above come by a decision: through the very actions the pages call."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from morrow.accountability import actions, queries
from morrow.accountability.actions import InterestDeclared, OptionDraft
from morrow.accountability.queries import AuthorityRef, DecisionRef
from morrow.foundations.money import Money
from morrow.foundations.record import Ref

REVIEW = date(2026, 7, 1)
NOTHING = OptionDraft("Do nothing", Money(0))
WARM = OptionDraft("Warm homes for carers", Money(18_400_000), "Grants and a navigator.")
THEME = Ref("voice.theme", "WARMTEST")
SECRET = "Quillfeather bids 91,337 pounds"


def authority(cast, now: datetime, **changes) -> AuthorityRef:
    """The cabinet's own power over warm homes, up to £500,000."""
    granted = {
        "regime": "executive",
        "body": "CABINET",
        "scope": "warm homes, prevention",
        "limit": Money(50_000_000),
        "source": "Local Government Act 2000 s9E; constitution part 3 (example)",
        "active_from": date(2025, 4, 1),
        "call_in_members": 1,
        **changes,
    }
    with cast.as_("mercer"):
        return actions.grant(**granted, by=cast.actor("mercer"), now=now)


def officers_named(cast, now: datetime) -> None:
    """Priya deputises for the section 151 officer; Cllr Vale chairs scrutiny; Mercer certifies."""
    if queries.named_officers(now.date()).exists():
        return
    roles = {key: cast.people[key].roles.get() for key in ("priya", "vale", "mercer")}
    with cast.as_("mercer"):
        by = cast.actor("mercer")
        for office, key, deputy in (
            ("section_151", "priya", True),
            ("scrutiny_chair", "vale", False),
            ("proper_officer", "mercer", False),
        ):
            actions.name_officer(
                office=office,
                role=roles[key].code,
                deputy=deputy,
                source="The example constitution, part 2",
                active_from=date(2025, 4, 1),
                by=by,
                now=now,
            )


def reported(cast, now: datetime, decision: DecisionRef, *, parts=("finance", "legal", "risk")) -> None:
    """Each part of the report is signed by whoever signs it."""
    officers_named(cast, now)
    said = {
        "finance": ("priya", "It costs £184,000, from the pool.", "Within the budget for this year."),
        "legal": ("mercer", "The council may do this.", "Localism Act 2011 s1."),
        "risk": ("dan", "Fewer may come than we think.", "We look again after half a year."),
    }
    for part in parts:
        key, short, words = said[part]
        with cast.as_(key):
            actions.sign_part(
                decision=decision, part=part, short=short, words=words, by=cast.actor(key), now=now
            )


def proposal(cast, now: datetime, *, analysed: bool = True, signed: bool = True, **changes) -> DecisionRef:
    """Dan proposes warm homes, and attaches the analysis."""
    proposed = {
        "title": "Warm homes for carers",
        "question": "Shall we help carers to keep their homes warm?",
        "subject": "warm homes",
        "options": [WARM, NOTHING],
        "rests_on": [THEME],
        "heard": "Forty statements; a carer sits in her coat from October.",
        **changes,
    }
    if "authority" not in changes:
        proposed["authority"] = authority(cast, now)
    dan = cast.actor("dan")
    with cast.as_("dan"):
        made = actions.propose(**proposed, by=dan, now=now)
        if analysed:
            actions.attach_analysis(
                decision=made,
                equality="Carers are more often women and disabled people; both gain.",
                sustainability="Insulation lowers what is burned.",
                by=dan,
                now=now,
            )
    if signed:
        reported(cast, now, made)
    return made


def with_an_exempt_part(
    cast, now: datetime, decision: DecisionRef | None = None, **changes: Any
) -> DecisionRef:
    """A proposal; Mercer certifies that what one firm bids is exempt."""
    made = decision or proposal(cast, now, **changes)
    officers_named(cast, now)
    with cast.as_("mercer"):
        actions.certify_exempt(
            decision=made,
            about="The prices that were offered",
            paragraph=3,
            why="They would bid higher.",
            words=SECRET,
            by=cast.actor("mercer"),
            now=now,
        )
    return made


def declare(
    cast, now: datetime, decision: DecisionRef, member: str, *, by: str = "mercer", **changes: Any
) -> None:
    """A member's interest is written down before the meeting; a disclosable pecuniary one as it stands."""
    said = {"words": "Owns the firm", "pecuniary": True, **changes}
    with cast.as_(by):
        actions.declare_interest(
            decision=decision, interest=InterestDeclared(member, **said), by=cast.actor(by), now=now
        )


def parts(decision: DecisionRef, **changes) -> dict:
    """Everything a councillor must say to decide."""
    return {
        "decision": decision,
        "option": decision.options.first(),
        "reasons": "It reaches those who said they are cold.",
        "made_of_it": "We weighed that renters gain less, and added landlords.",
        "interests": (),
        "review_on": REVIEW,
        **changes,
    }


def decided(cast, now: datetime, decision: DecisionRef | None = None, **changes) -> DecisionRef:
    """Cllr Okafor decides."""
    chosen = decision or proposal(cast, now)
    with cast.as_("okafor"):
        return actions.decide(**parts(chosen, **changes), by=cast.actor("okafor"), now=now)


def in_force(cast, now: datetime, decision: DecisionRef | None = None, **changes) -> DecisionRef:
    """Decided, and put in force by Dilys once call-in has passed. Holds from eight days after `now`."""
    taken = decided(cast, now, decision, **changes)
    with cast.as_("dilys"):
        actions.take_effect(decision=taken, by=cast.actor("dilys"), now=now + timedelta(days=8))
    return taken
