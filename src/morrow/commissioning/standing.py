"""Checks that several actions share."""

from __future__ import annotations

from datetime import date
from typing import Any

from morrow.commissioning import beneath, routes
from morrow.commissioning.errors import (
    DecisionNotInForce,
    NotAtThisStage,
    NoticeMissing,
    OverAllocation,
    PartsMissing,
)
from morrow.commissioning.models import Commission, Notice
from morrow.foundations.money import Money


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


def need_in_force(decision: Any, on: date) -> None:
    """Raise DecisionNotInForce unless rights and money may rest on it that day."""
    held = decision and type(decision).objects.filter(pk=decision.pk).first()
    if held is None or held.state != "in_force" or not held.may_be_relied_on(on):
        raise DecisionNotInForce


def need_money(allocation: Any, asked: Money) -> None:
    """Raise OverAllocation, naming it, where less is left that is not promised to anything yet."""
    left = beneath.left_of(allocation)
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
