"""The check of groups passed over finds every one there is, and no other."""

from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from morrow.methods.counting import (
    Completion,
    Election,
    Outcome,
    Utility,
    by_id,
    equal_shares,
    greedy,
    passed_over,
    phragmen,
)
from tests.methods.counting.elections import elections


@settings(max_examples=200, deadline=None)
@given(elections(voters=6, projects=4), st.integers(1, 60))
def test_it_finds_what_looking_at_every_group_finds(election: Election, budget: int) -> None:
    outcome = greedy(election, budget, utility=Utility.COST, tie_break=by_id)
    sizes = sizes_of_groups_passed_over(outcome)
    found = passed_over(outcome)
    assert (found.size if found else 0) == max(sizes, default=0)
    if found:
        assert found.most + found.cost < found.due == Fraction(found.size * budget, len(election.ballots))


def sizes_of_groups_passed_over(outcome: Outcome) -> list[int]:
    """Every set of voters against every project that lost, as the paper defines it."""
    election, won = outcome.election, set(outcome.winners)
    have = {b.id: sum(election.cost(name) for name in b.approves if name in won) for b in election.ballots}
    sizes = []
    for project in election.projects:
        fans = [b.id for b in election.ballots if project.id in b.approves]
        for size in range(1, len(fans) + 1):
            due = Fraction(size * outcome.budget, len(election.ballots))
            for group in combinations(fans, size):
                short = all(have[voter] + project.cost < due for voter in group)
                if project.id not in won and project.cost <= due and short:
                    sizes.append(size)
    return sizes


@settings(max_examples=200, deadline=None)
@given(elections(), st.integers(1, 300), st.sampled_from(Completion))
def test_equal_shares_pass_over_nobody(election: Election, budget: int, completion: Completion) -> None:
    outcome = equal_shares(election, budget, utility=Utility.COST, completion=completion, tie_break=by_id)
    assert passed_over(outcome) is None


def test_a_pound_of_any_size_is_told_apart() -> None:
    huge = 10**30
    votes = {f"n{number}": ["park"] for number in range(6)} | {f"s{number}": ["hall"] for number in range(4)}
    election = Election.of({"park": 7 * huge, "hall": 4 * huge - 1}, votes)
    by_votes = greedy(election, 10 * huge, utility=Utility.COST, tie_break=by_id)
    found = passed_over(by_votes)
    assert found is not None
    assert (found.project, found.size) == ("hall", 4)


def test_phragmen_buys_what_supporters_can_pay_for_first() -> None:
    votes = {"v1": ["park"], "v2": ["park"], "v3": ["park", "hall"], "v4": ["hall"]}
    election = Election.of({"park": 60, "hall": 50, "bench": 10}, votes)
    outcome = phragmen(election, 110, tie_break=by_id)
    assert outcome.winners == ("park", "hall")
    assert outcome.reasons["hall"].sentence(str) == (
        "Funded. Its 2 supporters had its cost together once each voter had been given 35."
    )


@settings(max_examples=200, deadline=None)
@given(elections(), st.integers(1, 300))
def test_phragmen_finds_what_giving_money_step_by_step_finds(election: Election, budget: int) -> None:
    assert list(phragmen(election, budget, tie_break=by_id).winners) == plain_phragmen(election, budget)


def plain_phragmen(election: Election, budget: int) -> list[str]:
    """The rule by loads, in fractions, with no speed."""
    load = {ballot.id: Fraction(0) for ballot in election.ballots}
    fans = {p.id: [b.id for b in election.ballots if p.id in b.approves] for p in election.projects}
    waiting = {p.id: p.cost for p in election.projects if p.cost <= budget and fans[p.id]}
    winners: list[str] = []
    while waiting:
        new = {
            name: (cost + sum(load[voter] for voter in fans[name])) / Fraction(len(fans[name]))
            for name, cost in waiting.items()
        }
        first = min(new.values())
        level = sorted(name for name in waiting if new[name] == first)
        if any(waiting[name] > budget for name in level):
            return winners
        winners.append(level[0])
        budget -= waiting.pop(level[0])
        load |= dict.fromkeys(fans[level[0]], first)
    return winners
