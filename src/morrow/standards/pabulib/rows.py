"""A file split into its sections, each row with its line number."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from .errors import BadPabulib

SECTIONS = ("META", "PROJECTS", "VOTES")
NEEDED = {"META": ("key", "value"), "PROJECTS": ("project_id", "cost"), "VOTES": ("voter_id", "vote")}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a section, by column."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Section:
    """A section: where it starts, its columns in order, its rows."""

    line: int
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def sections(text: str) -> dict[str, Section]:
    """Split a file; raises BadPabulib where a section or a needed column is missing."""
    lines = _bysection(text)
    for name in SECTIONS:
        if name not in lines:
            raise BadPabulib(
                "missing_section",
                0,
                "",
                f"There is no section {name}. A Pabulib file has META, PROJECTS and VOTES, each on a line "
                "of its own with a line of column names below it.",
            )
    return {name: section(name, lines[name]) for name in SECTIONS}


def _bysection(text: str) -> dict[str, list[tuple[int, list[str]]]]:
    """For each section its heading and the lines below it."""
    found: dict[str, list[tuple[int, list[str]]]] = {}
    current: list[tuple[int, list[str]]] | None = None
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")
    line = 1
    try:
        for cells in reader:
            first = cells[0].strip() if cells else ""
            if first in SECTIONS and not any(cells[1:]):
                if first in found:
                    raise BadPabulib("section_twice", line, "", f"The section {first} stands here again.")
                current = found.setdefault(first, [])
            elif any(cell.strip() for cell in cells) and current is None:
                raise BadPabulib("no_heading", line, "", "The file must begin with a line that says META.")
            if current is not None and any(cell.strip() for cell in cells):
                current.append((line, cells))
            line = reader.line_num + 1
    except csv.Error as problem:
        sentence = f"This line cannot be read as a table: {problem}."
        raise BadPabulib("not_a_table", line, "", sentence) from None
    return found


def section(name: str, lines: list[tuple[int, list[str]]]) -> Section:
    (heading, _), *rest = lines
    if not rest:
        raise BadPabulib("empty_section", heading, "", f"The section {name} has no line of column names.")
    (line, titles), *rows = rest
    columns = tuple(title.strip() for title in titles)
    for needed in NEEDED[name]:
        if needed not in columns:
            raise BadPabulib(
                "missing_column",
                line,
                needed,
                f"The section {name} needs this column, and has only {', '.join(columns)}.",
            )
    return Section(heading, columns, tuple(_row(name, columns, at, cells) for at, cells in rows))


def _row(name: str, columns: tuple[str, ...], line: int, cells: list[str]) -> Row:
    if len(cells) > len(columns) and any(cells[len(columns) :]):
        raise BadPabulib(
            "too_many_cells",
            line,
            "",
            f"There are {len(cells)} cells and only {len(columns)} columns in {name}. "
            "Put a text that holds a semicolon in double quotes.",
        )
    return Row(line, dict(zip(columns, [cell.strip() for cell in cells], strict=False)))
