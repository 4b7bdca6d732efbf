"""Reading a file of actuals: every row good, or every fault named by row and column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from morrow.budget.errors import ActualsRefused
from morrow.foundations.money import Money, NotMoney
from morrow.foundations.spreadsheets import Fault, TableRefused, table_of, text_of

COLUMNS = ("paid_on", "reference", "cost_centre", "subjective_code", "amount", "commitment")
ONE_DIGIT = re.compile(r"-?[\d,]+\.\d")
"""Tenths of a pound, as a spreadsheet writes a number that ends in a nought."""
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
    """The rows of a CSV file or a workbook, the columns of COLUMNS in any order. Raises ActualsRefused."""
    try:
        table = table_of(text_of(content), needed=COLUMNS, most=MOST_ROWS)
    except TableRefused as fault:
        raise ActualsRefused(file=file, faults=fault.faults) from fault
    faults = [*table.faults]
    rows = []
    seen: dict[str, int] = {}
    for number, values in table.rows:
        row = _row(number, values, today, faults)
        if row is None:
            continue
        if row.reference in seen:
            what = _("Row %(row)s has this reference too.") % {"row": seen[row.reference]}
            faults.append(Fault(number, "reference", what))
        seen[row.reference] = number
        rows.append(row)
    if faults:
        raise ActualsRefused(file=file, faults=sorted(faults, key=lambda fault: fault.row))
    return rows


def _row(number: int, values: dict[str, str], today: date, faults: list[Fault]) -> Row | None:
    found = len(faults)
    text = {column: values[column] for column in COLUMNS}
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
        found = Money.from_pounds(f"{text}0" if ONE_DIGIT.fullmatch(text) else text)
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
