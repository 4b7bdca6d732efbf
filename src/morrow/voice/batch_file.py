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

from morrow.foundations.spreadsheets import Fault, TableRefused, table_of
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
    attached: tuple[bytes, ...] = ()


def read(text: str, *, file: str, wards: Sequence[tuple[str, str]], today: date) -> list[Row]:
    """The rows of a CSV text with the columns of NEEDED and any of OPTIONAL. Raises BatchRefused."""
    try:
        table = table_of(text, needed=NEEDED, known=(*OPTIONAL, TO_PUT_RIGHT), most=MOST_ROWS)
    except TableRefused as fault:
        raise BatchRefused(file=file, faults=fault.faults) from fault
    faults = [*table.faults]
    for number, cell in table.rows:
        faults += _faults(number, cell, wards, today)
    if faults:
        raise BatchRefused(file=file, faults=sorted(faults, key=lambda fault: fault.row))
    return [_row(number, cell, wards) for number, cell in table.rows]


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
