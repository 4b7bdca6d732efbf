"""Taking a decision, whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from morrow.accountability import checks, rules
from morrow.accountability.errors import ReportChanged
from morrow.accountability.events import DecisionTaken
from morrow.accountability.holding import hold
from morrow.accountability.interests import keep, with_those_before
from morrow.accountability.models import Authority, Decision, Option, Pack, Vote
from morrow.accountability.packs import as_it_reads, pages
from morrow.accountability.queries.register import decision as current
from morrow.accountability.rules import InterestDeclared, VoteCast
from morrow.accountability.words import no_interests
from morrow.foundations import record
from morrow.foundations.record import Ref
from morrow.foundations.scope import Actor

TAKEN = (
    *("authority", "regime", "heard", "nothing_heard_because", "made_of_it", "reasons", "conditions"),
    *("departure", "interests", "decided_by", "decided_at", "taken_by", "call_in_ends", "review_on"),
    *("in_private", "state"),
)
"""What a decision writes down; what the report says stays as it is."""


def decide(
    *,
    decision: Decision,
    option: Option | None,
    reasons: str,
    made_of_it: str,
    interests: Sequence[InterestDeclared] | None,
    review_on: date | None,
    by: Actor,
    now: datetime,
    authority: Authority | None = None,
    heard: str = "",
    nothing_heard_because: str = "",
    votes: Sequence[VoteCast] = (),
    departure: str = "",
    conditions: str = "",
    why_not: Mapping[str, str] | None = None,
    pack: Mapping[str, Any] | None = None,
    pack_text: str = "",
    in_private: bool = False,
    read: str = "",
) -> Decision:
    """Choose an option, with everything the law and the public need beside it.

    `authority`, `heard` and `nothing_heard_because` fall back on what the proposal has. An empty
    `interests` says that none were declared; None says that nobody asked. What was declared before the
    meeting stands beside them. `why_not` says for other options (by code) why they were not chosen;
    `departure` is needed where people chose another; `conditions` say on what it depends; `in_private`
    that part of the meeting was. `pack` is what the decision-maker had before them where that was made
    elsewhere; else the pack as it stands is frozen. `read` is the report as the decision-maker read it
    (`packs.as_it_reads`): where it was changed since, nothing is decided.

    Raises PartsMissing (naming each part), NoReviewDay, NoAuthority, BeyondLimit, Backdated, HeldBack,
    BarredByInterest, NotEnoughNotice, NoPrivateNotice, NotCarried, ReportChanged and NotAtThisPoint.
    """
    draft = checks.Draft(
        decision=decision,
        authority=authority or decision.authority,
        option=option,
        reasons=reasons.strip(),
        heard=heard.strip() or decision.heard,
        nothing_heard_because=nothing_heard_because.strip() or decision.nothing_heard_because,
        made_of_it=made_of_it.strip(),
        interests=with_those_before(decision, interests),
        votes=tuple(votes),
        departure=departure.strip(),
        conditions=conditions.strip(),
        review_on=review_on,
        in_private=in_private,
    )
    checks.check(draft, by=by, today=timezone.localdate(now))
    causes = map(Ref.read, decision.rests_on)
    with record.act(by=by, verb="decided", on=decision, because=causes, now=now) as act:
        _hold(decision, read)
        _keep(draft, by, now)
        _choose(draft, why_not or {})
        _keep_votes(draft, by, now)
        laid = pages(decision, timezone.localdate(now)) if pack is None else dict(pack)
        _freeze(decision, laid, pack_text, now)
        act.announce(DecisionTaken(subject=str(record.ref(decision)), regime=decision.regime))
    return decision


def _hold(decision: Decision, read: str) -> None:
    """Lock it. Raises NotAtThisPoint, or ReportChanged where its report is another than was read."""
    hold(decision)
    if read and read != as_it_reads(current(decision.code)):
        raise ReportChanged


def _keep(draft: checks.Draft, by: Actor, now: datetime) -> None:
    decision, authority = draft.decision, draft.by_authority
    decision.authority = authority
    decision.regime = authority.regime
    decision.heard = draft.heard
    decision.nothing_heard_because = draft.nothing_heard_because
    decision.made_of_it = draft.made_of_it
    decision.reasons = draft.reasons
    decision.departure = draft.departure
    decision.conditions = draft.conditions
    declared = draft.interests or ()
    decision.interests = "\n".join(f"{each.member}: {each.words}" for each in declared) or no_interests()
    decision.decided_by = authority.body.name if authority.body else by.name
    decision.decided_at = now
    today = timezone.localdate(now)
    decision.taken_by = "" if draft.votes else by.name
    decision.call_in_ends = rules.call_in_ends(
        authority.regime, today, _call_in_days(decision, authority), key=decision.key
    )
    decision.review_on = draft.review_on
    decision.in_private = draft.in_private
    decision.state = "decided"
    decision.save(update_fields=TAKEN)


def _call_in_days(decision: Decision, authority: Authority) -> int:
    """None where it was agreed beforehand that it is urgent, and this authority may leave call-in out."""
    urgent = bool(decision.no_call_in_because) and bool(authority.urgency_agreed_by)
    return 0 if urgent else authority.call_in_days


def _freeze(decision: Decision, contents: dict[str, Any], text: str, now: datetime) -> None:
    digest = Pack.digest_of(contents, text)
    Pack.objects.create(decision=decision, contents=contents, text=text, frozen_at=now, digest=digest)


def _choose(draft: checks.Draft, why_not: Mapping[str, str]) -> None:
    chosen = draft.chosen_option
    for option in draft.decision.options.all():
        option.chosen = option.pk == chosen.pk
        option.why = draft.reasons if option.chosen else why_not.get(option.code, "").strip()
        option.save(update_fields=["chosen", "why"])
    chosen.refresh_from_db()


def _keep_votes(draft: checks.Draft, by: Actor, now: datetime) -> None:
    for vote in draft.votes:
        Vote.objects.create(
            decision=draft.decision,
            member=vote.member.strip(),
            position=vote.position,
            words=vote.words.strip(),
            casting=vote.casting,
        )
    for interest in draft.interests or ():
        keep(draft.decision, interest, by, timezone.localdate(now))
