"""Who can be reached, and how: by the channel each chose, where they left an address for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from morrow.foundations.scope import entering
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


@dataclass(frozen=True)
class Contact:
    """How a person wants to be reached, to be handed on where they agreed to that."""

    name: str
    channel: str
    address: str


def contact_agreed(person_id: int) -> Contact:
    """A person's name, channel in words and address, where they agreed that these are handed on."""
    people = Person.objects.unrestricted(reason="the person agreed that this is handed on")
    person: Person = people.get(pk=person_id)
    return Contact(
        person.name, str(person.get_reach_by_display()), getattr(person, ADDRESS.get(person.reach_by, ""), "")
    )


_LEFT = "SELECT event, sent, fault FROM people_message WHERE place = %(place)s AND event = ANY(%(events)s)"


@dataclass(frozen=True)
class Left:
    """Whether something that was written has left: when, or what was wrong at the last try."""

    sent: datetime | None
    fault: str


def what_left(events: Iterable[UUID]) -> dict[UUID, Left]:
    """For each of these events, whether what was written for it has left; its words are not read."""
    values = {"events": list(events), "place": entering.place()}
    if not values["events"]:
        return {}
    rows = entering.asked_lifted(_LEFT, values, reason="whether it has left; no words are read")
    return {event: Left(sent, fault) for event, sent, fault in rows}
