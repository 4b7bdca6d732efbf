"""Who backs a project, and with how many points each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy.typing as npt
from numpy import int64, intp

Whole = npt.NDArray[int64]


@dataclass(frozen=True, slots=True)
class Backers:
    """The supporters of one project: their places among the ballots, and the points each gave it.

    `points` is none where each gave one, as by approval.
    """

    voters: npt.NDArray[intp]
    points: Whole | None

    @property
    def weight(self) -> int:
        """Their points together."""
        return len(self.voters) if self.points is None else int(self.points.sum())
