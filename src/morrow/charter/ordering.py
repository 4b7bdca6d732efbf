"""The places of priorities: how one takes its own, and how what stood where before is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from morrow.accountability.queries import DecisionRef
from morrow.charter.models import Priority, PriorityOrder
from morrow.charter.queries.priorities import live_priorities


def take_place(priority: Priority, place: int | None) -> None:
    """Let a new priority take its place; those behind it move down, and that is kept.

    Without a place it comes last, and nobody moves.
    """
    others = [each for each in standing_on(priority.active_from) if each.pk != priority.pk]
    before = [each.code for each in others]
    if place is None or place > len(others):
        number_them([*others, priority])
        return
    at = max(place, 1) - 1
    after = [*before[:at], priority.code, *before[at:]]
    number_them([*others[:at], priority, *others[at:]])
    keep_order(priority.decision, priority.active_from, before, after, priority.trade_off, adopted=priority)


def standing_on(on: date) -> list[Priority]:
    """The priorities of a day in their order, locked: two who order them at once wait for each other."""
    return list(live_priorities(on).select_for_update(of=("self",)))


def number_them(standing: Sequence[Priority]) -> None:
    """Give them the places 1, 2, 3 and so on, as they stand here."""
    for number, each in enumerate(standing, start=1):
        each.order = number
    Priority.objects.bulk_update(standing, ["order"])


def keep_order(
    decision: DecisionRef,
    on: date,
    before: list[str],
    after: list[str],
    reason: str,
    adopted: Priority | None = None,
) -> PriorityOrder:
    """Keep that the order changed: codes before and after, and what was weighed."""
    kept: PriorityOrder = PriorityOrder.objects.create(
        decision=decision,
        ordered_on=on,
        before=before,
        after=after,
        reason=reason,
        adopted=adopted,
        example=decision.example,
    )
    return kept
