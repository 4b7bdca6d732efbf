"""Choosing somebody by their work: by the public code of their role, so that no personal row is read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from morrow.foundations.names import same
from morrow.foundations.scope import Viewer
from morrow.people.holding import held
from morrow.people.models import Person, Role
from morrow.people.queries.register import roles_shown
from morrow.people.words import role_in_words


@dataclass(frozen=True)
class Worker:
    """Somebody at work as everybody signed in may know them."""

    role: Role

    @property
    def code(self) -> str:
        """The code of the role, never of the person."""
        return str(self.role.code)

    @property
    def called(self) -> str:
        """The name they work under, or what they do where they have none."""
        return self.role.known_as or role_in_words(self.role)

    @property
    def line(self) -> str:
        """Name and work on one line."""
        return ", ".join(filter(None, (self.role.known_as, role_in_words(self.role))))

    @property
    def person(self) -> Person:
        """Who it is, to be passed on; nothing of their own row is in it but its id."""
        return Person(pk=self.role.person_id)


def workers(viewer: Viewer, kinds: Collection[str], today: date) -> list[Worker]:
    """Who holds one of these kinds of role today, by name: for whoever may see who works here."""
    return [Worker(role) for role in roles_shown(viewer, today).filter(kind__in=kinds)]


def everyone_at_work(viewer: Viewer, today: date) -> list[Worker]:
    """Everybody who works here today, by name: for whoever may see who works here."""
    return [Worker(role) for role in roles_shown(viewer, today)]


def ids_at_work(kinds: Collection[str], today: date) -> list[int]:
    """The ids of those who hold one of these kinds of role today, to write to them; nothing else of them."""
    held_today = Role.objects.filter(held(today), kind__in=kinds)
    return sorted(set(held_today.values_list("person_id", flat=True)))


def at_work_as(name: str, today: date) -> list[Role]:
    """The roles that are held today under a name, however it is typed."""
    wanted = same(name)
    at_work = Role.objects.filter(held(today)).exclude(kind="resident").select_related("body").order_by("pk")
    return [role for role in at_work if same(role.known_as) == wanted]


def works_for(person_id: int, organisation: str, kinds: Collection[str], today: date) -> bool:
    """Whether somebody holds one of these kinds of role in the organisation with this code today."""
    return bool(
        Role.objects.filter(
            held(today), person_id=person_id, kind__in=kinds, organisation__code=organisation
        ).exists()
    )


def organisations_with(kinds: Collection[str], today: date) -> dict[str, Any]:
    """The organisations, by code and in order of name, in which somebody holds one of these roles today."""
    roles = Role.objects.filter(held(today), kind__in=kinds).exclude(organisation=None)
    found = {role.organisation.code: role.organisation for role in roles.select_related("organisation")}
    return dict(sorted(found.items(), key=lambda item: (item[1].name, item[0])))
