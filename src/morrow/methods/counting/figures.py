"""What an outcome leaves people with: the figures by which one rule is held beside another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from .outcome import Outcome


@dataclass(frozen=True, slots=True)
class Got:
    """What one group of voters got: `spending` is its part of all that was spent."""

    voters: int
    left_with_nothing: int
    spending: Fraction


def by_group(outcome: Outcome, group_of: Sequence[str]) -> Mapping[str, Got]:
    """What each declared group got, such as a ward or an age band; one word for each ballot.

    The cost of a winner is shared out equally among those who approved it. The parts add up to one
    wherever something was spent. Whoever shows this must leave out groups too small to be shown.

    >>> from morrow.methods.counting import Election, Utility, by_id, greedy
    >>> election = Election.of({"park": 60, "hall": 40}, {"v1": ["park"], "v2": ["park", "hall"], "v3": []})
    >>> outcome = greedy(election, 100, utility=Utility.COST, tie_break=by_id)
    >>> found = by_group(outcome, ["north", "south", "south"])
    >>> found["south"]
    Got(voters=2, left_with_nothing=1, spending=Fraction(7, 10))
    """
    election = outcome.election
    names = sorted(set(group_of))
    place = {name: number for number, name in enumerate(names)}
    group = np.fromiter((place[name] for name in group_of), np.intp, len(election.ballots))
    reached = np.zeros(len(group), np.bool_)
    spending = [Fraction(0)] * len(names)
    for winner in outcome.winners:
        voters = election.backers[election.place_of[winner]].voters
        reached[voters] = True
        for number, many in enumerate(np.bincount(group[voters], minlength=len(names)).tolist()):
            spending[number] += Fraction(many * election.cost(winner), len(voters) * max(outcome.spent, 1))
    all_of_it = np.bincount(group, minlength=len(names)).tolist()
    nothing = np.bincount(group[~reached], minlength=len(names)).tolist()
    return {name: Got(all_of_it[n], nothing[n], spending[n]) for n, name in enumerate(names)}
