"""Ballots by column: rows of numbers, told one by one only when asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import overload

import numpy as np

from .backers import Backers, Whole


@dataclass(frozen=True, slots=True)
class Ballot:
    """One voter's ballot: the ids of the projects approved, and the points for each where she gave some.

    Points are whole numbers above nought, in the order of `approves`; by approval each counts one.
    """

    id: str
    approves: tuple[str, ...]
    points: tuple[int, ...] | None = None


class Columns(Sequence[Ballot]):
    """Ballots as rows of numbers.

    `sizes` says how many projects each approves, `places` which, one ballot after another by their place
    in `names`, and `points` what each of those was given, or none where each counts one.
    """

    def __init__(
        self, ids: Sequence[str], names: Sequence[str], sizes: Whole, places: Whole, points: Whole | None
    ) -> None:
        self.ids = ids
        self.names = names
        self.sizes = sizes
        self.places = places
        self.points = points
        self._ends = np.cumsum(sizes)

    @classmethod
    def of(cls, ballots: Sequence[Ballot], names: Sequence[str]) -> Columns:
        """The same ballots as rows of numbers."""
        if isinstance(ballots, cls):
            return ballots
        place_of: Mapping[str, int] = {name: place for place, name in enumerate(names)}
        sizes = np.fromiter((len(ballot.approves) for ballot in ballots), np.int64, len(ballots))
        named = chain.from_iterable(ballot.approves for ballot in ballots)
        places = np.fromiter(map(place_of.__getitem__, named), np.int64, int(sizes.sum()))
        points = None
        if any(ballot.points is not None for ballot in ballots):
            given = (ballot.points or (1,) * len(ballot.approves) for ballot in ballots)
            points = np.fromiter(chain.from_iterable(given), np.int64, len(places))
        return cls([ballot.id for ballot in ballots], names, sizes, places, points)

    def backers(self) -> tuple[Backers, ...]:
        """For each project, the places of the ballots that approve it, and their points."""
        order = np.argsort(self.places.astype(np.int32), kind="stable")
        ends = np.cumsum(np.bincount(self.places, minlength=len(self.names)))[:-1]
        owner = np.repeat(np.arange(len(self.sizes)), self.sizes)
        voters = np.split(owner[order], ends)
        if self.points is None:
            return tuple(Backers(some, None) for some in voters)
        points = np.split(self.points[order], ends)
        return tuple(Backers(some, many) for some, many in zip(voters, points, strict=True))

    def approved_twice(self) -> int | None:
        """The first ballot that approves a project twice, if one does."""
        owner = np.repeat(np.arange(len(self.sizes)), self.sizes)
        both = np.sort(owner * len(self.names) + self.places)
        again = np.flatnonzero(both[1:] == both[:-1])
        return int(both[again[0]]) // len(self.names) if len(again) else None

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> Ballot: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Ballot]: ...
    def __getitem__(self, at: int | slice) -> Ballot | Sequence[Ballot]:
        return self._told[at]

    def __iter__(self) -> Iterator[Ballot]:
        return iter(self._told)

    @cached_property
    def _told(self) -> tuple[Ballot, ...]:
        return tuple(map(self._tell, range(len(self))))

    def _tell(self, at: int) -> Ballot:
        end = int(self._ends[at])
        part = slice(end - int(self.sizes[at]), end)
        approves = tuple(self.names[place] for place in self.places[part])
        points = None if self.points is None else tuple(self.points[part].tolist())
        return Ballot(self.ids[at], approves, points)
