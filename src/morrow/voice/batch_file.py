"""Reading a file of things said: every row good, or every fault named by row and column.

Pure but for its sentences: it touches no table, so that looking at a file takes nothing in.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from morrow.foundations.spreadsheets import Fault
from morrow.voice.errors import BatchRefused
from morrow.voice.models import Contribution
from morrow.voice.rules import ALOUD

NEEDED = ("words", "kind")
OPTIONAL = (
    "channel",
    "where",
    "ward",
    "language",
    "said_on",
    "name",
    "reach_by",
    "contact",
    "may_publish",
    "read_back",
)
TO_PUT_RIGHT = "to_put_right"
"""The column in which a file is given back with its faults; it may stay when it is sent again."""

MOST_ROWS = 200
LONGEST = 20_000
YES, NO = frozenset({"yes", "y", "true", "1"}), frozenset({"no", "n", "false", "0", ""})
CHANNELS = tuple(key for key, _label in Contribution.CHANNELS if key != "web")
KINDS = tuple(key for key, _label in Contribution.KINDS)
REACH = ("none", "letter", "text", "email", "phone")


@dataclass(frozen=True)
class Row:
    """One thing said, as a row of the file says it."""

    row: int
    words: str
    kind: str
    channel: str = "batch"
    where: str = ""
    area_code: str = ""
    language: str = ""
    said_on: date | None = None
    name: str = ""
    reach_by: str = "none"
    contact: str = ""
    may_publish: bool = False
    read_back: bool = False
    quoted: str = ""


def read(text: str, *, file: str, wards: Sequence[tuple[str, str]], today: date) -> list[Row]:
    """The rows of a CSV text with the columns of NEEDED and any of OPTIONAL. Raises BatchRefused."""
    header, cells = _table(text, file)
    _require_columns(header, file)
    rows: list[Row] = []
    faults: list[Fault] = []
    for number, each in cells:
        if len(each) != len(header):
            told = _("This row has %(cells)s cells and the first row has %(wanted)s. Add or remove some.")
            faults.append(Fault(number, "", told % {"cells": len(each), "wanted": len(header)}))
            continue
        named = dict(zip(header, (cell.strip() for cell in each), strict=True))
        wrong = list(_faults(number, named, wards, today))
        faults += wrong
        if not wrong:
            rows.append(_row(number, named, wards))
    if faults:
        raise BatchRefused(file=file, faults=faults)
    return rows


def given_back(text: str, faults: Iterable[Fault]) -> str:
    """The same file with one more column that says beside each row what to put right."""
    by_row: dict[int, list[str]] = {}
    for fault in faults:
        told = f"{fault.column}: {fault.sentence}" if fault.column else fault.sentence
        by_row.setdefault(fault.row, []).append(told)
    lines = list(csv.reader(io.StringIO(text, newline="")))
    at = lines[0].index(TO_PUT_RIGHT) if lines and TO_PUT_RIGHT in lines[0] else None
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for number, line in enumerate(lines, start=1):
        kept = [cell for place, cell in enumerate(line) if place != at]
        last = TO_PUT_RIGHT if number == 1 else " ".join(by_row.get(number, ()))
        writer.writerow([*kept, last] if line else [])
    return out.getvalue()


def _table(text: str, file: str) -> tuple[list[str], list[tuple[int, list[str]]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        lines = list(enumerate(reader, start=1))
    except csv.Error as fault:
        told = _("This row cannot be read as CSV: look for a quotation mark that is not closed.")
        raise BatchRefused(file=file, faults=[Fault(reader.line_num, "", told)]) from fault
    header = [name.strip() for name in lines[0][1]] if lines else []
    cells = [(number, line) for number, line in lines[1:] if any(cell.strip() for cell in line)]
    if not 0 < len(cells) <= MOST_ROWS:
        told = _("Send a file of 1 to %(most)s rows below the first; this one has %(rows)s.")
        values = {"most": MOST_ROWS, "rows": len(cells)}
        raise BatchRefused(file=file, faults=[Fault(1, "", told % values)])
    return header, cells


def _require_columns(header: list[str], file: str) -> None:
    known = {*NEEDED, *OPTIONAL, TO_PUT_RIGHT}
    missing = _("This column is missing. The first row names at least: words, kind.")
    unknown = _("We do not know this column. Take it out, or name it as one of: %s.")
    told = unknown % ", ".join((*NEEDED, *OPTIONAL))
    twice = _("This column stands there twice. Take one out.")
    faults = [
        *(Fault(1, column, missing) for column in NEEDED if column not in header),
        *(Fault(1, column or "–", told) for column in header if column not in known),
        *(Fault(1, column, twice) for column in sorted({c for c in header if header.count(c) > 1})),
    ]
    if faults:
        raise BatchRefused(file=file, faults=faults)


def _faults(
    number: int, cell: dict[str, str], wards: Sequence[tuple[str, str]], today: date
) -> Iterable[Fault]:
    get = cell.get
    if not get("words"):
        yield Fault(number, "words", _("There are no words. Write what the person said."))
    elif len(cell["words"]) > LONGEST:
        yield Fault(number, "words", _("These are more than 20,000 characters. Make two rows of them."))
    for column, choices in (("kind", KINDS), ("channel", CHANNELS), ("reach_by", REACH)):
        value = get(column, "").lower()
        if value not in choices and (value or column == "kind"):
            told = _("“%(value)s” is none of these: %(choices)s.")
            yield Fault(number, column, told % {"value": get(column, ""), "choices": ", ".join(choices)})
    for column in ("may_publish", "read_back"):
        if get(column, "").lower() not in YES | NO:
            yield Fault(number, column, _("Write yes or no."))
    if get("channel", "").lower() in ALOUD and get("read_back", "").lower() not in YES:
        yield Fault(number, "read_back", _("What was said aloud is read back first. Then write yes."))
    if get("ward") and not _ward(cell["ward"], wards):
        yield Fault(number, "ward", _("No ward here has this name or code. Leave it empty if unsure."))
    yield from _faults_of_day(number, get("said_on", ""), today)
    yield from _faults_of_reaching(number, cell)


def _faults_of_day(number: int, text: str, today: date) -> Iterable[Fault]:
    if not text:
        return
    day = _day(text)
    if day is None:
        yield Fault(number, "said_on", _("Write the day as 2026-01-31."))
    elif not today - timedelta(days=366) <= day <= today:
        yield Fault(number, "said_on", _("This day is to come, or more than a year ago."))


def _faults_of_reaching(number: int, cell: dict[str, str]) -> Iterable[Fault]:
    reach_by, contact = cell.get("reach_by", "").lower() or "none", cell.get("contact", "")
    if reach_by != "none" and not contact:
        yield Fault(number, "contact", _("Write the address or number, or write none under reach_by."))
    if reach_by == "none" and contact:
        yield Fault(number, "reach_by", _("There is an address and no way to use it. Write which."))
    if reach_by == "email" and contact:
        try:
            validate_email(contact)
        except ValidationError:
            yield Fault(number, "contact", _("This is no whole e-mail address."))


def _row(number: int, cell: dict[str, str], wards: Sequence[tuple[str, str]]) -> Row:
    return Row(
        row=number,
        words=cell["words"],
        kind=cell["kind"].lower(),
        channel=cell.get("channel", "").lower() or "batch",
        where=cell.get("where", "")[:120],
        area_code=_ward(cell.get("ward", ""), wards),
        language=cell.get("language", "")[:40],
        said_on=_day(cell.get("said_on", "")),
        name=cell.get("name", "")[:200],
        reach_by=cell.get("reach_by", "").lower() or "none",
        contact=cell.get("contact", "")[:300],
        may_publish=cell.get("may_publish", "").lower() in YES,
        read_back=cell.get("read_back", "").lower() in YES,
    )


def _ward(text: str, wards: Sequence[tuple[str, str]]) -> str:
    wanted = text.casefold()
    return next((code for code, name in wards if wanted in (code.casefold(), name.casefold())), "")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
