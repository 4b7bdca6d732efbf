"""The same ballots counted by three rules, so that a rule is chosen with open eyes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from morrow.methods.counting import (
    NO_BOUNDS,
    Bounds,
    Election,
    Got,
    Outcome,
    PassedOver,
    by_group,
    passed_over,
)
from morrow.voice.rules.counting import ONE_POUND, by_most_votes, by_phragmen, counted

EQUAL_SHARES, MOST_VOTES, PHRAGMEN = "equal-shares", "most-votes", "phragmen"


@dataclass(frozen=True)
class ByRule:
    """What one rule would have done. `nothing` is the share of voters left with nothing they chose."""

    rule: str
    winners: tuple[str, ...]
    spent: int
    nothing: Fraction
    short: PassedOver | None
    outcome: Outcome

    def got(self, groups: Sequence[str]) -> dict[str, Got]:
        """What each group of voters would have got; one word for each ballot."""
        return dict(by_group(self.outcome, groups))


def compared(
    kind: str,
    voted: Election,
    budget: int,
    seed: str,
    *,
    step: int = ONE_POUND,
    bounds: Bounds = NO_BOUNDS,
) -> tuple[ByRule, ...]:
    """Equal shares beside most votes first and Phragmén's rule, on the same ballots."""
    outcomes = {
        EQUAL_SHARES: counted(kind, voted, budget, seed, step=step, bounds=bounds),
        MOST_VOTES: by_most_votes(voted, budget, seed, bounds),
        PHRAGMEN: by_phragmen(voted, budget, seed, bounds),
    }
    return tuple(
        ByRule(
            rule=rule,
            winners=outcome.winners,
            spent=outcome.spent,
            nothing=outcome.share_left_with_nothing(),
            short=passed_over(outcome),
            outcome=outcome,
        )
        for rule, outcome in outcomes.items()
    )
