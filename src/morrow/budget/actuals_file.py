"""Reading a file of actuals: every row good, or every fault named by row and column."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from morrow.budget.errors import ActualsRefused
from morrow.foundations.money import Money, NotMoney
from morrow.foundations.spreadsheets import Fault

COLUMNS = ("paid_on", "reference", "cost_centre", "subjective_code", "amount", "commitment")
MOST_ROWS = 5000
MOST_POUNDS = Money(100_000_000_000)


@dataclass(frozen=True)
class Row:
    """One payment of the host's general ledger. `commitment` is a code, or empty where it is unmatched."""

    row: int
    paid_on: date
    reference: str
    cost_centre: str
    subjective_code: str
    amount: Money
    commitment: str


def read(content: bytes, *, file: str, today: date) -> list[Row]:
    """The rows of a CSV file with the columns of COLUMNS in any order. Raises ActualsRefused."""
    try:
        reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        header = [(name or "").strip() for name in reader.fieldnames or []]
        _require_columns(header, file)
        reader.fieldnames = header
        raw = list(enumerate(reader, start=2))
    except UnicodeDecodeError as fault:
        what = _("This is not a CSV file in UTF-8. Save it as “CSV UTF-8” and send it again.")
        raise ActualsRefused(file=file, faults=[Fault(1, "", what)]) from fault
    except csv.Error as fault:
        what = _("This row cannot be read as CSV: look for a quotation mark that is not closed.")
        raise ActualsRefused(file=file, faults=[Fault(reader.line_num, "", what)]) from fault
    if not raw or len(raw) > MOST_ROWS:
        what = _("Send a file of 1 to %(most)s rows.") % {"most": MOST_ROWS}
        raise ActualsRefused(file=file, faults=[Fault(2, "", what)])
    return _all_rows(raw, file, today)


def _require_columns(header: list[str], file: str) -> None:
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        what = _("This column is missing. The first row must name: %(columns)s.")
        text = what % {"columns": ", ".join(COLUMNS)}
        raise ActualsRefused(file=file, faults=[Fault(1, column, text) for column in missing])


def _all_rows(raw: list[tuple[int, dict[str, str]]], file: str, today: date) -> list[Row]:
    faults: list[Fault] = []
    rows = []
    seen: dict[str, int] = {}
    for number, values in raw:
        row = _row(number, values, today, faults)
        if row is None:
            continue
        if row.reference in seen:
            what = _("Row %(row)s has this reference too.") % {"row": seen[row.reference]}
            faults.append(Fault(number, "reference", what))
        seen[row.reference] = number
        rows.append(row)
    if faults:
        raise ActualsRefused(file=file, faults=faults)
    return rows


def _row(number: int, values: dict[str, str], today: date, faults: list[Fault]) -> Row | None:
    found = len(faults)
    if None in values or None in values.values():
        faults.append(Fault(number, "", _("This row has more or fewer columns than the first row.")))
        return None
    text = {column: values[column].strip() for column in COLUMNS}
    for column in (each for each in COLUMNS if not text[each].isprintable()):
        what = _("This holds a character that cannot be read. Type it anew, with letters and numbers only.")
        faults.append(Fault(number, column, what))
    if len(faults) > found:
        return None
    for column in ("reference", "cost_centre", "subjective_code"):
        longest = 80 if column == "reference" else 40
        if not 0 < len(text[column]) <= longest:
            what = _("Write 1 to %(longest)s letters or numbers here.") % {"longest": longest}
            faults.append(Fault(number, column, what))
    paid_on = _day(text["paid_on"], today, number, faults)
    amount = _amount(text["amount"], number, faults)
    if len(faults) > found or paid_on is None or amount is None:
        return None
    return Row(
        number,
        paid_on,
        text["reference"],
        text["cost_centre"],
        text["subjective_code"],
        amount,
        text["commitment"],
    )


def _day(text: str, today: date, number: int, faults: list[Fault]) -> date | None:
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            found = datetime.strptime(text, form).date()
        except ValueError:
            continue
        if found > today:
            faults.append(Fault(number, "paid_on", _("This day has not come yet.")))
            return None
        return found
    what = _("“%(text)s” is not a day. Write it like 2026-05-31 or 31/05/2026.") % {"text": text[:30]}
    faults.append(Fault(number, "paid_on", what))
    return None


def _amount(text: str, number: int, faults: list[Fault]) -> Money | None:
    try:
        found = Money.from_pounds(text)
    except NotMoney:
        what = _("“%(text)s” is not an amount. Write pounds such as 250 or 1,234.50; a refund as -250.")
        faults.append(Fault(number, "amount", what % {"text": text[:30]}))
        return None
    if not -MOST_POUNDS < found < MOST_POUNDS:
        what = _("No payment here can be so large: write less than %(most)s.")
        faults.append(Fault(number, "amount", what % {"most": MOST_POUNDS}))
        return None
    if not found:
        faults.append(Fault(number, "amount", _("An amount of nothing pays nothing: leave the row out.")))
        return None
    return found
