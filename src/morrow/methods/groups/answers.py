"""What each person made of each statement: a table with a row for each person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from operator import itemgetter

import numpy as np
import numpy.typing as npt

AGREE, PASS, DISAGREE, UNSEEN = 1, 0, -1, 9
Table = npt.NDArray[np.int8]
Mask = npt.NDArray[np.bool_]


class BadAnswers(ValueError):
    """The answers cannot be read as given; `code` is for a translated sentence."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(frozen=True)
class Answers:
    """The answers of `people` (rows) to `statements` (columns): agree 1, pass 0, disagree −1, unseen 9.

    Raises BadAnswers where the table has another shape, a person or statement is named twice, or a cell
    holds anything else.

    >>> answers = Answers.of([("ann", "s1", 1), ("bob", "s1", -1), ("ann", "s1", 0)])
    >>> answers.people, answers.table.tolist()
    (('ann', 'bob'), [[0], [-1]])
    """

    people: tuple[Hashable, ...]
    statements: tuple[Hashable, ...]
    table: Table

    @classmethod
    def of(cls, said: Iterable[tuple[Hashable, Hashable, int]]) -> Answers:
        """Answers one after another, as (person, statement, answer); a later one replaces an earlier."""
        said = list(said)
        who, what, answer = (list(map(itemgetter(place), said)) for place in range(3))
        people, rows = _numbered(who)
        statements, columns = _numbered(what)
        table = np.full((len(people), len(statements)), UNSEEN, np.int8)
        # Where a place is named twice, NumPy leaves the last answer there.
        table[rows, columns] = np.array(answer, np.int8)
        return cls(people, statements, table)

    def __post_init__(self) -> None:
        if self.table.shape != (len(self.people), len(self.statements)):
            raise BadAnswers(
                "shape", "The table needs a row for each person and a column for each statement."
            )
        for named, what in ((self.people, "person"), (self.statements, "statement")):
            if len(set(named)) < len(named):
                raise BadAnswers("twice", f"A {what} stands twice in the table. Keep one of the two.")
        said = (self.table >= DISAGREE) & (self.table <= AGREE)
        if not (said | ~self.seen).all():
            raise BadAnswers("answer", "An answer is 1 (agree), 0 (pass), -1 (disagree) or nothing.")

    @cached_property
    def seen(self) -> Mask:
        """Which statements each person answered or passed."""
        seen: Mask = self.table != UNSEEN
        return seen

    @cached_property
    def given(self) -> npt.NDArray[np.int64]:
        """How many answers each person gave, passes included."""
        given: npt.NDArray[np.int64] = self.seen.sum(axis=1)
        return given

    def only(self, people: Sequence[int] | npt.NDArray[np.intp]) -> Answers:
        """The same of some people, by their places."""
        rows = np.asarray(people, np.intp)
        return Answers(tuple(self.people[row] for row in rows), self.statements, self.table[rows])


def _numbered(names: Sequence[Hashable]) -> tuple[tuple[Hashable, ...], npt.NDArray[np.intp]]:
    """The names once each, in the order they first come, and the number of each that came."""
    number: defaultdict[Hashable, int] = defaultdict(count().__next__)
    numbers = np.fromiter(map(number.__getitem__, names), np.intp, len(names))
    return tuple(number), numbers
