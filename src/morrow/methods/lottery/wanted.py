"""The chances nobody can better: fairness over all ways to share the seats, whole panels aside.

A lottery over panels gives each kind a number of seats on average, and those averages keep the quotas.
So the fairest averages within the quotas are a bound for every lottery; `tickets.py` then comes as
close to them as real panels can.
"""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from .kinds import Kinds
from .programme import NO_BOUND, Numbers, Programme

_TIGHT = 1e-9
_SLACK = 1e-7
"""Held levels are given this much room, a hundred times what the solver may miss a bound by; or what it
missed could add up until a later level is impossible by rounding alone."""
_TANGENTS = 40


class Method(StrEnum):
    """What the fairest lottery means; a place says which before the draw."""

    LEXIMIN = "leximin"
    """The smallest chance as great as can be, then the next smallest, and so on."""
    MAXIMIN = "maximin"
    """The smallest chance as great as can be, and no more is asked."""
    NASH = "nash"
    """The product of all chances as great as can be."""


def wanted(kinds: Kinds, method: Method) -> Numbers:
    """How many seats each kind has on average in the fairest sharing; Impossible where quotas clash."""
    if method is Method.NASH:
        return _nash(kinds)
    return _leximin(kinds, levels=None if method is Method.LEXIMIN else 1)


def _leximin(kinds: Kinds, levels: int | None) -> Numbers:
    """Raise the smallest chance; hold those that cannot rise, by the duals; raise the next."""
    numbers = kinds.numbers
    programme = Programme(kinds)
    programme.most()
    level = programme.column(upper=1.0, cost=1.0)
    rows = [programme.row(0.0, NO_BOUND, [place, level], [1.0, -n]) for place, n in enumerate(numbers)]
    open_ = set(range(len(numbers)))
    while open_ and levels != 0:
        solution = programme.solve()
        reached = solution.col_value[level]
        duals = solution.row_dual
        tight = [place for place in open_ if abs(duals[rows[place]]) > _TIGHT] or list(open_)
        held = max(0.0, reached - _SLACK)
        for place in tight:
            programme.solver.changeRowBounds(rows[place], numbers[place] * held, NO_BOUND)
            programme.solver.changeCoeff(rows[place], level, 0.0)
        open_.difference_update(tight)
        levels = None if levels is None else levels - 1
    return np.array(programme.solve().col_value[: len(numbers)])


def _nash(kinds: Kinds) -> Numbers:
    """The most of the sum of logarithms, from above by tangents, until they touch."""
    numbers = np.array(kinds.numbers, dtype=np.float64)
    programme = Programme(kinds)
    programme.most()
    tops = []
    for number in numbers:
        tops.append(programme.column(upper=60.0, cost=float(number)))
    seats = _leximin(kinds, levels=None)
    for _ in range(_TANGENTS):
        at = np.maximum(seats, 1e-6)
        for place, top in enumerate(tops):
            # log(x) <= log(a) + (x - a) / a; 40 is added so that no unknown is below nought.
            most = float(np.log(at[place]) - 1.0 + 40.0)
            programme.row(-NO_BOUND, most, [top, place], [1.0, -1.0 / float(at[place])])
        seats = np.array(programme.solve().col_value[: len(numbers)])
        truly = float(numbers @ (np.log(np.maximum(seats, 1e-12)) + 40.0))
        if programme.reached - truly < 1e-4:
            break
    return seats
