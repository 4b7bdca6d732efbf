"""Count the published file of a round with pabutools, by the rule and the seed the file states.

Run with the Python of an environment of its own, made from requirements.txt beside this file. Prints
whether the winners are those the file says were selected, and ends with 1 where they are not.

Two things differ and are made equal here. Pabutools spends what is left even on projects that nobody
chose; those are left out. Its points for a ranking begin with the length of the ballot and end with
nought; ours begin with the number of projects, so the rankings are given to it as points.
"""

from __future__ import annotations

import sys
from hashlib import sha256

from pabutools.election import (
    Additive_Cardinal_Sat,
    CardinalBallot,
    CardinalProfile,
    Cost_Sat,
    parse_pabulib,
)
from pabutools.rules import exhaustion_by_budget_increase, greedy_utilitarian_welfare, method_of_equal_shares
from pabutools.tiebreaking import TieBreakingRule

WORTH = {"approval": Cost_Sat, "points": Additive_Cardinal_Sat, "ranks": Additive_Cardinal_Sat}


def by_lot(seed: str) -> TieBreakingRule:
    """Ties as the file says: the lowest SHA-256 of seed, colon, id goes first."""
    return TieBreakingRule(
        lambda _instance, _profile, project: sha256(f"{seed}:{project.name}".encode()).digest()
    )


def recount(file: str) -> bool:
    """True where pabutools finds the winners that the file names."""
    instance, profile = parse_pabulib(file)
    meta = instance.meta
    if (meta["rule"], meta["completion"]) != ("equal-shares", "add1-then-greedy"):
        raise SystemExit("This checks equal shares with add-one and then most votes first alone.")
    if meta["ballots"] == "ranks":
        profile = CardinalProfile(
            CardinalBallot({project: len(instance) - at for at, project in enumerate(ballot)})
            for ballot in profile
        )
    wanted = {project for ballot in profile for project in ballot}
    how = {"sat_class": WORTH[meta["ballots"]], "tie_breaking": by_lot(meta["seed"])}
    shared = exhaustion_by_budget_increase(
        instance,
        profile,
        method_of_equal_shares,
        rule_params=dict(how),
        exhaustive_stop=False,
        budget_step=len(profile),
        budget_bound=2 * len(profile) * sum(project.cost for project in instance),
    )
    found = greedy_utilitarian_welfare(instance, profile, initial_budget_allocation=shared, **how)
    won = {project.name for project in found if project in wanted}
    said = {project.name for project, more in instance.project_meta.items() if more["selected"] == "1"}
    print(f"{file}: {'the same' if won == said else 'NOT the same'} winners: {', '.join(sorted(won))}")
    return won == said


if __name__ == "__main__":
    sys.exit(0 if all(map(recount, sys.argv[1:])) else 1)
