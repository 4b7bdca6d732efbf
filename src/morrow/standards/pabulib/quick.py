"""Reading a file in which nothing is amiss, without looking at each of its rows by itself.

All that `read` checks is checked here for the whole file at once. Where anything is not as expected
this gives up, and the careful reader finds out what it is and where.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from itertools import repeat

import numpy as np

from .columns import Flat, Votes, Whole
from .rows import NEEDED, SECTIONS


def split(text: str) -> dict[str, list[list[str]]] | None:
    """The rows of each section, or none where the file is not laid out as usual."""
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    except csv.Error:
        return None
    heads = [at for at, row in enumerate(rows) if row and row[0] in SECTIONS]
    if [rows[at] for at in heads] != [[name] for name in SECTIONS] or heads[0] != 0:
        return None
    ends = [*heads[1:], len(rows)]
    found = {
        name: _filled(rows[head + 1 : end]) for name, head, end in zip(SECTIONS, heads, ends, strict=True)
    }
    return found if all(found.values()) else None


def votes(rows: list[list[str]], place_of: dict[str, int]) -> tuple[Votes, Flat] | None:
    """The votes of the rows below their column names, or none where a row needs a closer look."""
    columns, *rows = rows
    if not rows or not _regular(columns, rows):
        return None
    voters, named = _column(columns, rows, "voter_id"), _column(columns, rows, "vote")
    places = _places(named, place_of)
    if places is None or not all(voters) or len(set(voters)) < len(voters) or _spaced(voters):
        return None
    sizes = _sizes(named)
    given = _column(columns, rows, "points") if "points" in columns else []
    points = _points(given, sizes) if any(given) else None
    if _named_twice(sizes, places, len(place_of)) or (any(given) and points is None):
        return None
    return Votes(columns, rows), Flat(voters, sizes, places, points)


def _filled(rows: list[list[str]]) -> list[list[str]]:
    return rows if all(rows) else [row for row in rows if row]


def _regular(columns: list[str], rows: list[list[str]]) -> bool:
    if len(set(columns)) < len(columns) or any(name != name.strip() for name in columns):
        return False
    return set(columns).issuperset(NEEDED["VOTES"]) and set(map(len, rows)) == {len(columns)}


def _column(columns: list[str], rows: list[list[str]], name: str) -> list[str]:
    at = columns.index(name)
    return [row[at] for row in rows]


def _named_twice(sizes: Whole, places: Whole, projects: int) -> bool:
    both = np.sort(np.repeat(np.arange(len(sizes)), sizes) * projects + places)
    return bool((both[1:] == both[:-1]).any())


def _spaced(cells: Sequence[str]) -> bool:
    together = "".join(cells)
    return len(together.split(None, 1)) > 1 or together != together.strip()


def _sizes(cells: Sequence[str]) -> Whole:
    sizes = np.fromiter(map(str.count, cells, repeat(",")), np.int64, len(cells)) + 1
    if not all(cells):
        sizes[[not cell for cell in cells]] = 0
    return sizes


def _places(named: Sequence[str], place_of: dict[str, int]) -> Whole | None:
    together = ",".join(filter(None, named))
    flat = together.split(",") if together else []
    try:
        return np.fromiter(map(place_of.__getitem__, flat), np.int64, len(flat))
    except KeyError:
        return None


def _points(cells: Sequence[str], sizes: Whole) -> Whole | None:
    """The points, where each vote gives some for all it names."""
    if _spaced(cells) or not np.array_equal(_sizes(cells), sizes):
        return None
    flat = ",".join(filter(None, cells)).split(",")
    if not all(map(str.isdecimal, flat)) or not all(map(str.isascii, flat)):
        return None
    return np.fromiter(map(int, flat), np.int64, len(flat))
