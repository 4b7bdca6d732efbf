"""The named cast of every test: the same invented people as in the demonstration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from morrow.foundations.scope import Actor, Viewer, entering
from morrow.people.models import Person
from morrow.people.queries import viewer_of
from morrow.place.models import Place
from morrow.site.demonstration.cast import CAST
from morrow.site.demonstration.people import bring_in_the_cast

TODAY = date(2026, 1, 12)


@dataclass
class Cast:
    """`cast.amina` is a person; `cast.viewer("amina")` looks; `cast.actor("amina")` acts."""

    people: dict[str, Person]

    @classmethod
    def gather(cls, now: datetime) -> Cast:
        """Everyone, in Morrowdale."""
        Place.objects.get_or_create(slug="morrowdale", defaults={"name": "Morrowdale", "example": True})
        return cls(bring_in_the_cast(since=date(2025, 1, 1), now=now))

    @classmethod
    def found(cls) -> Cast:
        """Everyone, where they were gathered before."""
        people = Person.objects.unrestricted(reason="a test has the cast").select_related("account")
        return cls({person.code.removeprefix("CAST-").lower(): person for person in people.order_by("pk")})

    def __getattr__(self, key: str) -> Person:
        people = self.__dict__.get("people", {})
        if key not in people:
            raise AttributeError(f"Nobody in the cast is called {key}.")
        return people[key]

    def viewer(self, key: str) -> Viewer:
        """One of the cast as a viewer."""
        with entering.lifted(reason="a test looks up one of the cast"):
            return viewer_of(self.people[key], TODAY)

    def actor(self, key: str) -> Actor:
        """One of the cast acting in their role."""
        role = next(member.role for member in CAST if member.key == key)
        return self.viewer(key).acting_as(role)

    def as_(self, key: str):
        """Enter the place as one of the cast: `with cast.as_("nadia") as viewer:`."""
        return entering.entered(place="morrowdale", viewer=self.viewer(key))
