"""What this room asks of the rooms below it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Q

from morrow.commissioning.errors import UnknownHere
from morrow.foundations.money import Money


def _model(label: str) -> Any:
    return apps.get_model(label)


def outcomes_of(codes: list[str]) -> list[Any]:
    """Outcomes by code, in the order given."""
    found = {each.code: each for each in _model("charter.Outcome").objects.filter(code__in=codes)}
    return [found[code] for code in codes if code in found]


def live_outcomes(on: date) -> list[Any]:
    """The outcomes of every priority that holds on a day."""
    live = Q(priority__active_from__lte=on) & (Q(priority__active_to=None) | Q(priority__active_to__gt=on))
    found = _model("charter.Outcome").objects.filter(live).select_related("priority")
    return list(found.order_by("priority__order", "pk"))


def outcome(code: str) -> Any:
    """One outcome. Raises UnknownHere."""
    return _one("charter.Outcome", code, "priority")


def allocations() -> list[Any]:
    """Every allocation, the newest first."""
    return list(_model("budget.Allocation").objects.select_related("priority").order_by("-at"))


def allocation(code: str) -> Any:
    """One allocation. Raises UnknownHere."""
    return _one("budget.Allocation", code, "priority")


def organisation(code: str) -> Any:
    """One organisation. Raises UnknownHere."""
    return _one("place.Organisation", code)


def organisations() -> list[tuple[str, str]]:
    """Code and name of every organisation, by name."""
    return list(_model("place.Organisation").objects.order_by("name").values_list("code", "name"))


def decision(code: str) -> Any:
    """One decision. Raises UnknownHere."""
    return _one("accountability.Decision", code)


def decisions_in_force() -> list[tuple[str, str]]:
    """Code and title of every decision in force, the newest first."""
    found = _model("accountability.Decision").objects.filter(state="in_force").order_by("-decided_at")
    return list(found.values_list("code", "title"))


def limit_of(role: str, on: date) -> tuple[Money | None, str] | None:
    """What a post may award alone and by which law; None where it holds no power that day."""
    active = Q(active_from__lte=on) & (Q(active_to=None) | Q(active_to__gt=on))
    held = list(_model("accountability.Authority").objects.filter(active, post=role))
    if not held:
        return None
    best = max(held, key=lambda each: (each.limit is None, each.limit or Money(0)))
    return best.limit, best.source


def _one(label: str, code: str, *related: str) -> Any:
    found = _model(label).objects.filter(code=code)
    found = (found.select_related(*related) if related else found).first()
    if found is None:
        raise UnknownHere
    return found
