"""What each voter has left, exactly, and quickly where exactness is not needed.

A voter's purse is the endowment less the shares of the projects she paid a share of, or nought once
she has paid her last. So each purse is known exactly from the set of rounds she shared in (a bit for
each round). Beside it stands a machine number that is off by at most `doubt`: it is good enough to see
which projects cannot be next, and whatever it cannot settle is settled in whole numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd

EMPTY = -1
"""The history of someone who has paid her last."""
_ROUNDING = 2.0**-52


@dataclass(frozen=True, slots=True)
class Range:
    """What the machine numbers say of a share: it lies between the two."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Share:
    """The exact share: `part` over `sharers` times the unit of the purses at that moment."""

    part: int
    sharers: tuple[int, ...]
    emptied: tuple[int, ...]


class Purses:
    """The purses of all voters in one count; amounts marked *in units* are multiplied by `unit`."""

    def __init__(self, voters: int, endowment: Fraction) -> None:
        self.about = [float(endowment)] * voters
        self.history = [0] * voters
        self.unit = endowment.denominator
        self.start = endowment.numerator
        self.shares: list[int] = []
        self._grain = float(endowment) * _ROUNDING

    @property
    def doubt(self) -> float:
        """How far a machine number can be from its purse: two roundings for each round, and some room."""
        return 2 * (len(self.shares) + 1) * self._grain

    def exact(self, voters: Iterable[int]) -> int:
        """What the voters have left together, in units."""
        return sum(number * self._left(past) for past, number in self._pasts(voters).items())

    def left(self, voters: Iterable[int]) -> Fraction:
        """What the voters have left together."""
        return Fraction(self.exact(voters), self.unit)

    def range_of_share(self, supporters: Sequence[int], cost: int) -> Range | None:
        """Roughly what each supporter who can would pay; nothing where they cannot pay together."""
        about = self.about
        purses = [about[voter] for voter in supporters]
        together = sum(purses)
        doubt = 4 * (len(purses) + 1) * (self.doubt + _ROUNDING * cost)
        if together < cost - doubt:
            return None
        if together < cost + doubt:
            if self.exact(supporters) < cost * self.unit:
                return None
            return Range(cost / len(purses) - doubt, max(purses) + doubt)
        purses.sort()
        rest, sharers = float(cost), len(purses)
        for purse in purses:
            if purse * sharers >= rest:
                break
            rest -= purse
            sharers -= 1
        share = rest / max(sharers, 1)
        return Range(share - doubt, share + doubt)

    def share(self, supporters: Sequence[int], cost: int, near: Range) -> Share:
        """Exactly what each supporter who can pays, given the range; together they can pay."""
        about, doubt = self.about, self.doubt
        emptied = [voter for voter in supporters if about[voter] < near.low - doubt]
        unsure = [v for v in supporters if near.low - doubt <= about[v] <= near.high + doubt]
        sharers = [voter for voter in supporters if about[voter] > near.high + doubt]
        rest = cost * self.unit - self.exact(emptied)
        known = {past: self._left(past) for past in {self.history[voter] for voter in unsure}}
        unsure.sort(key=lambda voter: known[self.history[voter]])
        number = len(sharers) + len(unsure)
        for place, voter in enumerate(unsure):
            purse = known[self.history[voter]]
            if purse * number >= rest:
                sharers += unsure[place:]
                break
            rest -= purse
            number -= 1
            emptied.append(voter)
        return Share(rest, tuple(sharers), tuple(emptied))

    def pay(self, share: Share) -> Fraction:
        """Take the share from each sharer, and all that is left from the others; give back the share."""
        number = len(share.sharers)
        common = gcd(share.part, number)
        finer = number // common
        round_bit = 1 << len(self.shares)
        self.unit *= finer
        self.start *= finer
        self.shares = [earlier * finer for earlier in self.shares]
        self.shares.append(share.part // common)
        paid = Fraction(self.shares[-1], self.unit)
        roughly = float(paid)
        for voter in share.sharers:
            self.about[voter] = max(0.0, self.about[voter] - roughly)
            self.history[voter] |= round_bit
        for voter in share.emptied:
            self.about[voter] = 0.0
            self.history[voter] = EMPTY
        return paid

    def _left(self, past: int) -> int:
        """What someone with this history has left, in units."""
        if past == EMPTY:
            return 0
        left = self.start
        while past:
            lowest = past & -past
            left -= self.shares[lowest.bit_length() - 1]
            past ^= lowest
        return left

    def _pasts(self, voters: Iterable[int]) -> Counter[int]:
        history = self.history
        return Counter([history[voter] for voter in voters])
