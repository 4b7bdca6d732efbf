"""The fast count finds the winners, in the order, that plain fractions find."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from morrow.methods.counting import Completion, Election, Start, Utility, by_id, equal_shares
from tests.methods.counting.elections import elections, plain_equal_shares

budgets = st.integers(1, 60) | st.integers(1, 2_000)
utilities = st.sampled_from(Utility)


@settings(max_examples=400, deadline=None)
@given(elections(), budgets, utilities)
def test_the_winners_and_their_order_are_those_of_plain_fractions(
    election: Election, budget: int, utility: Utility
) -> None:
    outcome = equal_shares(election, budget, utility=utility, completion=Completion.NONE, tie_break=by_id)
    endowment = Fraction(budget, len(election.ballots))
    assert list(outcome.winners) == plain_equal_shares(election, budget, utility, endowment)


@settings(max_examples=100, deadline=None)
@given(elections(voters=80, projects=12), st.integers(100, 10_000), utilities)
def test_larger_elections_count_the_same_too(election: Election, budget: int, utility: Utility) -> None:
    outcome = equal_shares(election, budget, utility=utility, completion=Completion.NONE, tie_break=by_id)
    endowment = Fraction(budget, len(election.ballots))
    assert list(outcome.winners) == plain_equal_shares(election, budget, utility, endowment)


@settings(max_examples=100, deadline=None)
@given(elections(), st.integers(1, 80), st.integers(1, 5), st.sampled_from(Start), utilities)
def test_adding_one_counts_again_until_the_winners_no_longer_fit(
    election: Election, budget: int, step: int, start: Start, utility: Utility
) -> None:
    endowment = Fraction(budget, len(election.ballots))
    endowment = Fraction(int(endowment)) if start is Start.INTEGRAL else endowment
    able = {p.id for p in election.projects if p.cost <= budget and election.votes(p.id)}
    best = plain_equal_shares(election, budget, utility, endowment)
    while set(best) != able:
        endowment += step
        richer = plain_equal_shares(election, budget, utility, endowment)
        if sum(map(election.cost, richer)) > budget:
            break
        best = richer
    outcome = equal_shares(
        election,
        budget,
        utility=utility,
        completion=Completion.ADD_ONE,
        tie_break=by_id,
        start=start,
        step=step,
    )
    assert list(outcome.winners) == best


def test_a_group_that_can_only_just_pay_pays() -> None:
    election = Election.of({"x": 10, "y": 10, "z": 10}, {"a": ["x", "z"], "b": ["x", "z"], "c": ["y", "z"]})
    outcome = equal_shares(
        election, 21, utility=Utility.CARDINALITY, completion=Completion.NONE, tie_break=by_id
    )
    assert outcome.winners == ("z",)
    assert set(outcome.payments("z").values()) == {Fraction(10, 3)}


def test_machine_numbers_that_cannot_tell_two_prices_apart_do_not_decide() -> None:
    huge = 10**30
    votes = {f"v{number}": ["dearer", "cheaper"] for number in range(3)}
    election = Election.of({"dearer": huge + 1, "cheaper": huge}, votes)
    outcome = equal_shares(
        election, 2 * huge, utility=Utility.CARDINALITY, completion=Completion.NONE, tie_break=by_id
    )
    assert outcome.winners == ("cheaper",)
    assert outcome.ties == ()
