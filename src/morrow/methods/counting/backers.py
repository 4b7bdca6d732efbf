"""Who backs a project, and with how many points each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Backers:
    """The supporters of one project: their places among the ballots, and the points each gave it.

    `points` is none where each gave one, as by approval.
    """

    voters: npt.NDArray[np.intp]
    points: npt.NDArray[np.int64] | None

    @property
    def weight(self) -> int:
        """Their points together."""
        return len(self.voters) if self.points is None else int(self.points.sum())


def gather(
    places: Iterable[Iterable[int]], points: Iterable[Iterable[int] | None], projects: int
) -> tuple[Backers, ...]:
    """For each project its backers, from the places of the projects on each ballot.

    >>> [list(backers.voters) for backers in gather([[0], [1, 0]], [None, None], 2)]
    [[0, 1], [1]]
    """
    named = [tuple(ballot) for ballot in places]
    sizes = np.fromiter(map(len, named), np.intp, len(named))
    project = np.fromiter(chain.from_iterable(named), np.intp, int(sizes.sum()))
    voter = np.repeat(np.arange(len(named)), sizes)
    order = np.argsort(project, kind="stable")
    ends = np.cumsum(np.bincount(project, minlength=projects))[:-1]
    voters = np.split(voter[order], ends)
    given = list(points)
    if all(some is None for some in given):
        return tuple(Backers(some, None) for some in voters)
    flat = chain.from_iterable(
        [1] * len(ballot) if some is None else some for ballot, some in zip(named, given, strict=True)
    )
    weights = np.split(np.fromiter(flat, np.int64, len(project))[order], ends)
    return tuple(Backers(some, many) for some, many in zip(voters, weights, strict=True))
