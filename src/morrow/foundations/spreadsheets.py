"""Tables people take away and bring: cells that do nothing when they are opened, and faults by row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError
from morrow.foundations.workbooks import UnreadableWorkbook, is_workbook, rows_of_workbook

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a file somebody brought: where, what, and what to write instead."""

    row: int
    column: str
    sentence: str


class TableRefused(KindError):
    """A table that cannot be read as a whole, with every fault by row and column."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(" ".join(fault.sentence for fault in self.faults))


@dataclass(frozen=True)
class Table:
    """What stands in a table: each row by column, with its number in the file; and rows of another shape.

    The first row, which names the columns, is row 1.
    """

    rows: tuple[tuple[int, dict[str, str]], ...]
    faults: tuple[Fault, ...]


def text_of(content: bytes) -> str:
    """A file somebody brought, as the text of a CSV file: a workbook by what its first sheet shows.

    Each row keeps its number. Raises TableRefused for what is neither CSV in UTF-8 nor a workbook.
    """
    if is_workbook(content):
        try:
            rows = rows_of_workbook(content)
        except UnreadableWorkbook as fault:
            raise TableRefused([Fault(fault.row, fault.column, str(fault))]) from fault
        text = io.StringIO(newline="")
        csv.writer(text).writerows(rows)
        return text.getvalue()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        what = _(
            "This is neither a spreadsheet (.xlsx) nor a CSV file in UTF-8. Save it as one of these and send "
            "it again."
        )
        raise TableRefused([Fault(1, "", what)]) from fault


def table_of(text: str, *, needed: Sequence[str], known: Collection[str] = (), most: int) -> Table:
    """The rows of a CSV text by column, in whatever order its columns stand.

    Empty rows are left out. `known` are columns it may have besides those needed; where none is named,
    any other is passed over. Raises TableRefused where it cannot be read, has no row or more than `most`,
    or a column is missing, unknown or there twice.
    """
    lines = _lines(text)
    header = [name.strip() for name in lines[0]] if lines else []
    body = [(at, line) for at, line in enumerate(lines[1:], start=2) if any(cell.strip() for cell in line)]
    if not 0 < len(body) <= most:
        told = _("Send a file of 1 to %(most)s rows below the first; this one has %(rows)s.")
        raise TableRefused([Fault(1, "", told % {"most": most, "rows": len(body)})])
    if faults := list(_faults_of_header(header, needed, known)):
        raise TableRefused(faults)
    other = _("This row has %(cells)s cells and the first row has %(wanted)s. Add or remove some.")
    return Table(
        rows=tuple(
            (at, dict(zip(header, (cell.strip() for cell in line), strict=True)))
            for at, line in body
            if len(line) == len(header)
        ),
        faults=tuple(
            Fault(at, "", other % {"cells": len(line), "wanted": len(header)})
            for at, line in body
            if len(line) != len(header)
        ),
    )


def _lines(text: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    lines: list[list[str]] = []
    try:
        lines.extend(reader)
    except csv.Error as fault:
        what = _("This row cannot be read as CSV: look for a quotation mark that is not closed.")
        raise TableRefused([Fault(len(lines) + 1, "", what)]) from fault
    return lines


def _faults_of_header(header: list[str], needed: Sequence[str], known: Collection[str]) -> Iterable[Fault]:
    missing = _("This column is missing. The first row names at least: %s.") % ", ".join(needed)
    yield from (Fault(1, column, missing) for column in needed if column not in header)
    if known:
        told = _("We do not know this column. Take it out, or name it as one of: %s.")
        names = told % ", ".join((*needed, *known))
        strange = [column for column in header if column not in {*needed, *known}]
        yield from (Fault(1, column or "–", names) for column in strange)
    twice = sorted({column for column in header if column and header.count(column) > 1})
    yield from (Fault(1, column, _("This column stands there twice. Take one out.")) for column in twice)


def csv_file(name: str, header: Sequence[object], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """A CSV file to download."""
    response = HttpResponse(csv_text([header, *rows]), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def csv_text(rows: Iterable[Sequence[object]]) -> str:
    """Rows as the text of a CSV file; words that a spreadsheet would run begin with an apostrophe."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


def harmless(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula.

    >>> harmless("=1+1"), harmless("-3.50"), harmless(-4)
    ("'=1+1", '-3.50', -4)
    """
    if not isinstance(cell, str) or _NUMBER.fullmatch(cell):
        return cell
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
