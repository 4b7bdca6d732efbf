"""Questions about who: who is signed in, which roles they hold, who permits what."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone

from morrow.foundations.models import Disclosure
from morrow.foundations.privacy.queries import register_permissions
from morrow.foundations.scope import NOBODY, SYSTEM, Actor, Viewer, entering
from morrow.people.models import Permission, Person, Role
from morrow.place import queries as place_queries


def viewer_of_request(request: Any, place: str) -> Viewer:
    """Who is looking at a page of this place."""
    if not request.user.is_authenticated:
        return NOBODY
    return viewer_of_account(request.user.pk, place=place, today=timezone.localdate())


def viewer_of_account(account_id: int, *, place: str, today: date) -> Viewer:
    """The viewer behind an account in a place; nobody where they have no person there."""
    with entering.entered(place=place, viewer=SYSTEM):
        person = Person.objects.unrestricted(reason="who is signed in").filter(account_id=account_id).first()
        return viewer_of(person, today) if person else NOBODY


def viewer_of(person: Person, today: date) -> Viewer:
    """A person as a viewer, with the roles they hold today."""
    active = Q(active_from__lte=today) & (Q(active_to=None) | Q(active_to__gt=today))
    roles = Role.objects.filter(active, person=person).select_related("organisation", "body").order_by("pk")
    actors = [_actor(person, role) for role in roles]
    if "resident" not in {actor.role for actor in actors}:
        actors.append(resident(person))
    return Viewer(person_id=person.pk, alias=person.alias, name=person.name, actors=tuple(actors))


def resident(person: Person) -> Actor:
    """A person acting as themselves."""
    return Actor(
        person_id=person.pk, alias=person.alias, role="resident", name=person.name, example=person.example
    )


def _actor(person: Person, role: Role) -> Actor:
    return Actor(
        person_id=person.pk,
        alias=person.alias,
        role=role.kind,
        organisation=role.organisation.code if role.organisation else "",
        body=role.body.code if role.body else "",
        name=person.name,
        example=person.example,
    )


@register_permissions
def permitting(viewer: Viewer, kind: str) -> Any:
    """The ids of the persons who permit this viewer to read this kind of row today."""
    today = timezone.localdate()
    return (
        Permission.objects.unrestricted(reason="which permissions this viewer holds")
        .filter(given_to_id=viewer.person_id, kinds__contains=[kind], withdrawn=None)
        .filter(Q(active_from__lte=today) & (Q(active_to=None) | Q(active_to__gt=today)))
        .values_list("person_id", flat=True)
    )


def is_worker(account_id: int) -> bool:
    """True where the account leads to anyone, in any place, with a role besides resident."""
    for place in place_queries.places():
        viewer = viewer_of_account(account_id, place=place, today=timezone.localdate())
        if viewer.roles - {"resident"}:
            return True
    return False


PersonRef = Person
"""What other rooms pass on when they mean a person; they learn no more than its id."""


def example_accounts() -> list[tuple[str, str, str, Any]]:
    """Invented people who can be chosen on the demonstration page: code, name, title, account."""
    people = Person.objects.unrestricted(reason="the demonstration's page to choose who to be")
    people = people.filter(example=True).exclude(account=None).select_related("account")
    roles = {role.person_id: role for role in Role.objects.all()}
    return [
        (p.code, p.name, roles[p.pk].title if p.pk in roles else "", p.account) for p in people.order_by("pk")
    ]


def permissions_of(viewer: Viewer) -> list[Permission]:
    """The permissions this person has given, newest first."""
    given = Permission.objects.visible_to(viewer).filter(person_id=viewer.person_id)
    # No join to whoever it was given to: their own row is not this person's to read.
    return list(given.order_by("-active_from", "-pk"))


def who_looked(viewer: Viewer) -> list[Disclosure]:
    """Every reading of what is about this person, newest first."""
    if viewer.person_id is None:
        return []
    mine = Disclosure.objects.visible_to(viewer).filter(subjects__contains=[viewer.person_id])
    return list(mine.order_by("-at"))


def example_people() -> tuple[dict[str, Person], list[Person]]:
    """The invented cast by the first part of its code, and the invented residents without an account."""
    people = Person.objects.unrestricted(reason="the demonstration finds its invented people")
    found = list(people.filter(example=True).order_by("pk"))
    cast = {person.code.removeprefix("CAST-").lower(): person for person in found if person.code.startswith("CAST-")}
    return cast, [person for person in found if not person.code.startswith("CAST-")]
