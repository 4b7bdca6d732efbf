"""Phragmén's rule: everyone is given money at the same pace, and supporters buy what they can first.

Source: Phragmén 1894, for budgets as in Los, Christoff, Grossi, "Proportional Budget Allocations:
Towards a Systematization", IJCAI 2022. Counting stops when what would be bought next no longer fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from heapq import heapify, heappop, heappush

import numpy as np

from .bounds import NO_BOUNDS, Bounds, Keeping, set_aside
from .election import Election
from .outcome import Outcome, TieBroken
from .reasons import Afforded, NotReached, Reason
from .ties import TieBreak, ranks


def phragmen(election: Election, budget: int, *, tie_break: TieBreak, bounds: Bounds = NO_BOUNDS) -> Outcome:
    """Decide which projects a budget pays for by Phragmén's rule, exactly.

    Each voter is given money at the same pace, without end. As soon as the supporters of a project have
    its cost together they buy it and have nothing left. It stops when the next project does not fit. What
    `bounds` forbid is passed over; what needs another is bought as soon as that is, where its supporters
    have the cost by then.
    Raises BadElection as `equal_shares` does.

    >>> from morrow.methods.counting import Election, by_id, phragmen
    >>> votes = {"v1": ["park"], "v2": ["park"], "v3": ["park"], "v4": ["hall"]}
    >>> election = Election.of({"park": 60, "hall": 25, "pool": 80}, votes)
    >>> outcome = phragmen(election, 100, tie_break=by_id)
    >>> outcome.winners
    ('park', 'hall')
    >>> print(outcome.explain()[0].sentence)
    Funded. Its 3 supporters had its cost together once each voter had been given 20.
    """
    election.check_budget(budget)
    bounds.check(election)
    count = _Count(election, budget, ranks(tie_break, election), bounds)
    count.run()
    name = [project.id for project in election.projects]
    return Outcome(
        election=election,
        budget=budget,
        rule="phragmen",
        winners=tuple(name[place] for place in count.bought),
        why=lambda: _reasons(election, count),
        ties=tuple(TieBroken(tuple(name[p] for p in level), name[level[0]]) for level in count.ties),
        bounds=bounds,
    )


class _Count:
    """A count under way: when each project was bought, and when each voter last had nothing."""

    def __init__(self, election: Election, budget: int, rank: Sequence[int], bounds: Bounds) -> None:
        self.election = election
        self.aside = set_aside(election, budget, bounds)
        self.keeping = Keeping(election, bounds)
        self.left = budget
        self.rank = rank
        self.bought: dict[int, Fraction] = {}
        self.ties: list[tuple[int, ...]] = []
        self._emptied = np.zeros(len(election.ballots), np.intp)
        self._moments = [Fraction(0)]
        self._waiting = [
            (Fraction(project.cost, len(election.backers[place].voters)), rank[place], place)
            for place, project in enumerate(election.projects)
            if project.id not in self.aside
        ]
        heapify(self._waiting)
        self._held_back: list[tuple[Fraction, int, int]] = []

    def run(self) -> None:
        """Buy until nothing is left to buy or the next does not fit."""
        while self._waiting:
            moment, level = self._next()
            if not level or any(self.election.projects[place].cost > self.left for place in level):
                return
            self._buy(level[0], moment)
            if len(level) > 1:
                self.ties.append(tuple(level))
            for place in level[1:]:
                heappush(self._waiting, (moment, self.rank[place], place))

    def _next(self) -> tuple[Fraction, list[int]]:
        """The moment of the next purchase, and the projects that can be bought then, by the rule for ties."""
        found: list[tuple[Fraction, int, int]] = []
        while self._waiting and (not found or self._waiting[0][0] <= found[0][0]):
            before, rank, place = heappop(self._waiting)
            if place in self.keeping.held:
                self._held_back.append((before, rank, place))
                continue
            if place in self.keeping.stopped:
                continue
            heappush(found, (self._moment(place), rank, place))
        if not found:
            return Fraction(0), []
        moment = found[0][0]
        for later in found:
            if later[0] > moment:
                heappush(self._waiting, later)
        return moment, [place for when, _, place in sorted(found) if when == moment]

    def _moment(self, place: int) -> Fraction:
        """When the supporters will have the cost together; now, where they had it while it was held back."""
        voters = self.election.backers[place].voters
        last = np.bincount(self._emptied[voters], minlength=len(self._moments)).tolist()
        before = sum((many * at for many, at in zip(last, self._moments, strict=True) if many), Fraction(0))
        return max((self.election.projects[place].cost + before) / len(voters), self._moments[-1])

    def _buy(self, place: int, moment: Fraction) -> None:
        self.bought[place] = moment
        self.left -= self.election.projects[place].cost
        self.keeping.took(place)
        self._emptied[self.election.backers[place].voters] = len(self._moments)
        self._moments.append(moment)
        held = self.keeping.held
        for waits in [waits for waits in self._held_back if waits[2] not in held]:
            heappush(self._waiting, waits)
        self._held_back = [waits for waits in self._held_back if waits[2] in held]


def _reasons(election: Election, count: _Count) -> dict[str, Reason]:
    reasons: dict[str, Reason] = {}
    kept = count.keeping.reasons()
    for place, project in enumerate(election.projects):
        votes = election.votes(project.id)
        if place in count.bought:
            reasons[project.id] = Afforded(project.cost, votes, count.bought[place])
        else:
            known = count.aside.get(project.id) or kept.get(place)
            reasons[project.id] = known or NotReached(project.cost, votes, count.left)
    return reasons
