"""What equal shares promise voters, held against many small elections."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from morrow.methods.counting import (
    Bought,
    Completion,
    Election,
    Outcome,
    Short,
    TooDear,
    Utility,
    by_id,
    equal_shares,
    greedy,
)
from tests.methods.counting.elections import elections

budgets = st.integers(1, 300)
completions = st.sampled_from(Completion)


def counted(election: Election, budget: int, completion: Completion = Completion.NONE) -> Outcome:
    return equal_shares(election, budget, utility=Utility.COST, completion=completion, tie_break=by_id)


@settings(deadline=None)
@given(elections(), budgets, completions, st.sampled_from(Utility))
def test_the_budget_is_never_overspent_and_nobody_wins_twice(
    election: Election, budget: int, completion: Completion, utility: Utility
) -> None:
    outcome = equal_shares(election, budget, utility=utility, completion=completion, tie_break=by_id)
    assert 0 <= outcome.spent <= budget
    assert len(set(outcome.winners)) == len(outcome.winners)
    assert outcome.reasons.keys() == {project.id for project in election.projects}


@settings(deadline=None)
@given(elections(), budgets, completions)
def test_payments_make_each_cost_exactly_and_nobody_pays_more_than_she_was_given(
    election: Election, budget: int, completion: Completion
) -> None:
    outcome = counted(election, budget, completion)
    spent = dict.fromkeys((ballot.id for ballot in election.ballots), Fraction(0))
    for name, reason in outcome.reasons.items():
        paid = outcome.payments(name)
        if isinstance(reason, Bought):
            assert sum(paid.values()) == election.cost(name)
            assert max(paid.values()) == reason.share
            assert reason.share * reason.paid_share + reason.from_last == election.cost(name)
        for voter, amount in paid.items():
            spent[voter] += amount
    assert outcome.endowment is not None
    assert all(0 <= amount <= outcome.endowment for amount in spent.values())


@settings(deadline=None)
@given(elections(), budgets, completions)
def test_nobody_pays_for_what_she_did_not_approve(
    election: Election, budget: int, completion: Completion
) -> None:
    outcome = counted(election, budget, completion)
    approved = {ballot.id: set(ballot.approves) for ballot in election.ballots}
    for name in outcome.winners:
        assert all(name in approved[voter] for voter in outcome.payments(name))


@settings(deadline=None)
@given(elections(), budgets, completions, st.randoms(use_true_random=False))
def test_the_order_of_ballots_and_of_projects_does_not_matter(
    election: Election, budget: int, completion: Completion, chance: Random
) -> None:
    def shuffled(things: Sequence[object]) -> list[object]:
        return chance.sample(things, len(things))

    again = Election(tuple(shuffled(election.projects)), tuple(shuffled(election.ballots)))  # type: ignore[arg-type]
    assert counted(again, budget, completion).winners == counted(election, budget, completion).winners


@settings(max_examples=300, deadline=None)
@given(elections(), budgets, completions)
def test_no_group_is_passed_over_that_agrees_and_could_pay(
    election: Election, budget: int, completion: Completion
) -> None:
    """EJR+ up to any project (Brill and Peters 2023): equal shares keep it, whatever completes them."""
    outcome = counted(election, budget, completion)
    won = set(outcome.winners)
    per_voter = Fraction(budget, len(election.ballots))
    for project in election.projects:
        if project.id not in won:
            fans = [ballot for ballot in election.ballots if project.id in ballot.approves]
            have = sorted(sum(election.cost(name) for name in fan.approves if name in won) for fan in fans)
            for size, most_of_the_poorest in enumerate(have, start=1):
                if project.cost <= size * per_voter:
                    assert most_of_the_poorest + project.cost >= size * per_voter


def test_the_check_of_groups_passed_over_does_find_one_where_votes_alone_decide() -> None:
    """Forty of a hundred want a hall for forty pounds; most votes first gives them nothing."""
    sixty = {f"n{number}": ["park", "road"] for number in range(60)}
    forty = {f"s{number}": ["hall"] for number in range(40)}
    election = Election.of({"park": 50, "road": 50, "hall": 40}, sixty | forty)
    by_votes = greedy(election, 100, utility=Utility.COST, tie_break=by_id)
    assert by_votes.winners == ("park", "road")
    assert by_votes.share_left_with_nothing() == Fraction(40, 100)
    by_shares = counted(election, 100)
    assert set(by_shares.winners) == {"hall", "park"}
    assert by_shares.left_with_nothing() == 0


@settings(deadline=None)
@given(elections(), budgets)
def test_a_loser_was_truly_short_and_would_have_won_at_the_price_it_is_told(
    election: Election, budget: int
) -> None:
    outcome = counted(election, budget)
    for name, reason in outcome.reasons.items():
        if isinstance(reason, Short):
            assert reason.money_left < reason.cost
            assert reason.lacked == reason.cost - reason.money_left
            if reason.affordable_at:
                costs = {p.id: p.cost for p in election.projects} | {name: reason.affordable_at}
                cheaper = Election.of(costs, {b.id: b.approves for b in election.ballots})
                assert name in counted(cheaper, budget).winners


@settings(deadline=None)
@given(elections(), budgets, completions)
def test_a_project_dearer_than_the_whole_budget_changes_nothing_for_the_others(
    election: Election, budget: int, completion: Completion
) -> None:
    costs = {project.id: project.cost for project in election.projects} | {"palace": budget + 1}
    everyone_wants = {ballot.id: (*ballot.approves, "palace") for ballot in election.ballots}
    outcome = counted(Election.of(costs, everyone_wants), budget, completion)
    assert outcome.winners == counted(election, budget, completion).winners
    assert isinstance(outcome.reasons["palace"], TooDear)


@settings(deadline=None)
@given(elections(), budgets, st.integers(2, 100))
def test_counting_in_pence_or_in_pounds_gives_the_same_winners(
    election: Election, budget: int, pence: int
) -> None:
    finer = Election.of(
        {project.id: project.cost * pence for project in election.projects},
        {ballot.id: ballot.approves for ballot in election.ballots},
    )
    in_pence = equal_shares(
        finer,
        budget * pence,
        utility=Utility.COST,
        completion=Completion.ADD_ONE,
        tie_break=by_id,
        step=pence,
    )
    assert in_pence.winners == counted(election, budget, Completion.ADD_ONE).winners


@settings(deadline=None)
@given(elections(), budgets)
def test_completing_by_votes_only_adds_to_what_voters_bought(election: Election, budget: int) -> None:
    by_shares = counted(election, budget).winners
    completed = counted(election, budget, Completion.GREEDY)
    assert completed.winners[: len(by_shares)] == by_shares
    passed_over = [p for p in election.projects if p.id not in completed.winners and election.votes(p.id)]
    assert all(project.cost > completed.left for project in passed_over)
