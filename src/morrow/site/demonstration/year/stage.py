"""Where the year is played: the place, the cast, the invented residents, and the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from morrow.foundations.scope import SYSTEM, Actor, Viewer, entering
from morrow.people.queries import PersonRef, resident, viewer_of
from morrow.site.demonstration.cast import CAST


@dataclass
class Played:
    """What the year has made so far, each thing as the next step needs it."""

    things: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["things"][name]
        except KeyError:
            raise AttributeError(f"The year has not come to {name} yet.") from None

    def keep(self, **things: Any) -> None:
        """Remember things for later steps."""
        self.things.update(things)


@dataclass
class Stage:
    """One place on one seed; `day(0)` is the day Amina speaks."""

    place: str
    begins: date
    people: dict[str, PersonRef]
    residents: list[PersonRef]
    random: Random
    areas: list[str]

    def day(self, number: int, hour: int = 11) -> datetime:
        """Late morning, so many days in (or before, where negative)."""
        return datetime.combine(self.begins + timedelta(days=number), time(hour), tzinfo=UTC)

    def date(self, number: int) -> date:
        """The same as a date."""
        return self.begins + timedelta(days=number)

    @contextmanager
    def as_(self, key: str) -> Iterator[Actor]:
        """Be one of the cast: `with stage.as_("nadia") as by:`."""
        viewer = self.viewer(key)
        role = next(member.role for member in CAST if member.key == key)
        with entering.entered(place=self.place, viewer=viewer):
            yield viewer.acting_as(role)

    @contextmanager
    def as_resident(self, person: PersonRef) -> Iterator[Actor]:
        """Be one of the invented residents."""
        with entering.entered(place=self.place, viewer=SYSTEM):
            viewer = viewer_of(person, timezone.localdate())
        with entering.entered(place=self.place, viewer=viewer):
            yield resident(person)

    def viewer(self, key: str) -> Viewer:
        """One of the cast as a viewer."""
        with entering.entered(place=self.place, viewer=SYSTEM):
            return viewer_of(self.people[key], timezone.localdate())
