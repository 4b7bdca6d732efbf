"""Reading the two files strictly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from morrow.standards.csv_rows import csv_rows
from morrow.standards.problems import Problems

HOME = "home"
_QUOTA_COLUMNS = ["feature", "value", "min", "max"]


@dataclass(frozen=True, slots=True)
class VolunteerRow:
    """One volunteer: the id, what they told, and the home where two may share one."""

    id: str
    facts: dict[str, str]
    home: str


@dataclass(frozen=True, slots=True)
class QuotaRow:
    """At least `least` and at most `most` people whose `feature` is `value`."""

    feature: str
    value: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class PanelFiles:
    """What stands in both files."""

    volunteers: tuple[VolunteerRow, ...]
    quotas: tuple[QuotaRow, ...]


def read_panel_files(pool: Path, quotas: Path) -> PanelFiles:
    """Read both files. Raises Refused with every problem found, by file, row and column."""
    problems = Problems()
    volunteers, bounds = tuple(_volunteers(pool, problems)), tuple(_quotas(quotas, problems))
    problems.refuse(f"{pool.name} with {quotas.name}")
    return PanelFiles(volunteers, bounds)


def _volunteers(path: Path, problems: Problems) -> Iterator[VolunteerRow]:
    seen: set[str] = set()
    for row, cells in csv_rows(path, ["id"], problems):
        name = cells.pop("id")
        if not name:
            problems.add(path.name, row, "id", "this cell is blank", "give each volunteer an id of their own")
        elif name in seen:
            problems.add(path.name, row, "id", f"“{name}” stands there twice", "keep one row for each person")
        seen.add(name)
        yield VolunteerRow(name, cells, cells.pop(HOME, ""))


def _quotas(path: Path, problems: Problems) -> Iterator[QuotaRow]:
    for row, cells in csv_rows(path, _QUOTA_COLUMNS, problems):
        numbers = []
        for column in ("min", "max"):
            if not (cells[column].isascii() and cells[column].isdigit()):
                what = f"“{cells[column]}” is not a whole number"
                problems.add(path.name, row, column, what, "write how many people, in digits")
            else:
                numbers.append(int(cells[column]))
        if len(numbers) == 2:
            yield QuotaRow(cells["feature"], cells["value"], numbers[0], numbers[1])
