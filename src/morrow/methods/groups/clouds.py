"""Where a group stands as a whole: an oval that holds about seven in ten of it, and none of its people.

An outline through the outermost people would show where those people stand; an oval from averages does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, degrees, sqrt

import numpy as np

from .landscape import Points

REACH = 1.5
"""Standard deviations each way: of points that fall like a bell in two directions, about 68 % lie inside."""


@dataclass(frozen=True, slots=True)
class Cloud:
    """The middle of an oval, its two half widths, and by how many degrees the longer one is turned."""

    x: float
    y: float
    long: float
    short: float
    turn: float


def cloud_of(points: Points) -> Cloud:
    """The oval of some points, from their mean and spread, rounded to two decimals.

    >>> cloud_of(np.array([[0.0, 0.0], [2.0, 0.0], [1.0, 1.0], [1.0, -1.0]]))
    Cloud(x=1.0, y=0.0, long=1.06, short=1.06, turn=0.0)
    """
    middle = points.mean(axis=0)
    spread, ways = np.linalg.eigh(np.cov(points.T, bias=True))
    short, long = (REACH * sqrt(max(float(each), 0.0)) for each in spread)
    across, up = ways[:, 1]
    turn = 0.0 if abs(long - short) < 1e-9 else degrees(atan2(float(up), float(across))) % 180
    x, y, long, short, turn = (round(float(each), 2) + 0.0 for each in (*middle, long, short, turn))
    return Cloud(x, y, long, short, turn)
