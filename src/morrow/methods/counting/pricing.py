"""What a project costs its backers now: the rate for each point at which they can pay together.

Each backer pays rate times points, or all she has left where that is less; the rate is the one at
which this adds up to the cost. Seen as a function of the rate, what they pay rises ever less steeply,
so Newton's steps from below find the rate in a few passes and never go past it.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from .backers import Backers
from .purses import ROUNDING, Mask, Paid, Purses

Amounts = npt.NDArray[np.float64]
_SUM = 32 * ROUNDING
"""How far off the machine's sum of many amounts can be, of the sum."""


@dataclass(frozen=True, slots=True)
class Price:
    """The rate lies from `low` to `high`; `exact` where it is known at once.

    `poor` says which backers pay their last, where no purse is so near the rate that it might be either.
    """

    low: float
    high: float
    poor: Mask | None = None
    exact: Fraction | None = None

    @property
    def middle(self) -> float:
        """The best machine number for it."""
        return (self.low + self.high) / 2


def price(purses: Purses, backers: Backers, cost: int, floor: float) -> Price | None:
    """The rate at which the backers can pay the cost together, or none where they cannot.

    `floor` is a rate that is known to be no higher, such as an earlier one.
    """
    have: Amounts = purses.about[backers.voters]
    together = float(np.add.reduce(have))
    doubt = len(have) * purses.doubt + _SUM * (together + cost)
    if together < cost - doubt:
        return None
    if together < cost + doubt:
        fits = purses.exact(backers.voters) >= cost
        return Price(floor, _top(purses, backers, have)) if fits else None
    rate, heavy, last, poor = _newton(backers, have, cost, floor)
    if not heavy:
        return Price(floor, _top(purses, backers, have))
    off = 1.01 * (last * purses.doubt + _SUM * cost) / heavy + 4 * ROUNDING * rate
    if not _near(purses, backers, have, rate - off, rate + off):
        exact = None if last else Fraction(cost, heavy)
        return Price(rate - off, rate + off, poor, exact)
    return _loosely(purses, backers, have, rate, 4 * doubt / heavy, heavy)


def _newton(backers: Backers, have: Amounts, cost: int, floor: float) -> tuple[float, int, int, Mask]:
    """The rate by machine number, the points of those who can pay it, how many cannot, and who."""
    weight = backers.weight
    rate, heavy, before = max(floor, cost / weight * (1 - 4 * ROUNDING)), weight, 0
    while True:
        poor = have < rate if backers.points is None else have < rate * backers.points
        last = int(np.count_nonzero(poor))
        if last == before:
            return rate, heavy, last, poor
        heavy = weight - backers.weight_of(poor)
        if not heavy:
            return rate, 0, last, poor
        rate, before = (cost - float(np.add.reduce(have[poor]))) / heavy, last


def _near(purses: Purses, backers: Backers, have: Amounts, low: float, high: float) -> bool:
    """Whether a purse is so near that the machine numbers cannot tell on which side of the rate it is."""
    points = _points(backers)
    below, above = low * points - purses.doubt, high * points + purses.doubt
    return int(np.count_nonzero(have < below)) != int(np.count_nonzero(have <= above))


def _loosely(purses: Purses, backers: Backers, have: Amounts, rate: float, off: float, heavy: int) -> Price:
    """A range that holds however the purses near the rate turn out."""
    points = _points(backers)
    thinner = (have >= rate * points) & (have < (rate + off) * points)
    fewer = backers.weight_of(thinner)
    return Price(rate - off, rate + off if 2 * fewer <= heavy else _top(purses, backers, have))


def _points(backers: Backers) -> npt.NDArray[np.int64] | int:
    return 1 if backers.points is None else backers.points


def _top(purses: Purses, backers: Backers, have: Amounts) -> float:
    """More than any backer has for a point."""
    return float((have / _points(backers)).max()) + purses.doubt


def split(purses: Purses, backers: Backers, cost: int, near: Price) -> tuple[Fraction | None, Mask]:
    """Who of the backers pays her last (true) and who her full part; and the rate where it was needed.

    Backers whose purse the machine numbers cannot tell from the rate are told apart exactly.
    """
    if near.poor is not None:
        return near.exact, near.poor
    have: Amounts = purses.about[backers.voters]
    points = _points(backers)
    poor: Mask = have < near.low * points - purses.doubt
    unsure = ~poor & (have <= near.high * points + purses.doubt)
    return _settle(purses, backers, cost, poor, np.flatnonzero(unsure))


def exact_rate(purses: Purses, backers: Backers, cost: int, near: Price) -> Fraction:
    """The rate exactly."""
    known, poor = split(purses, backers, cost, near)
    if known is not None:
        return known
    heavy = backers.weight - backers.weight_of(poor)
    return (cost - purses.exact(backers.voters[poor])) / heavy


def _settle(
    purses: Purses, backers: Backers, cost: int, poor: Mask, unsure: npt.NDArray[np.intp]
) -> tuple[Fraction, Mask]:
    points = [1] * len(unsure) if backers.points is None else [int(n) for n in backers.points[unsure]]
    purse = purses.each_exact(backers.voters[unsure])
    rest = cost - purses.exact(backers.voters[poor])
    heavy = backers.weight - backers.weight_of(poor)
    poor = poor.copy()
    for place in sorted(range(len(unsure)), key=lambda at: purse[at] / points[at]):
        if purse[place] * heavy >= rest * points[place]:
            break
        rest -= purse[place]
        heavy -= points[place]
        poor[unsure[place]] = True
    return rest / heavy, poor


def settled(purses: Purses, backers: Backers, cost: int, near: Price) -> tuple[Paid, float, float]:
    """The purchase at that price, its rate by machine number, and how far off that may be."""
    exact, poor = split(purses, backers, cost, near)
    voters, sharing = backers.voters[poor], ~poor
    paid = Paid(
        cost,
        backers.voters[sharing],
        None if backers.points is None else backers.points[sharing],
        voters[~purses.empty[voters]],
        exact,
    )
    if exact is None:
        rate = near.middle
        emptied = float(np.add.reduce(purses.off[paid.emptied]))
        off = 1.01 * (emptied + _SUM * cost) / paid.heavy + 4 * ROUNDING * rate
        if off < 1e-9 * rate:
            return paid, rate, off
        paid.exact = (cost - purses.exact(paid.emptied)) / paid.heavy
    assert paid.exact is not None
    rate = float(paid.exact)
    return paid, rate, 2 * ROUNDING * rate
