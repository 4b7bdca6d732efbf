"""Instant run-off: one project is chosen from ballots that put projects in order.

Source: Ware 1871, as the alternative vote has been counted since; the form that stops as soon as one
project stands first on more than half of the ballots that still count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from .bounds import NO_BOUNDS, Bounds, Keeping, set_aside
from .election import Election
from .outcome import Outcome, TieBroken
from .reasons import Chosen, Outvoted, Reason, WentOut
from .runoff_round import RunoffRound
from .ties import TieBreak, ranks


def instant_runoff(
    election: Election, budget: int, *, tie_break: TieBreak, bounds: Bounds = NO_BOUNDS
) -> Outcome:
    """Decide which one project is chosen, exactly, from ballots whose projects stand most wanted first.

    Round after round each ballot counts for the first project in its order that is still in. A project
    first on more than half of the ballots that still count is chosen. Else the one first on the fewest goes
    out, and its ballots count for what they name next. A ballot that names none still in is exhausted.
    Projects on which no ballot counts go out together: that changes nothing for the others. Of projects
    level with the fewest, the one that comes last in the rule for ties goes out.

    A project that costs more than the budget, that nobody names, or that `bounds` keep out is set aside
    before the first round; ballots count for their next. Whoever more than half put first wins. A project
    that would lose to each other one alone never wins; one that would win against each other one alone may
    lose: no promise of equal shares is kept here, for there is one winner.
    Raises BadElection as `equal_shares` does. There is no winner where no ballot names a project that can.

    >>> from morrow.methods.counting import Election, by_id, instant_runoff
    >>> orders = {"ann": ["park"], "bob": ["park"], "cem": ["hall", "pool"], "dee": ["pool", "hall"]}
    >>> orders |= {"eve": ["hall"]}
    >>> outcome = instant_runoff(
    ...     Election.ranked({"park": 5, "hall": 6, "pool": 7}, orders), 10, tie_break=by_id)
    >>> outcome.winners
    ('hall',)
    >>> outcome.summary()[0]
    'Round 1: hall 2, park 2, pool 1. Out: pool.'
    """
    election.check_budget(budget)
    bounds.check(election)
    rank = ranks(tie_break, election)
    aside = set_aside(election, budget, bounds)
    for place, reason in Keeping(election, bounds).stopped.items():
        aside.setdefault(election.projects[place].id, reason)
    standing = np.array([project.id not in aside for project in election.projects], np.bool_)
    rounds = tuple(_rounds(election, standing, rank))
    last = rounds[-1] if rounds else None
    winners = tuple(last.votes)[:1] if last else ()
    return Outcome(
        election=election,
        budget=budget,
        rule="instant run-off",
        winners=winners,
        why=lambda: {**_reasons(election, rounds), **aside},
        ties=tuple(TieBroken(each.level, each.level[0]) for each in rounds if each.level),
        bounds=bounds,
        runoff=rounds,
    )


class _Heads:
    """For each ballot the place of its first project that is still in, moved on as projects go out."""

    def __init__(self, election: Election) -> None:
        ballots = election.columns
        self._places = np.append(ballots.places, 0)
        self._ends = np.cumsum(ballots.sizes)
        self._at = self._ends - ballots.sizes
        self._projects = len(election.projects)

    def counted(self, standing: npt.NDArray[np.bool_]) -> tuple[npt.NDArray[np.int64], int]:
        """On how many ballots each project stands first, and how many ballots are exhausted."""
        while True:
            live = self._at < self._ends
            moves = live & ~standing[self._places[self._at]]
            if not moves.any():
                break
            self._at[moves] += 1
        votes = np.bincount(self._places[self._at[live]], minlength=self._projects)
        return votes, int(np.count_nonzero(~live))


def _rounds(
    election: Election, standing: npt.NDArray[np.bool_], rank: Sequence[int]
) -> Iterator[RunoffRound]:
    """The rounds, until one project is first on more than half. Whatever is still in has a ballot."""
    heads = _Heads(election)
    while standing.any():
        votes, exhausted = heads.counted(standing)
        still = sorted(np.flatnonzero(standing).tolist(), key=lambda place: (-int(votes[place]), rank[place]))
        told = {election.projects[place].id: int(votes[place]) for place in still}
        counting, most, fewest = int(votes.sum()), int(votes[still[0]]), int(votes[still[-1]])
        if 2 * most > counting:
            yield RunoffRound(told, exhausted)
            return
        level = [place for place in still if votes[place] == fewest]
        out = level if not fewest else level[-1:]
        tied = level if fewest and len(level) > 1 else []
        standing[out] = False
        name = [project.id for project in election.projects]
        yield RunoffRound(
            told, exhausted, tuple(name[place] for place in out), tuple(name[place] for place in tied)
        )


def _reasons(election: Election, rounds: Sequence[RunoffRound]) -> dict[str, Reason]:
    reasons: dict[str, Reason] = {}
    for number, each in enumerate(rounds, 1):
        for name in each.out:
            level = max(len(each.level) - 1, 0)
            reasons[name] = WentOut(
                election.cost(name), election.votes(name), number, each.votes[name], level
            )
    if not rounds:
        return reasons
    last = rounds[-1]
    for place, (name, votes) in enumerate(last.votes.items()):
        cost, supporters = election.cost(name), election.votes(name)
        if place:
            most = max(last.votes.values())
            reasons[name] = Outvoted(cost, supporters, len(rounds), votes, most)
        else:
            reasons[name] = Chosen(cost, supporters, len(rounds), votes, last.counting)
    return reasons
