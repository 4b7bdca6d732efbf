"""What giving a role comes down to, whether one person gives it or two."""

from __future__ import annotations

from datetime import date
from typing import Any

from morrow.people.errors import AlreadyHolds, EndsBeforeItBegins
from morrow.people.holding import held
from morrow.people.models import Person, Role
from morrow.place import queries as place


def whereabouts(
    *,
    person: Person,
    kind: str,
    active_from: date,
    active_to: date | None = None,
    organisation: str = "",
    body: str = "",
    **_rest: Any,
) -> tuple[Any, Any]:
    """The organisation and body of a role that may be given. Raises as `appoint` does."""
    if active_to is not None and active_to < active_from:
        raise EndsBeforeItBegins
    within = place.organisation(organisation) if organisation else None
    seat = place.body(body) if body else None
    same = Role.objects.filter(person=person, kind=kind, organisation=within, body=seat)
    if same.filter(held(active_from)).exists():
        raise AlreadyHolds
    return within, seat


def give(*, person: int, **said: Any) -> Role:
    """Write a role down, within an act."""
    role: Role = Role.objects.create(person_id=person, **said)
    return role
