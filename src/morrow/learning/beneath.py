"""What this room asks of the rooms below it."""

from __future__ import annotations

from typing import Any

from django.apps import apps

from morrow.foundations.record import Ref
from morrow.learning.errors import UnknownHere


def _model(label: str) -> Any:
    return apps.get_model(label)


def outcomes() -> list[Any]:
    """Every outcome, by priority."""
    return list(
        _model("charter.Outcome").objects.select_related("priority").order_by("priority__order", "pk")
    )


def outcome(code: str) -> Any:
    """One outcome. Raises UnknownHere."""
    found = _model("charter.Outcome").objects.filter(code=code).select_related("priority").first()
    if found is None:
        raise UnknownHere
    return found


def outcomes_by_ref(refs: list[str]) -> list[Any]:
    """The outcomes behind references."""
    codes = [Ref.read(each).code for each in refs]
    return list(_model("charter.Outcome").objects.filter(code__in=codes).order_by("pk"))


def decisions_on(ref: str) -> list[Any]:
    """Decisions that rest on a review."""
    found = _model("accountability.Decision").objects.filter(rests_on__contains=[ref])
    return list(found.order_by("pk"))


REVIEWABLE = ("commissioning.offer", "commissioning.agreement", "charter.priority")


def reviewable(ref: str) -> Any:
    """The offer, agreement or priority behind a reference. Raises UnknownHere."""
    named = Ref.read(ref)
    if named.kind not in REVIEWABLE:
        raise UnknownHere
    found = _model(named.kind).objects.filter(code=named.code).first()
    if found is None:
        raise UnknownHere
    return found
