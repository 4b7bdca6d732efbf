"""Numbers as people write them in files of rules."""

from __future__ import annotations

import re

_MONEY = re.compile(r"-?£(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d\d)?", re.ASCII)
_SHARE = re.compile(r"\d+(?:\.\d{1,2})?%", re.ASCII)
_LONGEST = 24
"""Of characters in a number."""


def smallest(text: str) -> int | None:
    """A number as people write it, in its smallest unit; None where it is none.

    >>> smallest("£16,000"), smallest("£8.50"), smallest("20%"), smallest("16"), smallest("1.6")
    (1600000, 850, 2000, 16, None)
    """
    if len(text) > _LONGEST:
        return None
    if _MONEY.fullmatch(text):
        pounds, _, pence = text.replace("£", "").replace(",", "").partition(".")
        sign = -1 if text.startswith("-") else 1
        return sign * (abs(int(pounds)) * 100 + int(pence or 0))
    if _SHARE.fullmatch(text):
        whole, _, part = text[:-1].partition(".")
        return int(whole) * 100 + int(part.ljust(2, "0"))
    return int(text) if text.isascii() and text.isdigit() else None
