"""The floor that the law puts under a promise: how it is kept, and that nothing adopted goes below it."""

from __future__ import annotations

from typing import Any

from morrow.charter import covering, rules
from morrow.charter.errors import FloorCannotBeLowered, FloorNotCheckedWhole, PartsMissing
from morrow.charter.models import Entitlement
from morrow.charter.rules import Floor, Promise

MEANS = ("better", "unit", "reach", "area_kind", "measure", "having")
"""What the number of a promise means."""


def floor_of(entitlement: Entitlement) -> Floor:
    """The floor under a version."""
    return Floor(
        words=entitlement.statutory_floor,
        duty=entitlement.floor_duty,
        amount=entitlement.floor_amount,
        source=entitlement.floor_source,
        checked_by=entitlement.floor_checked_by,
        checked_on=entitlement.floor_checked_on,
    )


def columns_of(floor: Floor) -> dict[str, Any]:
    """A floor as a version keeps it."""
    return {
        "statutory_floor": floor.words,
        "floor_duty": floor.duty,
        "floor_amount": floor.amount,
        "floor_source": floor.source,
        "floor_checked_by": floor.checked_by,
        "floor_checked_on": floor.checked_on,
    }


def need_floor_told(floor: Floor) -> None:
    """Raise PartsMissing where a floor has no law, FloorNotCheckedWhole where half of its check is told."""
    if (floor.words or floor.amount is not None) and not floor.duty.strip():
        raise PartsMissing(["floor_duty"])
    if bool(floor.checked_by.strip()) != (floor.checked_on is not None):
        raise FloorNotCheckedWhole("floor_checked_on" if floor.checked_by.strip() else "floor_checked_by")


def keep_floor(
    promise: Promise, floor: Floor, *, kept: str | None = None, before: Entitlement | None = None
) -> None:
    """A numbered floor is compared; one without a number needs a published sentence in a new version."""
    if not floor.duty:
        return
    turned = before is not None and floor.amount is not None and _turned(promise, before)
    below = not rules.keeps_floor(promise.amount, floor.amount, promise.better)
    unsaid = kept is not None and floor.amount is None and not kept.strip()
    if turned or below or unsaid:
        asked = floor.words or covering.quantity(before or promise, floor.amount)
        raise FloorCannotBeLowered(floor.duty, asked)


def _turned(promise: Promise, before: Entitlement) -> bool:
    """Whether a number means something else than it did, so that it cannot be compared with its floor."""
    return any(getattr(promise, name) != getattr(before, name) for name in MEANS)
