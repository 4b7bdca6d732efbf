"""Ballots with points and ranks: a voter pays in proportion to what a project is worth to her."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morrow.methods.counting import (
    BadElection,
    Ballot,
    Completion,
    Election,
    Project,
    Utility,
    by_id,
    equal_shares,
    greedy,
)


@st.composite
def scored(draw: st.DrawFn) -> Election:
    """A small election with points from 1 to 5, in which ties are frequent."""
    costs = draw(st.lists(st.integers(1, 12) | st.integers(1, 300), min_size=1, max_size=6))
    names = [f"p{number}" for number in range(len(costs))]
    given = st.dictionaries(st.sampled_from(names), st.integers(0, 5))
    ballots = draw(st.lists(given, min_size=1, max_size=10))
    return Election.scored(
        dict(zip(names, costs, strict=True)), {f"v{number}": each for number, each in enumerate(ballots)}
    )


def plainly(election: Election, endowment: Fraction, budget: int, utility: Utility) -> list[str]:
    """The rule for additive utilities as the paper writes it, in fractions throughout; ties by id."""
    purse = {ballot.id: endowment for ballot in election.ballots}
    points = {b.id: dict(zip(b.approves, b.points or (), strict=True)) for b in election.ballots}
    waiting = {p.id: p.cost for p in election.projects if p.cost <= budget and election.votes(p.id)}
    winners: list[str] = []
    while True:
        found = []
        for name, cost in waiting.items():
            fans = [(purse[voter], hers[name]) for voter, hers in points.items() if name in hers]
            rate = rate_of(cost, fans)
            if rate is not None:
                found.append((rate / (cost if utility is Utility.COST else 1), name, rate))
        if not found:
            return winners
        _, name, rate = min(found)
        for voter, hers in points.items():
            if name in hers:
                purse[voter] -= min(purse[voter], rate * hers[name])
        winners.append(name)
        del waiting[name]


def rate_of(cost: int, fans: list[tuple[Fraction, int]]) -> Fraction | None:
    """The rate at which the lesser of rate times points and each purse add up to the cost."""
    if sum(purse for purse, _ in fans) < cost:
        return None
    rest, weight = Fraction(cost), sum(points for _, points in fans)
    for purse, points in sorted(fans, key=lambda fan: fan[0] / fan[1]):
        if rest * points <= purse * weight:
            return rest / weight
        rest, weight = rest - purse, weight - points
    raise AssertionError("there was enough together")


@settings(max_examples=300, deadline=None)
@given(scored(), st.integers(1, 60) | st.integers(1, 900), st.sampled_from(Utility))
def test_the_winners_and_their_order_are_those_of_plain_fractions(
    election: Election, budget: int, utility: Utility
) -> None:
    outcome = equal_shares(election, budget, utility=utility, completion=Completion.NONE, tie_break=by_id)
    endowment = Fraction(budget, len(election.ballots))
    assert list(outcome.winners) == plainly(election, endowment, budget, utility)
    for winner in outcome.winners:
        assert sum(outcome.payments(winner).values()) == election.cost(winner)


def test_whoever_gave_a_project_twice_the_points_pays_twice_as_much_for_it() -> None:
    election = Election.scored({"hall": 90}, {"ann": {"hall": 2}, "bob": {"hall": 1}})
    outcome = equal_shares(
        election, 120, utility=Utility.CARDINALITY, completion=Completion.NONE, tie_break=by_id
    )
    assert outcome.payments("hall") == {"ann": 60, "bob": 30}


def test_a_ranking_counts_by_how_high_a_project_stands() -> None:
    election = Election.ranked({"hall": 10, "bus": 10}, {"ann": ["bus", "hall"], "bob": ["bus"]})
    assert [ballot.points for ballot in election.ballots] == [(2, 1), (2,)]


def test_by_most_votes_a_project_with_more_points_goes_first() -> None:
    election = Election.scored(
        {"hall": 60, "bus": 60}, {"ann": {"hall": 5}, "bob": {"bus": 2}, "cem": {"bus": 2}}
    )
    assert greedy(election, 100, utility=Utility.COST, tie_break=by_id).winners == ("hall",)


@pytest.mark.parametrize("points", [(0,), (-1,), (1, 2)])
def test_points_that_are_none_or_too_many_are_refused_by_the_name_of_the_ballot(
    points: tuple[int, ...],
) -> None:
    with pytest.raises(BadElection, match="Ballot “ann”"):
        Election((Project("hall", 5),), (Ballot("ann", ("hall",), points),))
