"""A million ballots on five hundred projects, counted with add-one: seconds and memory, and their ratio.

Seeded, so that everybody counts the same: ten approvals each, projects of unequal favour, costs in pence,
a budget of fifty projects of average cost.
"""

from __future__ import annotations

import argparse
import resource
import sys
from pathlib import Path
from time import process_time

import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from morrow.methods.counting import Completion, Election, Utility, by_id, equal_shares, passed_over  # noqa: E402

APPROVALS = 10
ONE_POUND = 100
AT_ONCE = 20_000
Places = npt.NDArray[np.int64]


def invented(ballots: int, projects: int, seed: int) -> tuple[Election, int]:
    """An election and its budget, in pence."""
    chance = np.random.default_rng(seed)
    costs = chance.integers(200_000, 5_000_000, projects)
    favour = chance.dirichlet(np.full(projects, 2.0))
    named = np.concatenate(
        [_approved(min(AT_ONCE, ballots - done), favour, chance) for done in range(0, ballots, AT_ONCE)]
    )
    names = {f"p{number:03}": int(cost) for number, cost in enumerate(costs)}
    sizes = np.full(ballots, APPROVALS)
    ids = [str(number) for number in range(ballots)]
    election = Election.by_columns(names, ids, sizes, named.reshape(-1), None)
    return election, int(costs.mean()) * 50


def _approved(ballots: int, favour: npt.NDArray[np.float64], chance: np.random.Generator) -> Places:
    """For each ballot the places of the projects it approves, drawn by favour without repeating."""
    tickets = np.log(favour) + chance.gumbel(size=(ballots, len(favour)))
    return np.argpartition(-tickets, APPROVALS, axis=1)[:, :APPROVALS].astype(np.int64)


def main() -> None:
    """Print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ballots", type=int, default=1_000_000)
    parser.add_argument("--projects", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    election, budget = invented(options.ballots, options.projects, options.seed)
    began = process_time()
    plain = np.sort(election.columns.places)
    sorting = process_time() - began
    assert len(plain) == APPROVALS * options.ballots
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = process_time()
    outcome = equal_shares(
        election,
        budget,
        utility=Utility.COST,
        completion=Completion.ADD_ONE,
        tie_break=by_id,
        step=ONE_POUND,
    )
    counting = process_time() - began
    began = process_time()
    owed = passed_over(outcome)
    explained = len(outcome.explain())
    explaining = process_time() - began
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{options.ballots:,} ballots, {options.projects:,} projects, {APPROVALS} approvals each")
    times = f"{counting / sorting:.0f} × sorting them once"
    print(f"counted {outcome.counts:,} times in {counting:.1f} CPU s = {times}")
    print(f"{len(outcome.winners)} winners; {explained} reasons and EJR+ in {explaining:.1f} s more: {owed}")
    print(f"memory {most / 1e6:.1f} GB at most, {before / 1e6:.1f} GB before counting")


if __name__ == "__main__":
    main()
