"""Who is signed in, and which roles they hold today."""

from __future__ import annotations

import uuid
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone

from morrow.foundations.privacy.queries import register_permissions
from morrow.foundations.scope import NOBODY, SYSTEM, Actor, Viewer, entering
from morrow.people.holding import held
from morrow.people.models import Permission, Person, Role
from morrow.place import queries as place_queries


def viewer_of_request(request: Any, place: str) -> Viewer:
    """Who is looking at a page of this place."""
    if not request.user.is_authenticated:
        return NOBODY
    return viewer_of_account(request.user.pk, place=place, today=timezone.localdate())


def viewer_of_account(account_id: int, *, place: str, today: date) -> Viewer:
    """The viewer behind an account in a place; nobody where they have no person there."""
    with _as_system(place):
        person = Person.objects.unrestricted(reason="who is signed in").filter(account_id=account_id).first()
        return viewer_of(person, today) if person else NOBODY


def _as_system(place: str) -> AbstractContextManager[Any]:
    """The place as the system, entered only where it is not already."""
    if entering.is_set() and entering.place() == place and entering.current().viewer.system:
        return nullcontext()
    return entering.entered(place=place, viewer=SYSTEM)


def viewer_of(person: Person, today: date) -> Viewer:
    """A person as a viewer, with the roles they hold today."""
    roles = Role.objects.filter(held(today), person=person).select_related("organisation", "body")
    actors = [_actor(person, role) for role in roles.order_by("pk")]
    if "resident" not in {actor.role for actor in actors}:
        actors.append(resident(person))
    return Viewer(person_id=person.pk, alias=person.alias, name=person.name, actors=tuple(actors))


def resident(person: Person) -> Actor:
    """A person acting as themselves."""
    return Actor(
        person_id=person.pk, alias=person.alias, role="resident", name=person.name, example=person.example
    )


def newcomer() -> Actor:
    """Somebody who is about to join: nobody yet, with the random id under which they will stand."""
    return Actor(person_id=0, alias=uuid.uuid4(), role="resident")


def _actor(person: Person, role: Role) -> Actor:
    return Actor(
        person_id=person.pk,
        alias=person.alias,
        role=role.kind,
        organisation=role.organisation.code if role.organisation else "",
        body=role.body.code if role.body else "",
        name=role.known_as or person.name,
        example=person.example,
    )


@register_permissions
def permitting(viewer: Viewer, kind: str) -> Any:
    """The ids of the persons who permit this viewer to read this kind of row today."""
    return _permissions_held(viewer, kind).values_list("person_id", flat=True)


def permissions_held(viewer: Viewer, kind: str) -> dict[int, str]:
    """For the id of each person who permits this viewer this kind of row today, the permission's code.

    Both sides of a permission may read it, so its code stands for the person where theirs is private.
    """
    return dict(_permissions_held(viewer, kind).order_by("-pk").values_list("person_id", "code"))


def _permissions_held(viewer: Viewer, kind: str) -> Any:
    today = timezone.localdate()
    lasting = Q(role=None) | (
        Q(role__active_from__lte=today) & (Q(role__active_to=None) | Q(role__active_to__gt=today))
    )
    found = Permission.objects.unrestricted(reason="which permissions this viewer holds")
    return found.filter(
        held(today), lasting, given_to_id=viewer.person_id, kinds__contains=[kind], withdrawn=None
    )


def is_worker(account_id: int) -> bool:
    """True where the account leads to anyone, in any place, with a role besides resident."""
    today = timezone.localdate()
    return any(
        viewer_of_account(account_id, place=place, today=today).roles - {"resident"}
        for place in place_queries.places()
    )


def places_of(account_id: int) -> list[str]:
    """The slugs of the places in which an account leads to somebody."""
    today = timezone.localdate()
    return [
        place
        for place in place_queries.places()
        if viewer_of_account(account_id, place=place, today=today).person_id
    ]


def example_accounts() -> list[tuple[str, str, str, Any]]:
    """Invented people who can be chosen on the demonstration page: code, name, title, account."""
    people = Person.objects.unrestricted(reason="the demonstration's page to choose who to be")
    found = list(people.filter(example=True).exclude(account=None).select_related("account").order_by("pk"))
    roles = Role.objects.filter(person__in=[person.pk for person in found]).order_by("-pk")
    titles = {role.person_id: role.title for role in roles}
    return [(person.code, person.name, titles.get(person.pk, ""), person.account) for person in found]


def example_people() -> tuple[dict[str, Person], list[Person]]:
    """The invented cast by the first part of its code, and the invented residents without an account.

    Whoever stands only for a code that was handed out has no name, and is not among them.
    """
    people = Person.objects.unrestricted(reason="the demonstration finds its invented people")
    found = list(people.filter(example=True).exclude(name="").order_by("pk"))
    cast = {
        person.code.removeprefix("CAST-").lower(): person
        for person in found
        if person.code.startswith("CAST-")
    }
    return cast, [person for person in found if not person.code.startswith("CAST-")]
