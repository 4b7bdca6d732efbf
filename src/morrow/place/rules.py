"""Pure decisions of this room: reading a postcode, fifths of deprivation, distance."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import cos, hypot, radians

WARD_KINDS = ("ward", "division", "electoral division", "electoral ward")
"""The kinds of area that elect councillors, as place folders call them."""

DEPRIVATION_RANK = "imd-rank"
"""The indicator by which areas of a place are put in order; 1 is the most deprived."""

DEPRIVATION_DECILE = "imd-decile"
"""The indicator that says the tenth of the country's areas; 1 is the most deprived."""

_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})")
_DIGIT = str.maketrans("OILSB", "01158")
_LETTER = str.maketrans("0158", "OISB")
_KM_A_DEGREE = 111.32
_MILES_A_KM = 0.621371
_INWARD = 3


def read_postcode(text: str) -> str | None:
    """A postcode as someone typed it, written as it is published; None where it is no postcode.

    Case and spaces do not matter, and O and 0, I and 1, S and 5, B and 8 are put right where only
    one of them can stand.

    >>> read_postcode("m337zf"), read_postcode(" M33-7zf. "), read_postcode("M33 7Z")
    ('M33 7ZF', 'M33 7ZF', None)
    >>> read_postcode("WA14 zSZ"), read_postcode("WA142S2"), read_postcode("M330OA")
    (None, None, 'M33 0OA')
    """
    typed = re.sub(r"[^A-Z0-9]", "", text.upper())
    outward, inward = typed[:-_INWARD], typed[-_INWARD:]
    if len(inward) == _INWARD:
        inward = inward[0].translate(_DIGIT) + inward[1:].translate(_LETTER)
    found = _POSTCODE.fullmatch(outward + inward) or _POSTCODE.fullmatch(_area_first(outward) + inward)
    return f"{found[1]} {found[2]}" if found else None


def _area_first(outward: str) -> str:
    """The first half with its first character read as a letter and its last as a digit."""
    return outward[:1].translate(_LETTER) + outward[1:-1] + outward[-1:].translate(_DIGIT)


def fifth_of_decile(decile: float) -> int:
    """The fifth of the country a tenth lies in; 1 is the most deprived.

    >>> [fifth_of_decile(tenth) for tenth in (1, 2, 3, 10)]
    [1, 1, 2, 5]
    """
    return (int(decile) + 1) // 2


def fifths_within(ranks: Mapping[str, float]) -> dict[str, int]:
    """For each area, its fifth among these areas by rank; 1 holds the lowest ranks (most deprived).

    Fifths differ in size by at most one area, and areas of equal rank share the more deprived fifth.

    >>> fifths_within({"a": 30, "b": 10, "c": 20, "d": 50, "e": 40, "f": 50})
    {'b': 1, 'c': 1, 'a': 2, 'e': 3, 'd': 4, 'f': 4}
    """
    order = sorted(ranks, key=lambda code: (ranks[code], code))
    first_at: dict[float, int] = {}
    for position, code in enumerate(order):
        first_at.setdefault(ranks[code], position)
    return {code: first_at[ranks[code]] * 5 // len(order) + 1 for code in order}


def miles_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Miles in a straight line between two points (longitude, latitude) of one council area.

    >>> round(miles_between((-2.35, 53.38), (-2.27, 53.46)), 1)
    6.4
    """
    stretch = cos(radians((one[1] + other[1]) / 2))
    across, up = (one[0] - other[0]) * stretch, one[1] - other[1]
    return hypot(across, up) * _KM_A_DEGREE * _MILES_A_KM
