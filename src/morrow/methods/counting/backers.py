"""Who backs a project, and with how many points each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Backers:
    """The supporters of one project: their places among the ballots, and the points each gave it.

    `points` is none where each gave one, as by approval.
    """

    voters: npt.NDArray[np.intp]
    points: Whole | None

    @property
    def weight(self) -> int:
        """Their points together."""
        return len(self.voters) if self.points is None else int(self.points.sum())

    def weight_of(self, some: npt.NDArray[np.bool_]) -> int:
        """The points together of those that are marked."""
        return int(np.count_nonzero(some) if self.points is None else self.points[some].sum())
