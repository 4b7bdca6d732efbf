"""Adopting a promise, and its next version."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime, timedelta

from django.utils import timezone

from morrow.accountability.queries import DecisionRef
from morrow.charter.adopting_rules import freeze, need_known, text_that_goes_on, text_to_adopt
from morrow.charter.drafting import adopted_as
from morrow.charter.errors import AlreadyEnded, StartsTooEarly
from morrow.charter.events import EntitlementAdopted
from morrow.charter.flooring import columns_of, floor_of, keep_floor, need_floor_told, need_rule_as_told
from morrow.charter.models import DraftPromise, Entitlement, Priority
from morrow.charter.models.reach import EACH
from morrow.charter.permissions import may_adopt
from morrow.charter.reaching import fitted, need_reach
from morrow.charter.rules import NO_FLOOR, Floor, Promise
from morrow.charter.standing import need_from, need_in_force, need_whole
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record import Ref
from morrow.foundations.record.naming import new_short_code
from morrow.foundations.scope import Actor
from morrow.standards.rule_files import RuleRow


def adopt_entitlement(
    *,
    promise: Promise,
    decision: DecisionRef,
    by: Actor,
    now: datetime,
    priority: Priority | None = None,
    floor: Floor = NO_FLOOR,
    active_from: date | None = None,
    rule: RuleRow | None = None,
    unchecked_known: bool = False,
    draft: DraftPromise | None = None,
) -> Entitlement:
    """Adopt version 1 of a promise, by a decision in force, with the rule that is run for it if it has one.

    `floor` is what the law asks at least. Amounts of the rule that nobody has signed for are adopted only
    where `unchecked_known`: whoever adopts them says that they know.
    Raises PartsMissing, FloorNotCheckedWhole, FloorCannotBeLowered, NotInForce, CoverageNotWhole,
    NothingToCheck, RuleRefused, RuleSaysAnother and AmountsUnchecked (naming the amounts); each leaves
    nothing behind.
    """
    require(may_adopt(by))
    promise = fitted(promise)
    need_whole(promise)
    start = active_from or timezone.localdate(now)
    need_from(decision, start, timezone.localdate(now))
    need_floor_told(floor)
    keep_floor(promise, floor)
    need_reach(promise, start, has_rule=rule is not None)
    text = text_to_adopt(rule, start) if rule else ""
    need_rule_as_told(promise, floor, text, start)
    need_known(text, start, known=unchecked_known)
    code = new_short_code()
    causes = [decision, *([priority] if priority else map(Ref.read, decision.rests_on))]
    with record.act(by=by, verb="adopted", because=causes, now=now) as act:
        entitlement = Entitlement.objects.create(
            **asdict(promise),
            code=code,
            series=code,
            version=1,
            **columns_of(floor),
            active_from=start,
            priority=priority,
            decision=decision,
            example=decision.example,
        )
        freeze(entitlement, text, timezone.localdate(now))
        adopted_as(draft, entitlement)
        act.on(entitlement)
        act.announce(_news(entitlement, decision))
    return entitlement


def supersede_entitlement(
    *,
    entitlement: Entitlement,
    promise: Promise,
    decision: DecisionRef,
    why_changed: str,
    by: Actor,
    now: datetime,
    active_from: date | None = None,
    floor_kept: str = "",
    rule: RuleRow | None = None,
    unchecked_known: bool = False,
    draft: DraftPromise | None = None,
) -> Entitlement:
    """Put the next version in the place of the one in force; the statutory floor goes with it.

    Where the floor has no number, `floor_kept` says how the new version keeps it. Without a new `rule`
    that of the old version goes on, with the amounts as the book has them now. What was decided under the
    old version still explains itself under it. `unchecked_known` is as for version 1, also where the old
    rule goes on.
    Raises FloorCannotBeLowered (naming the duty), AlreadyEnded, StartsTooEarly, PartsMissing, NotInForce,
    CoverageNotWhole, NothingToCheck, RuleRefused, RuleSaysAnother and AmountsUnchecked (naming the amounts).
    """
    require(may_adopt(by))
    if _has_ended(entitlement):
        raise AlreadyEnded
    promise = fitted(promise)
    need_whole(promise, why_changed=why_changed)
    need_in_force(decision, timezone.localdate(now))
    floor = floor_of(entitlement)
    keep_floor(promise, floor, kept=floor_kept, before=entitlement)
    start = active_from or max(timezone.localdate(now), entitlement.active_from + timedelta(days=1))
    if start <= entitlement.active_from or start < timezone.localdate(now):
        raise StartsTooEarly
    need_reach(promise, start, has_rule=rule is not None)
    text = text_to_adopt(rule, start) if rule else _text_that_goes_on(entitlement, promise, start)
    need_rule_as_told(promise, floor, text, start)
    need_known(text, start, known=unchecked_known)
    causes = [decision, *([entitlement.priority] if entitlement.priority else []), entitlement]
    with record.act(by=by, verb="superseded", because=causes, now=now) as act:
        entitlement.active_to = start
        entitlement.save(update_fields=["active_to"])
        new = Entitlement.objects.create(
            **asdict(promise),
            series=entitlement.series,
            version=entitlement.version + 1,
            **columns_of(floor),
            floor_kept=floor_kept.strip(),
            why_changed=why_changed.strip(),
            active_from=start,
            priority=entitlement.priority,
            decision=decision,
            supersedes=entitlement,
            example=entitlement.example,
        )
        freeze(new, text, timezone.localdate(now))
        adopted_as(draft, new)
        act.on(new)
        act.announce(_news(new, decision, before=entitlement))
    return new


def _has_ended(entitlement: Entitlement) -> bool:
    """As it stands now: whoever writes the next version at the same time waits here."""
    held = Entitlement.objects.select_for_update(no_key=True).get(pk=entitlement.pk)
    return held.active_to is not None


def _news(
    adopted: Entitlement, decision: DecisionRef, before: Entitlement | None = None
) -> EntitlementAdopted:
    return EntitlementAdopted(
        subject=str(record.ref(adopted)),
        decision=str(record.ref(decision)),
        supersedes=str(record.ref(before)) if before else "",
    )


def _text_that_goes_on(before: Entitlement, promise: Promise, start: date) -> str:
    """The rule of the version before; none where the new one is for everybody, so that nothing is checked."""
    return text_that_goes_on(before, start) if promise.reach == EACH else ""
