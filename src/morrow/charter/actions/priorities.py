"""Adopting priorities, ending them, and saying what was dropped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from morrow.accountability.queries import DecisionRef
from morrow.charter import rules
from morrow.charter.errors import (
    AlreadyEnded,
    AlreadyExplained,
    NotBeforeTheDecision,
    PartsMissing,
    PeopleNotToldFirst,
    StandsAlready,
)
from morrow.charter.events import PriorityAdopted, PriorityEnded, ThemeDropped
from morrow.charter.models import DroppedTheme, Priority
from morrow.charter.ordering import take_place
from morrow.charter.permissions import may_adopt
from morrow.charter.queries.priorities import live_priorities, may_lead_to_a_priority
from morrow.charter.standing import need_from, need_in_force, need_parts
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record import Ref, Referable
from morrow.foundations.scope import Actor


@dataclass(frozen=True)
class Adopted:
    """A priority, and codes of what to think about again (`words.warning` says them)."""

    priority: Priority
    warnings: tuple[str, ...]


def adopt_priority(
    *,
    title: str,
    aim: str,
    decision: DecisionRef,
    themes: Iterable[Ref | Referable],
    by: Actor,
    now: datetime,
    order: int | None = None,
    active_from: date | None = None,
    trade_off: str = "",
) -> Adopted:
    """Adopt a priority that a decision in force decided, resting on themes that were before it.

    It takes its place in the order and moves the others down; without `order` it comes last. With
    the eighth live priority the answer carries the warning `more_than_a_handful`; nothing is refused.
    It names at least one of them, unless the decision rests on nothing that was heard.
    Raises NotInForce, PartsMissing, StandsAlready and NotBeforeTheDecision.
    """
    require(may_adopt(by))
    need_parts(title=title, aim=aim)
    start = active_from or timezone.localdate(now)
    need_from(decision, start, timezone.localdate(now))
    causes = [record.ref(theme) for theme in themes]
    if may_lead_to_a_priority(decision) and not causes:
        raise PartsMissing(["themes"])
    if any(str(cause) not in decision.rests_on for cause in causes):
        raise NotBeforeTheDecision
    if live_priorities(start).filter(title__iexact=title.strip()).exists():
        raise StandsAlready(title.strip())
    with record.act(by=by, verb="adopted", because=[decision, *causes], now=now) as act:
        priority = Priority.objects.create(
            title=title.strip(),
            aim=aim.strip(),
            order=live_priorities(start).count() + 1,
            active_from=start,
            decision=decision,
            trade_off=trade_off.strip(),
            rests_on=[str(cause) for cause in causes],
            example=decision.example,
        )
        take_place(priority, order)
        act.on(priority)
        act.announce(
            PriorityAdopted(
                subject=str(record.ref(priority)),
                decision=str(record.ref(decision)),
                rests_on=list(priority.rests_on),
            )
        )
    return Adopted(priority, rules.warnings(live_priorities(start).count()))


def end_priority(
    *,
    priority: Priority,
    decision: DecisionRef,
    reason: str,
    told_first: str,
    by: Actor,
    now: datetime,
    active_to: date | None = None,
) -> None:
    """End a priority by a decision in force: the people in it were told first, and how is written down.

    Raises PeopleNotToldFirst, PartsMissing, NotInForce and AlreadyEnded.
    """
    require(may_adopt(by))
    if priority.ended_by_id is not None:
        raise AlreadyEnded
    need_parts(reason=reason)
    if not told_first.strip():
        raise PeopleNotToldFirst
    need_in_force(decision, timezone.localdate(now))
    with record.act(by=by, verb="ended", on=priority, because=[decision, priority], now=now) as act:
        priority.active_to = max(active_to or timezone.localdate(now), priority.active_from)
        priority.ended_by = decision
        priority.ended_because = reason.strip()
        priority.told_first = told_first.strip()
        priority.save()
        act.announce(PriorityEnded(subject=str(record.ref(priority)), decision=str(record.ref(decision))))


def drop_theme(
    *, theme: Ref | Referable, decision: DecisionRef, reason: str, by: Actor, now: datetime
) -> DroppedTheme:
    """Say why a theme that was before the decision-maker did not become a priority."""
    require(may_adopt(by))
    need_parts(reason=reason)
    need_in_force(decision, timezone.localdate(now))
    cause = record.ref(theme)
    if str(cause) not in decision.rests_on:
        raise NotBeforeTheDecision
    if DroppedTheme.objects.filter(theme=str(cause), decision=decision).exists():
        raise AlreadyExplained
    with record.act(by=by, verb="dropped", because=[decision, cause], now=now) as act:
        dropped = DroppedTheme.objects.create(
            theme=str(cause),
            decision=decision,
            reason=reason.strip(),
            dropped_on=timezone.localdate(now),
            example=decision.example,
        )
        act.on(dropped)
        act.announce(
            ThemeDropped(
                subject=str(record.ref(dropped)), theme=str(cause), decision=str(record.ref(decision))
            )
        )
    return dropped
