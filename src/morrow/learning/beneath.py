"""What this room asks of the rooms below it."""

from __future__ import annotations

from typing import Any

from morrow.accountability import queries as accountability
from morrow.charter import queries as charter
from morrow.commissioning import queries as commissioning
from morrow.foundations.record import Ref
from morrow.learning.errors import UnknownHere

FINDERS = {
    "commissioning.offer": commissioning.offer,
    "commissioning.agreement": commissioning.agreement,
    "charter.priority": charter.priority,
}


def outcomes() -> list[Any]:
    """Every outcome, by priority."""
    return list(charter.OutcomeRef.objects.select_related("priority").order_by("priority__order", "pk"))


def outcome(code: str) -> Any:
    """One outcome. Raises UnknownPromise."""
    return charter.outcome(code)


def outcomes_by_ref(refs: list[str]) -> list[Any]:
    """The outcomes behind references."""
    codes = [Ref.read(each).code for each in refs]
    return list(charter.OutcomeRef.objects.filter(code__in=codes).order_by("pk"))


def decisions_on(ref: str) -> list[Any]:
    """Decisions that rest on a review."""
    return list(accountability.resting_on(Ref.read(ref)))


def reviewable(ref: str) -> Any:
    """The offer, agreement or priority behind a reference. Raises NotFound."""
    named = Ref.read(ref)
    if named.kind not in FINDERS:
        raise UnknownHere
    return FINDERS[named.kind](named.code)
