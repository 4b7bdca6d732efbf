"""Titles of what conditions name by reference: priorities and wards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from morrow.budget.models import ContributionLine
from morrow.charter.queries import all_priorities
from morrow.foundations import references
from morrow.foundations.record import Ref
from morrow.place import queries as place


def organisations() -> Any:
    """Every organisation of the place, reached through the foreign key that points down to it."""
    return ContributionLine._meta.get_field("host").related_model._default_manager.all()  # type: ignore[union-attr]


def is_public(ref: str) -> bool:
    """True where a reference is of a known kind that is not personal."""
    kind = references.kinds().get(Ref.read(ref).kind)
    return kind is not None and not kind.personal


def names_in(lines: Iterable[ContributionLine]) -> dict[str, str]:
    """For the conditions of these lines: priority refs and ward codes with their names."""
    lines = list(lines)
    refs = [Ref.read(ref) for line in lines for ref in line.for_priorities]
    names = {}
    if refs:
        found = all_priorities().filter(code__in=[ref.code for ref in refs])
        names = {f"charter.priority/{priority.code}": priority.title for priority in found}
    if any(line.wards for line in lines):
        names.update(place.wards())
    return names
