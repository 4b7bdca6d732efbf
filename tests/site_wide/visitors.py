"""Who walks the site: a passer-by, and everyone of the cast who has an account."""

from __future__ import annotations

from dataclasses import dataclass

from django.test import Client

from morrow.site import personas
from tests.played import PLACE

HOST = "127.0.0.1"
PASSER_BY = "passer-by"
OWN_WORK = {"Leila Haddad", "Kayla Brooks", "Cllr Tom Vale", "Noor Hale", "Ned Ashcombe"}
"""A plan, something said, a seat that is not in the executive, money of their own."""


@dataclass(frozen=True)
class Visitor:
    """Somebody who opens pages. `key` chooses them on the page to choose who to be."""

    name: str
    role: str
    key: str = ""

    @property
    def first_page(self) -> str:
        """Where they begin."""
        return f"/{PLACE}/home/" if self.key else f"/{PLACE}/"

    def client(self) -> Client:
        """A browser without scripts, signed in as this visitor."""
        client = Client(headers={"host": HOST, "accept-encoding": "gzip"}, raise_request_exception=False)
        if self.key:
            answer = client.post("/who/", {"who": self.key})
            assert answer.status_code == 302, f"{self.name} could not sign in: {answer.status_code}"
        return client


def visitors() -> list[Visitor]:
    """Somebody passing by, and all of the cast with an account."""
    people = [
        Visitor(persona.name, persona.kind, persona.key)
        for place in personas.cast()
        if place.slug == PLACE
        for group in place.groups
        for persona in group.people
    ]
    return [Visitor("Somebody passing by", PASSER_BY), *people]


def all_who_differ(everyone: list[Visitor]) -> list[Visitor]:
    """The first of each role, and whoever of the same role has work of her own."""
    first = one_for_each_role(everyone)
    return [visitor for visitor in everyone if visitor in first or visitor.name in OWN_WORK]


def one_for_each_role(everyone: list[Visitor]) -> list[Visitor]:
    """The first of each role."""
    first: dict[str, Visitor] = {}
    for visitor in everyone:
        first.setdefault(visitor.role, visitor)
    return list(first.values())
