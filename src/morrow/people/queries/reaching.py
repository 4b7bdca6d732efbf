"""Who can be reached, and how: by the channel each chose, where they left an address for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from morrow.people.models import Person

ADDRESS = {"email": "email", "text": "phone", "phone": "phone", "letter": "address"}
"""Which column of a person holds the address of a channel."""


@dataclass(frozen=True)
class Reached:
    """Somebody who wants to be told, by which channel, and what they are called; never their address."""

    person_id: int
    channel: str
    name: str


def how_to_reach(person_ids: Iterable[int], *, most: int | None = None) -> list[Reached]:
    """Those of these people who chose a channel and left an address for it, in the order of the register.

    At `most` so many are given.
    """
    reachable = Q()
    for channel, column in ADDRESS.items():
        reachable |= Q(reach_by=channel) & ~Q(**{column: ""})
    people = Person.objects.unrestricted(reason="who can be told, and by which channel")
    found = people.filter(reachable, pk__in=list(person_ids)).order_by("pk")[:most]
    return [Reached(person.pk, person.reach_by, person.name) for person in found]
