"""The outcome of a count: who won in what order, why, and what it left people with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np

from .bounds import NO_BOUNDS, Bounds
from .conventions import Ended
from .election import Election
from .reasons import Reason, Show
from .rounds import Count
from .runoff_round import RunoffRound

_WHY_ENDED = {
    Ended.ONCE: "",
    Ended.ALL_BOUGHT: "Counting stopped because every project that could win has won.",
    Ended.FULL: "Counting stopped because no other project fits in what is left of the budget.",
    Ended.NEXT_TOO_MUCH: "Counted once more like that, the winners would have cost more than the budget.",
}


@dataclass(frozen=True, slots=True)
class TieBroken:
    """Projects that were exactly level, and the one the stated rule put first."""

    level: tuple[str, ...]
    first: str


@dataclass(frozen=True, slots=True)
class Explained:
    """The reason for one project: a code and values for a translated sentence, and plain English."""

    project: str
    funded: bool
    code: str
    values: Mapping[str, int | Fraction | str]
    sentence: str


@dataclass(frozen=True)
class Outcome:
    """Who won, and everything needed to say why.

    `winners` stand in the order they were chosen. `endowment` is what each voter was given to spend
    in the count that stands (none in a greedy count), `counts` how many counts there were, each with
    `step` units more for each voter, up to the one that stands, and `ended` why it stopped there.
    `payments` says for each project that voters bought what each ballot paid; it adds up to the cost
    to the last fraction, worked out from `stands`, the count that stands. `bounds` are what the place
    stated beside the rule, and `runoff` the rounds where one project was chosen by instant run-off.
    """

    election: Election
    budget: int
    rule: str
    winners: tuple[str, ...]
    why: Callable[[], dict[str, Reason]]
    ties: tuple[TieBroken, ...] = ()
    endowment: Fraction | None = None
    counts: int = 1
    step: int = 1
    ended: Ended = Ended.ONCE
    stands: Count | None = None
    bounds: Bounds = NO_BOUNDS
    runoff: tuple[RunoffRound, ...] = ()

    @cached_property
    def reasons(self) -> Mapping[str, Reason]:
        """Why each project won or did not; worked out when first asked for."""
        return self.why()

    @property
    def spent(self) -> int:
        """What the winners cost together."""
        return sum(self.election.cost(name) for name in self.winners)

    @property
    def left(self) -> int:
        """What is left of the budget."""
        return self.budget - self.spent

    def payments(self, project: str) -> dict[str, Fraction]:
        """What each ballot paid for a project, by ballot id; empty where voters did not buy it."""
        paid = self.stands.parts(self.election.place_of[project]) if self.stands else []
        return {self.election.ballots[voter].id: amount for voter, amount in paid}

    def left_with_nothing(self) -> int:
        """How many voters have no winner among the projects they approved."""
        reached = np.zeros(len(self.election.ballots), np.bool_)
        for name in self.winners:
            reached[self.election.backers[self.election.place_of[name]].voters] = True
        return int(np.count_nonzero(~reached))

    def share_left_with_nothing(self) -> Fraction:
        """The same as a share of all ballots."""
        return Fraction(self.left_with_nothing(), len(self.election.ballots))

    def explain(self, show: Show | None = None) -> tuple[Explained, ...]:
        """The reason for every project: winners in order, then the others by votes.

        `show` writes an amount for the reader; without it, amounts are in whole units, and those that
        are not whole are marked as rounded by "about".
        """
        won = set(self.winners)
        lost = [name for name in self.reasons if name not in won]
        lost.sort(key=lambda name: (-self.election.votes(name), name))
        return tuple(self._explained(name, show or plainly) for name in (*self.winners, *lost))

    def summary(self, show: Show | None = None) -> tuple[str, ...]:
        """The count as a whole in plain English sentences."""
        show = show or plainly
        said = [each.sentence(number) for number, each in enumerate(self.runoff, 1)]
        if self.endowment is not None:
            said.append(
                f"Each of {len(self.election.ballots):,} voters was given {show(self.endowment)} to spend "
                "on projects they approved."
            )
        if self.counts > 1:
            said.append(
                f"It was counted {self.counts:,} times, each time with {show(Fraction(self.step))} more for "
                "each voter than before."
            )
        said.append(_WHY_ENDED[self.ended])
        said.append(
            f"{len(self.winners):,} of {len(self.election.projects):,} projects are funded, for "
            f"{show(Fraction(self.spent))} of {show(Fraction(self.budget))}."
        )
        said.append(
            f"{self.left_with_nothing():,} of {len(self.election.ballots):,} voters have none of the "
            "projects they approved."
        )
        return tuple(sentence for sentence in said if sentence)

    def _explained(self, name: str, show: Show) -> Explained:
        reason = self.reasons[name]
        values = asdict(reason)
        return Explained(name, name in set(self.winners), reason.code, values, reason.sentence(show))


def plainly(amount: Fraction) -> str:
    """An amount in whole units, marked where it had to be rounded.

    >>> plainly(Fraction(1234)), plainly(Fraction(7, 2)), plainly(Fraction(1, 3))
    ('1,234', 'about 4', 'less than 1')
    """
    if amount.denominator == 1:
        return f"{amount.numerator:,}"
    return "less than 1" if 0 < amount < 1 else f"about {round(amount):,}"
