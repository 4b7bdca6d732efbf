"""Putting right a floor that was stated wrongly. Nobody can waive one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.utils import timezone

from morrow.charter import covering, rules
from morrow.charter.errors import AlreadyEnded, FloorCannotBeLowered
from morrow.charter.flooring import columns_of
from morrow.charter.models import Entitlement, FloorCorrection
from morrow.charter.permissions import may_correct_floor
from morrow.charter.rules import Floor
from morrow.charter.standing import need_parts
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def correct_floor(
    *, entitlement: Entitlement, floor: Floor, reason: str, by: Actor, now: datetime
) -> FloorCorrection:
    """Correct the stated floor of a promise in force, as its monitoring officer, with law and reason.

    Whoever corrects it has checked it, on this day.

    Raises PartsMissing without law or reason, and FloorCannotBeLowered where the promise would then
    lie below what the law asks: it must be superseded first.
    """
    require(may_correct_floor(by))
    need_parts(law=floor.duty, reason=reason)
    if entitlement.active_to is not None:
        raise AlreadyEnded
    if not rules.keeps_floor(entitlement.amount, floor.amount, entitlement.better):
        raise FloorCannotBeLowered(floor.duty, floor.words or covering.quantity(entitlement, floor.amount))
    with record.act(by=by, verb="corrected the floor", on=entitlement, now=now):
        correction = FloorCorrection.objects.create(
            entitlement=entitlement,
            was=entitlement.statutory_floor,
            was_amount=entitlement.floor_amount,
            becomes=floor.words,
            becomes_amount=floor.amount,
            law=floor.duty,
            reason=reason.strip(),
            corrected_by=by.name,
            corrected_on=timezone.localdate(now),
        )
        checked = replace(floor, checked_by=by.name, checked_on=timezone.localdate(now))
        columns = columns_of(checked)
        for name, value in columns.items():
            setattr(entitlement, name, value)
        entitlement.save(update_fields=list(columns))
    return correction
