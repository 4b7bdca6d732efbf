"""Who can be reached, and how: by the channel each chose, where they left an address for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from morrow.people.models import Person

ADDRESS = {"email": "email", "text": "phone", "phone": "phone", "letter": "address"}
"""Which column of a person holds the address of a channel."""


@dataclass(frozen=True)
class Reached:
    """Somebody who wants to be told, by which channel, and what they are called; never their address."""

    person_id: int
    channel: str
    name: str


def how_to_reach(person_ids: Iterable[int]) -> list[Reached]:
    """Those of these people who chose a channel and left an address for it, in the order of the register."""
    people = Person.objects.unrestricted(reason="who can be told, and by which channel")
    found = people.filter(pk__in=list(person_ids)).exclude(reach_by="none").order_by("pk")
    return [
        Reached(person.pk, person.reach_by, person.name)
        for person in found
        if getattr(person, ADDRESS[person.reach_by])
    ]
