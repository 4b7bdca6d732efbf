"""Finding one panel: the one that gives most to those to whom most is owed."""

from __future__ import annotations

import numpy as np

from .kinds import Kinds
from .programme import Impossible, Numbers, Programme, whole

_LOOSE = 60
"""How many kinds a quick search may still change once the rest are settled by the broken seats."""
_NEAR_WHOLE = 1e-6


class Finder:
    """Finds panels for the worth of a seat to each kind.

    Quickly: seats are first shared in parts, which leaves few broken; those and the kinds that could
    most cheaply change are made whole by a small search. Surely: a search over everything.
    """

    def __init__(self, kinds: Kinds) -> None:
        self.numbers = np.array(kinds.numbers, dtype=np.float64)
        self._parts = Programme(kinds)
        self._whole = Programme(kinds, whole=True, gap=1e-2)
        self._sure = Programme(kinds, whole=True, gap=1e-4)
        for programme in (self._parts, self._whole, self._sure):
            programme.most()

    def quickly(self, worth: Numbers) -> Numbers:
        """A panel worth nearly the most. Raises Impossible where no panel keeps the quotas."""
        self._parts.costs(worth)
        solution = self._parts.solve()
        parts = np.array(solution.col_value)
        nearest = whole(parts)
        loose = np.abs(parts - nearest) > _NEAR_WHOLE
        if not loose.any():
            return nearest
        loose[np.argsort(np.abs(np.array(solution.col_dual)), kind="stable")[:_LOOSE]] = True
        self._whole.costs(worth)
        self._whole.within(np.where(loose, 0.0, nearest), np.where(loose, self.numbers, nearest))
        try:
            return whole(self._whole.solve().col_value)
        except Impossible:
            return self.surely(worth)

    def surely(self, worth: Numbers) -> Numbers:
        """A panel worth the most there is. Raises Impossible where no panel keeps the quotas."""
        self._sure.costs(worth)
        return whole(self._sure.solve().col_value)
