"""A lottery over real panels whose chances come as close as can be to those wanted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .programme import Numbers, Programme
from .seats import Finder

TICKETS = 1_000_000
"""A lottery is that many tickets, each naming a panel: so its chances are exact fractions."""
_ROUNDS = 400
_CLOSE = 5e-4
"""Good enough: all chances together off by this part of themselves."""
_NUDGES = 6


@dataclass(frozen=True, slots=True)
class Ticketed:
    """A panel, as seats for each kind, and how many tickets name it."""

    seats: tuple[int, ...]
    tickets: int


class _Mixture:
    """Which shares of the panels found so far come closest to the seats wanted."""

    def __init__(self, wanted: Numbers) -> None:
        self.panels: list[Numbers] = []
        self._seen: set[bytes] = set()
        self._programme = Programme(None)
        for seats in wanted:
            # A kind that is owed little is hurt more by the same shortfall.
            cost = 1.0 / max(float(seats), 1e-3)
            over, under = self._programme.column(cost=cost), self._programme.column(cost=cost)
            self._programme.row(float(seats), float(seats), [over, under], [1.0, -1.0])
        self._all = self._programme.row(1.0, 1.0, [], [])
        self._first = 2 * len(wanted)

    def add(self, seats: Numbers) -> bool:
        """Take a panel in; False where it was there already."""
        key = seats.tobytes()
        if key in self._seen:
            return False
        self._seen.add(key)
        self.panels.append(seats)
        places = np.flatnonzero(seats)
        values = [*seats[places].tolist(), 1.0]
        self._programme.columns_of(0.0, [*places.tolist(), self._all], values)
        return True

    def weigh(self) -> tuple[Numbers, float, Numbers, float]:
        """The share of each panel, how far off it is, and what a seat and a panel are worth now."""
        solution = self._programme.solve()
        duals = np.array(solution.row_dual)
        shares = np.array(solution.col_value[self._first :])
        return shares, self._programme.reached, duals[: self._all], float(duals[self._all])


def tickets_for(finder: Finder, wanted: Numbers) -> tuple[tuple[Ticketed, ...], float]:
    """Tickets for panels that give each kind its wanted seats on average, and how far off they stay.

    First panel after panel is found for the seats still owed; then the best mixture of them is
    improved, by panels that its duals ask for, until it is close or no panel improves it.
    """
    mixture = _Mixture(wanted)
    owed = np.zeros(len(wanted))
    for _ in range(max(60, round(1.6 * len(wanted)))):
        owed += wanted
        seats = finder.quickly(owed)
        mixture.add(seats)
        owed -= seats
    nudge = np.random.default_rng(1)
    shares, off, worth, level = mixture.weigh()
    for _ in range(_ROUNDS):
        if off < _CLOSE:
            break
        found = [finder.quickly(worth)]
        if worth @ found[0] + level < 1e-9:
            found = [finder.surely(worth)]
            if worth @ found[0] + level < 1e-9:
                break
        scale = 0.1 * float(np.abs(worth).mean())
        found += [finder.quickly(worth + nudge.normal(0.0, scale, len(worth))) for _ in range(_NUDGES)]
        if not sum(mixture.add(seats) for seats in found):
            break
        shares, off, worth, level = mixture.weigh()
    return _in_tickets(mixture.panels, shares), off


def _in_tickets(panels: list[Numbers], shares: Numbers) -> tuple[Ticketed, ...]:
    """Shares as whole tickets, the largest remainders rounded up, so that all are given out."""
    exact = np.maximum(shares, 0.0) / np.maximum(shares, 0.0).sum() * TICKETS
    given = np.floor(exact).astype(int)
    rest = np.argsort(-(exact - given), kind="stable")[: TICKETS - int(given.sum())]
    given[rest] += 1
    return tuple(
        Ticketed(tuple(int(seat) for seat in panel), int(number))
        for panel, number in zip(panels, given, strict=True)
        if number
    )
