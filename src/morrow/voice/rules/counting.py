"""The rule by which each kind of ballot is counted, and counting by it and by others for comparison."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from morrow.methods.counting import (
    NO_BOUNDS,
    Bounds,
    Completion,
    Election,
    Outcome,
    Start,
    Utility,
    by_lot,
    equal_shares,
    greedy,
    phragmen,
)
from morrow.voice.rules.marks import Marks

ONE_POUND = 100


@dataclass(frozen=True, slots=True)
class CountRule:
    """Equal shares as a place states it before the vote, in the words that `morrow count` reads."""

    utility: Utility
    ballots: str
    completion: Completion = Completion.ADD_ONE_THEN_GREEDY
    start: Start = Start.EXACT

    def told(self, seed: str) -> dict[str, str]:
        """The rule and the seed of its ties, as they stand in a published file."""
        return {
            "rule": "equal-shares",
            "utility": str(self.utility),
            "completion": str(self.completion),
            "start": str(self.start),
            "ballots": self.ballots,
            "seed": seed,
        }


_TICKED = CountRule(Utility.COST, "approval")
RULE_OF = {
    "approval": _TICKED,
    "knapsack": _TICKED,
    "score": CountRule(Utility.CARDINALITY, "points"),
    "ranked": CountRule(Utility.CARDINALITY, "ranks"),
}
"""For ticks a pound spent on what I ticked counts the same whatever it buys; points say themselves what
each project is worth to me, and so does an order."""


def election(kind: str, costs: Mapping[str, int], ballots: Mapping[str, Marks]) -> Election:
    """What was voted on, from the ballots of one kind."""
    if kind == "ranked":
        return Election.ranked(costs, {name: made.approves for name, made in ballots.items()})
    if kind == "score":
        given = {name: dict(zip(made.approves, made.points, strict=True)) for name, made in ballots.items()}
        return Election.scored(costs, given)
    return Election.of(costs, {name: made.approves for name, made in ballots.items()})


def counted(
    kind: str,
    voted: Election,
    budget: int,
    seed: str,
    *,
    step: int = ONE_POUND,
    bounds: Bounds = NO_BOUNDS,
) -> Outcome:
    """Who wins by the rule of this kind of ballot, within the bounds; ties by lot from the seed."""
    rule = RULE_OF[kind]
    return equal_shares(
        voted,
        budget,
        utility=rule.utility,
        completion=rule.completion,
        start=rule.start,
        tie_break=by_lot(seed),
        step=step,
        bounds=bounds,
    )


def by_most_votes(voted: Election, budget: int, seed: str, bounds: Bounds = NO_BOUNDS) -> Outcome:
    """Who would win by the rule that most places use: most votes first."""
    return greedy(voted, budget, utility=Utility.COST, tie_break=by_lot(seed), bounds=bounds)


def by_phragmen(voted: Election, budget: int, seed: str, bounds: Bounds = NO_BOUNDS) -> Outcome:
    """Who would win by Phragmén's rule."""
    return phragmen(voted, budget, tie_break=by_lot(seed), bounds=bounds)
