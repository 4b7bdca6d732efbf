"""How tests come by a promise with a rule, and by somebody who asks for it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from morrow.charter import actions
from morrow.charter.actions import Promise
from morrow.charter.queries import ClaimRef, EntitlementRef
from morrow.foundations.scope import MORROW, SYSTEM, entering
from morrow.people.models import Person
from morrow.standards.rule_files import read_book, read_rule
from tests.rooms.accountability.making import in_force

FOLDER = Path(__file__).parents[3] / "data" / "charter"
TRAVEL = Promise(
    title="Travel to learn",
    who="Everyone of 16 to 18 who learns three miles or more from home",
    what="A pass for buses and trams",
    standard="Within ten working days",
    redress="Ask us to look again; a complaint, then the Ombudsman",
    limit="demand",
    paid_from="Children’s services, travel",
    when_money_runs_out="Nobody who may have a pass goes without",
    appeal_body="Local Government and Social Care Ombudsman",
    appeal_days=365,
    appeal_law="Local Government Act 1974, part 3",
)
KAYLA = {"age": 17, "in_education": True, "miles_to_learn": 2}
LATER = timedelta(days=10)
PAPER = {"reach_by": "letter", "contact": "1 Nowhere Street"}


def keep_the_book(now: datetime) -> None:
    """The book of the demonstration comes with the place."""
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        actions.keep_book(book=read_book(FOLDER), by=MORROW, now=now)


def rule(name: str) -> Any:
    """One rule of the demonstration."""
    return read_rule(FOLDER / f"{name}.toml").rule


def travel(cast, now: datetime, decision: Any = None, **changes: Any) -> EntitlementRef:
    """Version 1, in force ten days after `now`, with its rule; Dilys knows of its unchecked amounts."""
    keep_the_book(now)
    decision = decision or in_force(cast, now)
    said = {"promise": TRAVEL, "rule": rule("travel-to-learn"), "unchecked_known": True, **changes}
    with cast.as_("dilys"):
        return actions.adopt_entitlement(**said, decision=decision, by=cast.actor("dilys"), now=now + LATER)


def asked(cast, now: datetime, promise: EntitlementRef, key: str = "kayla", **changes: Any) -> ClaimRef:
    """Somebody of the cast asks, signed in."""
    by = cast.actor(key)
    people = Person.objects.unrestricted(reason="a test lets somebody be reached")
    people.filter(pk=by.person_id).update(reach_by="email")
    with cast.as_(key):
        made = actions.ask_to_look(
            entitlement=promise,
            person=by.person_id,
            called=by.name,
            answers=changes.pop("answers", KAYLA),
            by=by,
            now=now,
            **changes,
        )
    return made.claim


def not_accepted(cast, now: datetime, claim: ClaimRef, key: str = "petra", **changes: Any) -> ClaimRef:
    """Petra does not accept, and says why and what can be had today."""
    said = {
        "reason": "The college is two miles away, and the promise begins at three.",
        "instead": "A bicycle on loan, with lights and a lock",
        "instead_from": now.date(),
        **changes,
    }
    with cast.as_(key):
        actions.not_accept(claim=claim, **said, by=cast.actor(key), now=now)
        claim.refresh_from_db()
    return claim


def day(now: datetime, number: int) -> date:
    """So many days on."""
    return (now + timedelta(days=number)).date()
