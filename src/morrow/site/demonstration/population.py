"""An invented population, as old and as spread over the neighbourhoods as the real one.

Nobody here is real: each is marked as an example, has a code that says INVENTED, a name from our own
list, no account, and no address, telephone or e-mail.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from random import Random

from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.errors import KindError
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.people.queries import PersonRef
from morrow.place import queries as place
from morrow.place.queries import AgeBand
from morrow.site.demonstration.names import FAMILY, GIVEN

OLDEST = 99
_BATCH = 1000


class NobodyToInvent(KindError):
    """The place is real, or it does not know how many people live in it."""


@dataclass(frozen=True)
class Invented:
    """One invented person."""

    code: str
    name: str
    area_code: str
    birth_year: int


def populate(*, people: int, seed: int, year: int, by: Actor, now: datetime) -> int:
    """Bring an invented population into the place in force; how many were added.

    The same seed always gives the same people, so a second call adds nobody, and a larger number
    adds only those who were not there yet. `year` is the year in which they have the ages counted.
    Raises NobodyToInvent for a real place, or one whose folder told nothing of its population.
    """
    require(by.holds("system"))
    counted = _counted()
    published = {c.name for _area, members in place.councillors() for c in members}
    wanted = list(_invent(people, seed, year, counted, never=published))
    with entering.lifted(reason="adding invented people whom nobody in particular may read"):
        here = PersonRef.objects.unrestricted(reason="which invented people are here already")
        codes = set(here.filter(code__startswith=_code(seed, "")).values_list("code", flat=True))
        missing = [one for one in wanted if one.code not in codes]
        if missing:
            with record.act(by=by, verb="introduced", on=_place(), now=now):
                PersonRef.objects.bulk_create([_row(one) for one in missing], batch_size=_BATCH)
    return len(missing)


def _counted() -> list[tuple[str, AgeBand, int]]:
    found = place.place_of(entering.place())
    if found is None or not found.example:
        raise NobodyToInvent(_("People are invented only where the place is an example."))
    counted = [
        (code, band, people)
        for code, ages in sorted(place.people_by_area().items())
        for band, people in ages.items()
    ]
    if not sum(people for _code, _band, people in counted):
        raise NobodyToInvent(
            _("The place does not know how many people live in it. Load a folder with population.csv first.")
        )
    return counted


def _invent(
    people: int, seed: int, year: int, counted: list[tuple[str, AgeBand, int]], *, never: Collection[str]
) -> Iterator[Invented]:
    """People drawn one after another, so that the first of many are the same as those of few."""
    chance = Random(f"morrow population {seed}")  # noqa: S311 - a demonstration, not a secret
    running = list(accumulate(people for _code, _band, people in counted))
    for number in range(1, people + 1):
        area_code, band, _people = chance.choices(counted, cum_weights=running)[0]
        age = chance.randint(band.first, OLDEST if band.last is None else band.last)
        name = _name(chance, never)
        yield Invented(_code(seed, f"{number:06}"), name, area_code, year - age)


def _name(chance: Random, never: Collection[str]) -> str:
    while True:
        name = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"
        if name not in never:
            return name


def _code(seed: int, number: str) -> str:
    return f"INVENTED-{seed}-{number}"


def _row(one: Invented) -> PersonRef:
    return PersonRef(
        code=one.code,
        name=one.name,
        area_code=one.area_code,
        birth_year=one.birth_year,
        example=True,
        reach_by="none",
    )


def _place() -> record.Ref:
    return record.Ref("place.place", entering.place())
