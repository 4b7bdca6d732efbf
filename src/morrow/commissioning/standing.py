"""Checks that several actions share."""

from __future__ import annotations

from datetime import date
from typing import Any

from morrow.commissioning import routes
from morrow.commissioning.errors import (
    DecisionNotInForce,
    NotAtThisStage,
    NoticeMissing,
    OverAllocation,
    PartsMissing,
)
from morrow.commissioning.models import Agreement, Commission, Notice
from morrow.foundations.money import Money, total

NOTHING = Money(0)


def need_parts(**parts: str) -> None:
    """Raise PartsMissing for every text that is empty."""
    empty = [name for name, text in parts.items() if not text.strip()]
    if empty:
        raise PartsMissing(empty)


def need_state(thing: Any, *states: str) -> None:
    """Hold the row, read its state afresh and raise NotAtThisStage unless it is one of these."""
    held = type(thing).objects.select_for_update(no_key=True).get(pk=thing.pk)
    thing.state = held.state
    if held.state not in states:
        raise NotAtThisStage(held.get_state_display())


def need_in_force(decision: Any) -> None:
    """Raise DecisionNotInForce unless rights and money may rest on it."""
    held = decision and type(decision).objects.filter(pk=decision.pk).first()
    if held is None or held.state != "in_force":
        raise DecisionNotInForce


def left_of(allocation: Any) -> Money:
    """What of an allocation no agreement holds."""
    held = Agreement.objects.filter(commission__allocation=allocation).exclude(state="ended")
    return Money(allocation.amount.pence) - total(held.values_list("value", flat=True))


def need_money(allocation: Any, asked: Money, *, already: Money = NOTHING) -> None:
    """Raise OverAllocation, naming it, where less is left; `already` is held by what asks."""
    left = left_of(allocation) + already
    if asked > left:
        raise OverAllocation(allocation=allocation.code, asked=asked, left=left)


def publish_notice(commission: Commission, stage: str, reference: str, on: date) -> None:
    """Keep the notice the route needs at this stage. Raises NoticeMissing."""
    wanted = routes.notice_needed(commission.route, stage, ceiling=commission.ceiling.pence, on=on)
    if wanted and not reference.strip():
        raise NoticeMissing(wanted)
    if wanted:
        Notice.objects.create(
            commission=commission, stage=stage, kind=wanted, reference=reference.strip(), published=on
        )
