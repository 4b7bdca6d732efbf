"""A place in its folder, with the rules it brings: read whole and checked, and its book kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from django.conf import settings

from morrow.charter import actions as charter
from morrow.charter import queries
from morrow.foundations.scope import MORROW
from morrow.standards.place_folder import PlaceFolder, Progress, read_place
from morrow.standards.place_folder.read import RULES
from morrow.standards.problems import Problems
from morrow.standards.rule_files import read_book

SHIPPED = settings.ROOT / "data" / "charter"


def read_whole(folder: Path, *, on: date, progress: Progress | None = None) -> PlaceFolder:
    """Everything in a place folder; the rules in it are run too. Raises Refused with every problem."""
    found = read_place(folder, progress=progress)
    if found.rules is not None:
        problems = Problems()
        for each in queries.wrong_rules(found.rules, on):
            problems.note(replace(each, file=RULES + each.file))
        problems.refuse(f"The place folder {folder.name}")
    return found


def keep_its_book(folder: PlaceFolder, *, now: datetime) -> bool:
    """Keep the book the place brings; where it brings none and none was ever kept, the one that ships.

    Says whether a book was kept.
    """
    if folder.rules is not None:
        return charter.bring_book(came=folder.rules, by=MORROW, now=now) is not None
    if queries.book_kept() is None:
        charter.keep_book(book=read_book(SHIPPED), by=MORROW, now=now)
        return True
    return False
