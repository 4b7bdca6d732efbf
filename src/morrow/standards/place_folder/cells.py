"""One cell → a value, or a `Fault` that says what is wrong and what to do."""

from __future__ import annotations

import re
from datetime import date

from morrow.standards import web_address

_MONEY = re.compile(r"(-?)(\d{1,12})(?:\.(\d\d?))?").fullmatch
_WHOLE = re.compile(r"\d{1,12}").fullmatch
_WHEN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?").fullmatch
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*").fullmatch


class Fault(ValueError):
    """A cell that is not what its column promises."""

    def __init__(self, what: str, do: str) -> None:
        super().__init__(what)
        self.what = what
        self.do = do


def pence(cell: str) -> int:
    """Pounds with at most two decimals → whole pence.

    >>> pence("1291436.54"), pence("-0.5")
    (129143654, -50)
    """
    found = _MONEY(cell)
    if found is None:
        raise Fault(f"“{cell}” is not a sum of money", "write pounds like 1234.50, without £ or commas")
    sign, pounds, rest = found.groups()
    amount = int(pounds) * 100 + (int(rest.ljust(2, "0")) if rest else 0)
    return -amount if sign else amount


def whole(cell: str) -> int:
    """A whole number from 0 up."""
    if _WHOLE(cell) is None:
        raise Fault(f"“{cell}” is not a whole number", "write digits only, like 235044")
    return int(cell)


def figure(cell: str) -> float:
    """A number; not nan, not infinite."""
    try:
        value = float(cell)
    except ValueError:
        value = float("nan")
    if value - value != 0 or "_" in cell:
        raise Fault(f"“{cell}” is not a number", "write digits like 43.3, without % or commas")
    return value


def figure_or_none(cell: str) -> float | None:
    return figure(cell) if cell else None


def day(cell: str) -> date:
    """A date, YYYY-MM-DD."""
    try:
        if len(cell) == len("2024-06-19"):
            return date.fromisoformat(cell)
    except ValueError:
        pass
    raise Fault(f"“{cell}” is not a date", "write it as 2024-06-19")


def day_or_none(cell: str) -> date | None:
    return day(cell) if cell else None


def when(cell: str) -> str:
    """A date as exact as is known: YYYY, YYYY-MM or YYYY-MM-DD."""
    if _WHEN(cell) is None:
        raise Fault(f"“{cell}” is not a date", "write it as 2024, 2024-06 or 2024-06-19")
    if len(cell) == len("2024-06-19"):
        day(cell)
    return cell


def yes(cell: str) -> bool:
    """`true`, or `false`, or blank for false."""
    if cell not in ("true", "false", ""):
        raise Fault(f"“{cell}” is neither true nor false", "write true or false")
    return cell == "true"


def filled(cell: str) -> str:
    """Anything but blank."""
    if not cell.strip():
        raise Fault("this cell is blank", "fill it in, or take the row out")
    return cell


def page(cell: str) -> str:
    """The address of a web page, or blank."""
    if cell and not web_address.is_web_address(cell):
        raise Fault(f"“{cell}” {web_address.WHAT}", web_address.DO)
    return cell


def slug(cell: str) -> str:
    """Small letters, digits and hyphens."""
    if _SLUG(cell) is None:
        do = "use small letters, digits and hyphens, like urmston-2"
        raise Fault(f"“{cell}” cannot be an identifier", do)
    return cell
