"""Published periods → the day, month or year they end, so that they can be put in order."""

from __future__ import annotations

import re

_MONTHS = {
    name: number
    for number, names in enumerate(
        ["jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep september", "oct october", "nov november", "dec december"],
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_QUARTER_ENDS = {1: 6, 2: 9, 3: 12, 4: 3}
"""Quarters of a financial year end in June, September, December and, a year on, March."""


def period_end(period: str) -> str:  # noqa: PLR0911 - one way of writing a period, one return
    """The end of a published period as YYYY-MM-DD, YYYY-MM or YYYY.

    Years like 2017/18 may be financial or academic; both are given as the year they end in.

    >>> [period_end(p) for p in ("2019", "2017/18", "2018 - 20", "May 2023", "2022/23 Q4", "2011-12")]
    ['2019', '2018', '2020', '2023-05', '2023-03', '2012']
    """
    last = re.split(r"(?<=\d) - |(?<=\d)-(?=[A-Z])", period)[-1].strip()
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", last):
        return last
    if found := re.fullmatch(r"([A-Za-z]+) (\d{4})(?:-([A-Za-z]+) (\d{4}))?", last):
        month, year = (found[3], found[4]) if found[3] else (found[1], found[2])
        return f"{year}-{_MONTHS[month.lower()]:02d}"
    if found := re.fullmatch(r"(\d{4})/(\d\d) Q(\d)", last):
        return f"{int(found[1]) + (found[3] == '4')}-{_QUARTER_ENDS[int(found[3])]:02d}"
    if found := re.fullmatch(r"Q(\d) (\d{4})", last):
        return f"{found[2]}-{int(found[1]) * 3:02d}"
    if found := re.fullmatch(r"(\d{4})[-/](\d\d)", last):
        follows = (int(found[1]) + 1) % 100 == int(found[2])
        return str(int(found[1]) + 1) if follows else _month_or_span(period, found[1], found[2])
    if re.fullmatch(r"\d{4}", last):
        return last
    if re.fullmatch(r"(\d\d[-/])?\d\d", last):
        return period[:2] + last[-2:]
    raise SystemExit(f"The period “{period}” is written in a way this script does not know.")


def _month_or_span(period: str, year: str, rest: str) -> str:
    return f"{year}-{rest}" if 1 <= int(rest) <= 12 and "/" not in period else year[:2] + rest
