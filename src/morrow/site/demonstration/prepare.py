"""Making the demonstration ready, once: the place, its people, and the year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from django.utils import timezone

from morrow.charter import actions as charter
from morrow.foundations import steps
from morrow.foundations.scope import MORROW, SYSTEM, entering
from morrow.place import actions as place_actions
from morrow.place import queries as place_queries
from morrow.site import responsibilities
from morrow.site.demonstration.people import bring_in_the_cast
from morrow.site.demonstration.population import populate
from morrow.site.demonstration.year import Played, play
from morrow.site.place_folders import SHIPPED, keep_its_book, read_whole
from morrow.standards.place_folder.read import RULES
from morrow.standards.rule_files import read_book

Progress = Callable[[str, int, int], None]

CENSUS_YEAR = 2021
LONGER_THAN_A_YEAR = timedelta(days=500)


def load_place(folder: Path, *, people: int, seed: int, progress: Progress) -> str:
    """Load a place as an example with its cast and invented residents. Returns its slug."""
    now = timezone.now()
    description = read_whole(folder, on=timezone.localdate(now))
    slug = description.place.slug
    with entering.entered(place=slug, viewer=SYSTEM):
        progress("The place is loaded", 0, 3)
        place_actions.load(folder=description, example=True, by=MORROW, now=now)
        progress("Invented people move in", 1, 3)
        if steps.once("demonstration: the cast", now=now):
            bring_in_the_cast(since=now.date() - LONGER_THAN_A_YEAR, now=now)
        if steps.once("demonstration: the book of rules", now=now):
            # The year is played by the rules that ship; a book the place brings comes after it.
            charter.keep_book(book=read_book(SHIPPED), by=MORROW, now=now)
        responsibilities.take_in_if_changed(now=now)
        populate(people=people, seed=seed, year=CENSUS_YEAR, by=MORROW, now=now)
        progress("The place is ready", 3, 3)
    return slug


def play_once(*, place: str, seed: int, until: date, progress: Progress) -> Played | None:
    """Play the year of a seed, unless it has been played here."""
    key = f"demonstration: year {seed}"
    with entering.entered(place=place, viewer=SYSTEM):
        if steps.is_done(key):
            return None
    played = play(place=place, seed=seed, until=until, progress=progress)
    with entering.entered(place=place, viewer=SYSTEM):
        steps.once(key, now=timezone.now())
    return played


def bring_its_book(folder: Path) -> None:
    """Keep the book that the folder of a place brings, if any, once its year is played."""
    if not (folder / RULES).is_dir():
        return
    now = timezone.now()
    description = read_whole(folder, on=timezone.localdate(now))
    with entering.entered(place=description.place.slug, viewer=SYSTEM):
        keep_its_book(description, now=now)


def is_ready(place: str, *, seed: int) -> bool:
    """True where the place is loaded and its year played."""
    if place not in place_queries.places():
        return False
    with entering.entered(place=place, viewer=SYSTEM):
        return steps.is_done(f"demonstration: year {seed}")
