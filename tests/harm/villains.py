"""Who tries: everybody in the cast, two invented residents without a role, and nobody at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.utils import timezone

from morrow.foundations.scope import NOBODY, SYSTEM, Viewer, entering
from morrow.people.models import Account, Person
from morrow.people.queries import viewer_of
from morrow.site.demonstration.cast import CAST
from morrow.site.personas import PERSONA
from morrow.voice.models import Contribution

PLACE = "trafford"
KEYS = tuple(member.key for member in CAST)
STRANGERS = ("stranger", "neighbour")
"""Invented residents without a role or anything of their own here but an account."""


@dataclass
class Year:
    """The played year, and everybody in it."""

    played: Any

    def person(self, key: str) -> Person:
        """One of the cast, or a stranger."""
        with entering.entered(place=PLACE, viewer=SYSTEM):
            people = Person.objects.unrestricted(reason="a test looks somebody up")
            if key in STRANGERS:
                spoke = Contribution._base_manager.exclude(person=None).values("person")
                invented = people.filter(code__startswith="INVENTED").exclude(pk__in=spoke).order_by("-pk")
                return invented[STRANGERS.index(key)]
            return people.get(code=f"CAST-{key.upper()}")

    def give_accounts(self) -> None:
        """Let the strangers sign in."""
        for key in STRANGERS:
            person = self.person(key)
            with entering.entered(place=PLACE, viewer=SYSTEM):
                person.account = Account.objects.create_user(email=f"{key}@example.org", password=None)
                person.save(update_fields=["account"])

    def viewer(self, key: str) -> Viewer:
        """Somebody as a viewer; `nobody` is nobody signed in."""
        if key == "nobody":
            return NOBODY
        with entering.entered(place=PLACE, viewer=SYSTEM):
            return viewer_of(self.person(key), timezone.localdate())

    def as_(self, key: str):
        """Enter the place as somebody."""
        return entering.entered(place=PLACE, viewer=self.viewer(key))

    def browser(self, key: str = "nobody", **options: Any) -> Client:
        """A browser in which somebody is signed in (whoever has an account)."""
        client = Client(**options)
        if key == "nobody":
            return client
        with entering.entered(place=PLACE, viewer=SYSTEM):
            account = self.person(key).account
        if account is None:
            return client
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        session = client.session
        session[PERSONA] = True
        session.save()
        return client
