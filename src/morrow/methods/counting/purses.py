"""What each voter has left: roughly by machine numbers, and exactly where that does not settle it.

A voter's purse is the endowment less what she paid for each project she paid her full part of, or
nought once she has paid her last. The machine number beside it is off by at most what `off` says of
her, which is kept count of from purchase to purchase. Exact amounts are worked out only when asked
for: the rates of earlier purchases are enough for that, since each purse is the endowment less rate
times points.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]
ROUNDING = 2.0**-53


@dataclass(slots=True)
class Paid:
    """One purchase: who paid their full part (`sharers`, `points` each), and who paid their last.

    `emptied` leaves out those who had nothing left before. `exact` is the rate, once it is known.
    """

    cost: int
    sharers: Places
    points: npt.NDArray[np.int64] | None
    emptied: Places
    exact: Fraction | None = None
    dense: npt.NDArray[np.int64] | None = None

    @property
    def heavy(self) -> int:
        """The points of those who paid their full part, together."""
        return len(self.sharers) if self.points is None else int(self.points.sum())

    def points_of(self, voters: Places, size: int) -> npt.NDArray[np.int64]:
        """With how many points each of the voters shared in this purchase; nought if she did not."""
        if self.dense is None:
            self.dense = np.zeros(size, np.int64)
            self.dense[self.sharers] = 1 if self.points is None else self.points
        return self.dense[voters]


class Purses:
    """The purses of all voters in one count."""

    def __init__(self, voters: int, endowment: Fraction) -> None:
        self.endowment = endowment
        self.about = np.full(voters, float(endowment))
        self.empty = np.zeros(voters, np.bool_)
        self.paid: list[Paid] = []
        self._grain = float(endowment) * ROUNDING
        self.off = np.full(voters, self._grain)
        self.doubt = self._grain
        """The most that any machine number is off."""

    def exact(self, voters: Places) -> Fraction:
        """What the voters have left together, exactly."""
        return self._before(len(self.paid), voters[~self.empty[voters]])

    def each_exact(self, voters: Places) -> list[Fraction]:
        """What each of the voters has left, exactly."""
        left = self._each_before(len(self.paid), voters)
        return [
            Fraction(0) if self.empty[voter] else purse for voter, purse in zip(voters, left, strict=True)
        ]

    def rate(self, number: int) -> Fraction:
        """What a point cost in the purchase of this number, exactly."""
        for earlier in range(number + 1):
            paid = self.paid[earlier]
            if paid.exact is None:
                paid.exact = (paid.cost - self._before(earlier, paid.emptied)) / paid.heavy
        found = self.paid[number].exact
        assert found is not None
        return found

    def last_of(self, number: int) -> Fraction:
        """What those who paid their last in the purchase of this number paid together."""
        return self._before(number, self.paid[number].emptied)

    def payers_of(self, number: int) -> tuple[int, int]:
        """How many paid their full part in the purchase of this number, and how many their last."""
        paid = self.paid[number]
        last = sum(purse > 0 for purse in self._each_before(number, paid.emptied))
        return len(paid.sharers), last

    def parts(self, number: int) -> list[tuple[int, Fraction]]:
        """What each paid in the purchase of this number, exactly."""
        paid, rate = self.paid[number], self.rate(number)
        points = [1] * len(paid.sharers) if paid.points is None else paid.points.tolist()
        full = [(voter, rate * many) for voter, many in zip(paid.sharers.tolist(), points, strict=True)]
        last = zip(paid.emptied.tolist(), self._each_before(number, paid.emptied), strict=True)
        return full + [(voter, purse) for voter, purse in last if purse]

    def pay(self, paid: Paid, rate: float, doubt: float) -> None:
        """Take from each her part; `rate` for each point is off by at most `doubt`."""
        points = 1 if paid.points is None else paid.points
        self.about[paid.sharers] -= rate * points
        self.about[paid.emptied] = 0.0
        self.empty[paid.emptied] = True
        off = self.off[paid.sharers] + (doubt * points + 4 * self._grain)
        self.off[paid.sharers] = off
        self.off[paid.emptied] = 0.0
        self.doubt = max(self.doubt, float(np.maximum.reduce(off)))
        self.paid.append(paid)

    def _before(self, number: int, voters: Places) -> Fraction:
        """What voters, none of them empty then, had together before the purchase of this number."""
        left = len(voters) * self.endowment
        for earlier in range(number):
            shared = int(self.paid[earlier].points_of(voters, len(self.about)).sum())
            if shared:
                left -= shared * self.rate(earlier)
        return left

    def _each_before(self, number: int, voters: Places) -> list[Fraction]:
        """What each voter, had none been empty then, had before the purchase of this number."""
        if not number:
            return [self.endowment] * len(voters)
        rates = [self.rate(earlier) for earlier in range(number)]
        pasts = np.stack([paid.points_of(voters, len(self.about)) for paid in self.paid[:number]], axis=1)
        known: dict[bytes, Fraction] = {}
        left = []
        for past in pasts:
            key = past.tobytes()
            if key not in known:
                shared = np.flatnonzero(past)
                spent = sum((int(past[one]) * rates[one] for one in shared), Fraction(0))
                known[key] = self.endowment - spent
            left.append(known[key])
        return left
