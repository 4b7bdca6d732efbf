"""Planning a load and carrying it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db import connection

from morrow.place.loading.compare import Difference, compare
from morrow.place.loading.register import Register, registers
from morrow.place.loading.report import Loaded, Tally
from morrow.place.loading.tables import TABLES
from morrow.place.loading.write import write
from morrow.place.models import Area, Place
from morrow.standards.place_folder import PlaceFolder

Progress = Callable[[str, int, int], None]
"""Called after each part: its name, rows written so far, rows to write in all."""


@dataclass(frozen=True)
class Plan:
    """Everything a load will do, known before anything is written."""

    folder: PlaceFolder
    place: Place
    place_tally: Tally
    differences: tuple[Difference, ...]
    registers: tuple[Register, ...]

    @property
    def loaded(self) -> Loaded:
        """What the load does, in numbers."""
        tallies = (
            self.place_tally,
            *(difference.tally for difference in self.differences),
            *(register.tally for register in self.registers),
        )
        return Loaded(self.place.slug, tallies, tuple(self.folder.absent))


def make_plan(folder: PlaceFolder, *, example: bool, on: date) -> Plan:
    """Compare the folder with what stands. Other loads of this place wait until this one has ended."""
    slug = folder.place.slug
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"morrow.place.load/{slug}"])
    before = Place.objects.filter(slug=slug).first()
    place = _as_described(folder, example)
    came = {area.code for area in folder.areas}
    ended = {code for code in Area.objects.values_list("code", flat=True) if code not in came}
    differences = tuple(compare(table, table.rows(folder), place=slug, ended=ended) for table in TABLES)
    tally = _place_tally(before, place)
    return Plan(folder, place, tally, differences, registers(folder, on=on))


def carry_out(plan: Plan, *, on: date, progress: Progress | None = None) -> Loaded:
    """Write what differs. Call it inside the act that records it."""
    loaded = plan.loaded
    if plan.place_tally.differs:
        plan.place.save()
    total = sum(t.added + t.changed + t.ended for t in loaded.tallies)
    done = 0
    for difference in plan.differences:
        tally = difference.tally
        write(difference, place=plan.place.slug, on=on)
        done += tally.added + tally.changed + tally.ended
        if progress:
            progress(difference.table.part, done, total)
    for register in plan.registers:
        if register.tally.differs:
            register.write()
    if progress:
        progress("organisations and bodies", total, total)
    return loaded


_DESCRIBED = (
    *("name", "official_code", "example", "kind", "country", "facts_as_of", "absent"),
    *("telephone", "address", "hours"),
)


def _as_described(folder: PlaceFolder, example: bool) -> Place:
    told = folder.place
    return Place(
        slug=told.slug,
        name=told.name,
        official_code=told.official_code,
        example=example,
        kind=told.kind,
        country=told.country,
        facts_as_of=told.facts_as_of,
        telephone=told.contact.telephone,
        address=told.contact.address,
        hours=told.contact.hours,
        absent=list(folder.absent),
    )


def _place_tally(before: Place | None, after: Place) -> Tally:
    if before is None:
        return Tally("place", added=1)
    same = all(getattr(before, name) == getattr(after, name) for name in _DESCRIBED)
    return Tally("place", unchanged=1) if same else Tally("place", changed=1)
