"""Votes by column: as fast to read as the file can be split, and told one by one only when asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import overload

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Vote:
    """One ballot: the projects named, the most wanted first where the vote was ranked, and their points."""

    voter: str
    projects: tuple[str, ...]
    points: tuple[int, ...] | None = None
    more: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Flat:
    """All ballots in three rows of numbers.

    `sizes` says how many projects each voter named; `places` the projects they named, one voter after
    another, by their place in the file; `points` what each of those was given, where points were given.
    """

    voters: Sequence[str]
    sizes: Whole
    places: Whole
    points: Whole | None


class Votes(Sequence[Vote]):
    """The votes of a file; `rows` are the cells under `columns`, without spaces around them."""

    def __init__(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.columns = columns
        self.rows = rows

    @cached_property
    def _told(self) -> tuple[Vote, ...]:
        return tuple(self._tell(dict(zip(self.columns, row, strict=True))) for row in self.rows)

    @staticmethod
    def _tell(cells: dict[str, str]) -> Vote:
        voter, named, points = cells.pop("voter_id"), cells.pop("vote"), cells.pop("points", "")
        return Vote(
            voter.strip(),
            _listed(named),
            tuple(map(int, _listed(points))) if points.strip() else None,
            {column: cell.strip() for column, cell in cells.items()},
        )

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, at: int) -> Vote: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Vote]: ...
    def __getitem__(self, at: int | slice) -> Vote | Sequence[Vote]:
        return self._told[at]

    def __iter__(self) -> Iterator[Vote]:
        return iter(self._told)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._told == tuple(other)

    def __hash__(self) -> int:
        return hash(self._told)


def flattened(votes: Sequence[Vote], place_of: Mapping[str, int]) -> Flat:
    """The same ballots as rows of numbers; a ballot without points counts one for each project it names.

    >>> flat = flattened([Vote("ann", ("b", "a")), Vote("bob", ())], {"a": 0, "b": 1})
    >>> flat.sizes.tolist(), flat.places.tolist(), flat.points
    ([2, 0], [1, 0], None)
    """
    sizes = np.fromiter((len(vote.projects) for vote in votes), np.int64, len(votes))
    named = chain.from_iterable(vote.projects for vote in votes)
    places = np.fromiter(map(place_of.__getitem__, named), np.int64, int(sizes.sum()))
    points = None
    if any(vote.points is not None for vote in votes):
        given = (vote.points or (1,) * len(vote.projects) for vote in votes)
        points = np.fromiter(chain.from_iterable(given), np.int64, len(places))
    return Flat([vote.voter for vote in votes], sizes, places, points)


def _listed(cell: str) -> tuple[str, ...]:
    return tuple([item.strip() for item in cell.split(",")]) if cell.strip() else ()
