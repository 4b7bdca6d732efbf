"""Whether those who took part are like the place: shares with intervals, and whether a quota is met."""

from __future__ import annotations

from math import sqrt

FEWEST_TOLD = 10
"""Of fewer people than this nobody can say whether they are like the place."""


def wilson(part: int, whole: int, z: float = 1.96) -> tuple[int, int]:
    """The range in which a share lies 19 times in 20, in hundredths (Wilson, 1927).

    >>> wilson(10, 100), wilson(0, 20), wilson(20, 20)
    ((6, 17), (0, 16), (84, 100))
    """
    share = part / whole
    middle = (share + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z / (1 + z * z / whole) * sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole))
    low, high = round(100 * (middle - half)), round(100 * (middle + half))
    return max(low, 0), min(high, 100)


def quota_verdict(part: int, told: int, least: int) -> str:
    """Whether at least `least` in a hundred of those who told are of a kind; unknown where few told.

    >>> quota_verdict(5, 100, 20), quota_verdict(20, 100, 20), quota_verdict(5, 9, 20)
    ('short', 'met', 'unknown')
    """
    if told < FEWEST_TOLD:
        return "unknown"
    return "met" if 100 * part >= least * told else "short"
