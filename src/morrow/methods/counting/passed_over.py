"""Whether an outcome passes over a group that agrees on something and is large enough to be owed it.

Source: EJR+ up to any project, Brill and Peters, "Robust and Verifiable Proportionality Axioms for
Multiwinner Voting", EC 2023. A group of voters who all approve a project that lost is owed their share
of the budget; it is passed over where that share would pay for the project and each of them, even with
the project added, would have less approved spending than the share.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from .bounds import kept_out
from .outcome import Outcome
from .reasons import Show


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A group that is owed more: supporters of a project that lost.

    `size` voters have each at most `most` spent on what they approve, though their share of the budget
    is `due`, and the project would cost `cost` of it.
    """

    project: str
    size: int
    most: int
    cost: int
    due: Fraction

    def sentence(self, show: Show) -> str:
        """The finding in one sentence."""
        return (
            f"{self.size:,} supporters of “{self.project}” are owed {show(self.due)} of the budget together. "
            f"It would cost {show(Fraction(self.cost))} of that, and without it none of them has more than "
            f"{show(Fraction(self.most))} spent on what they approve."
        )


def passed_over(outcome: Outcome) -> PassedOver | None:
    """The largest group that the outcome passes over, or none: then it keeps EJR+ up to any project.

    Where the outcome has bounds, only projects count that they still allowed in the end, and the promise
    is EJR+ for those alone: of a project that a bound keeps out nobody is owed anything.
    What a voter has is what was spent on projects she approved; points count as approval. Exact, in time
    proportional to the ballots, with one sort for each project that lost.

    >>> from morrow.methods.counting import Election, Utility, by_id, greedy
    >>> six = {f"n{number}": ["park", "road"] for number in range(6)}
    >>> four = {f"s{number}": ["hall"] for number in range(4)}
    >>> election = Election.of({"park": 50, "road": 50, "hall": 30}, six | four)
    >>> by_votes = greedy(election, 100, utility=Utility.COST, tie_break=by_id)
    >>> found = passed_over(by_votes)
    >>> found.project, found.size, found.due
    ('hall', 4, Fraction(40, 1))
    """
    election, budget = outcome.election, outcome.budget
    have = _spent_on_each(outcome)
    worst: PassedOver | None = None
    out = set(outcome.winners) | kept_out(election, outcome.bounds, outcome.winners)
    lost = (project for project in election.projects if project.id not in out)
    for project in lost:
        poorest = np.sort(have[election.backers[election.place_of[project.id]].voters])
        sizes = np.arange(1, len(poorest) + 1, dtype=have.dtype)
        due = (sizes * budget - 1) // len(election.ballots)
        short = np.flatnonzero(
            (poorest + project.cost <= due) & (project.cost <= sizes * budget // len(have))
        )
        if len(short) and (worst is None or short[-1] + 1 > worst.size):
            size = int(short[-1]) + 1
            most = int(poorest[short[-1]])
            worst = PassedOver(project.id, size, most, project.cost, Fraction(size * budget, len(have)))
    return worst


def _spent_on_each(outcome: Outcome) -> npt.NDArray[Any]:
    """For each ballot what was spent on projects it approves, in whole units."""
    election = outcome.election
    fits = max(outcome.budget, 1) * len(election.ballots) < 2**62
    fits = fits and sum(project.cost for project in election.projects) < 2**62
    have: npt.NDArray[Any] = np.zeros(len(election.ballots), np.int64 if fits else np.object_)
    for name in outcome.winners:
        have[election.backers[election.place_of[name]].voters] += election.cost(name)
    return have
