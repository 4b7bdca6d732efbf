"""Reading the first sheet of a workbook (.xlsx) that somebody brought, which may be anybody's and hostile.

Nothing in it runs: a formula is never worked out, and stands for what it showed when it was saved. What
holds a program is refused, and so is what would unpack to more than any list is.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any
from xml.etree.ElementTree import ParseError

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from morrow.foundations.errors import KindError

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How a workbook begins; and how an older one does, or one under a password."""

MOST_PARTS = 500
MOST_BYTES = 12_000_000
"""Of all parts together, once they are unpacked."""

MOST_ROWS = 20_000
MOST_COLUMNS = 60
PROGRAMS = ("vbaproject", "macrosheets", "activex")
"""Parts of a workbook that hold a program, by a piece of their name."""


class UnreadableWorkbook(KindError):
    """A workbook that is not read, and why; by the row and column where there is one."""

    def __init__(self, told: str, *, row: int = 1, column: str = "") -> None:
        super().__init__(told)
        self.row, self.column = row, column


def is_workbook(content: bytes) -> bool:
    """Whether a file begins as a workbook does, new or old."""
    return content.startswith((ZIP, OLE))


def rows_of_workbook(content: bytes) -> list[list[str]]:
    """Every row of the first sheet as text, each as wide as the first. Raises UnreadableWorkbook.

    Days are written as 2026-01-31 and whole numbers without a point. Cells beyond the first row that hold
    nothing are left off.
    """
    _check(content)
    try:
        shown = list(_cells(content, shown=True))
        formulas = list(_cells(content, shown=False))
    except UnreadableWorkbook:
        raise
    except (
        zipfile.BadZipFile,
        InvalidFileException,
        ParseError,
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        OverflowError,
        EOFError,
        NotImplementedError,
    ) as fault:
        raise UnreadableWorkbook(_broken()) from fault
    _refuse_formulas(shown, formulas)
    return _even([[_text(value) for value in row] for row in shown])


def _check(content: bytes) -> None:
    """Refuse what holds a program, is locked, or would unpack to too much, before any of it is read."""
    if content.startswith(OLE):
        told = _(
            "This spreadsheet is of an older kind, or has a password. Save it as .xlsx without a password, "
            "and send it again."
        )
        raise UnreadableWorkbook(told)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as fault:
        raise UnreadableWorkbook(_broken()) from fault
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        told = _("This spreadsheet holds far more than a list. Copy the rows into a new one, and send that.")
        raise UnreadableWorkbook(told)
    if any(program in part.filename.lower() for part in parts for program in PROGRAMS):
        told = _(
            "This spreadsheet holds a program (a macro). Save it as .xlsx without macros, and send that."
        )
        raise UnreadableWorkbook(told)


def _cells(content: bytes, *, shown: bool) -> Iterator[list[Any]]:
    """The values of each row: as they were shown when it was saved, or with the formulas themselves."""
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=shown, keep_links=False)
    try:
        sheet = next((each for each in book.worksheets if each.sheet_state == "visible"), None)
        if sheet is None:
            raise UnreadableWorkbook(_broken())
        sheet.reset_dimensions()
        for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), start=1):
            if number > MOST_ROWS:
                told = _("This sheet has more than %(most)s rows. Send it in parts, and delete empty rows.")
                raise UnreadableWorkbook(told % {"most": MOST_ROWS}, row=number)
            if len(row) > MOST_COLUMNS and row[MOST_COLUMNS].value is not None:
                told = _("This row has more than %(most)s columns. Take out what is not part of the list.")
                raise UnreadableWorkbook(told % {"most": MOST_COLUMNS}, row=number)
            yield [_value(cell, shown=shown) for cell in row[:MOST_COLUMNS]]
    finally:
        book.close()


def _value(cell: Any, *, shown: bool) -> Any:
    """What a cell holds; where formulas are asked for, only whether it is one."""
    return cell.value if shown else cell.data_type == "f"


def _refuse_formulas(shown: list[list[Any]], formulas: list[list[Any]]) -> None:
    """A formula that was never worked out shows nothing, and we do not work it out."""
    for number, (values, marks) in enumerate(zip(shown, formulas, strict=True), start=1):
        for place, (value, is_formula) in enumerate(zip(values, marks, strict=True), start=1):
            if is_formula and value is None:
                told = _(
                    "This cell holds a formula that was never worked out. Open the file, save it, and send "
                    "it again; or write what it should say."
                )
                raise UnreadableWorkbook(told, row=number, column=get_column_letter(place))


def _text(value: Any) -> str:
    """A value as somebody would type it.

    >>> _text(datetime(2026, 1, 31)), _text(12.0), _text(0.1 + 0.2), _text(None), _text(True)
    ('2026-01-31', '12', '0.3', '', 'yes')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value)


def _even(rows: list[list[str]]) -> list[list[str]]:
    """Rows as wide as the first, as long as what stands beyond it is empty; no empty rows at the end."""
    while rows and not any(rows[-1]):
        rows.pop()
    if not rows:
        return []
    first = len(_trimmed(rows[0]))
    return [_trimmed(row) + [""] * (first - len(_trimmed(row))) for row in rows]


def _trimmed(row: list[str]) -> list[str]:
    kept = list(row)
    while kept and not kept[-1].strip():
        kept.pop()
    return kept


def _broken() -> str:
    return _("This spreadsheet cannot be read. Open it, save it once more as .xlsx, and send it again.")
