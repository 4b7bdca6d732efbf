"""Least votes, limits and exclusions: every rule keeps them, each loser is told why, no more is promised."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from morrow.methods.counting import (
    NO_BOUNDS,
    BadElection,
    Bounds,
    Ceiling,
    Completion,
    Election,
    Instead,
    LimitMet,
    Needs,
    OneOf,
    Outcome,
    Short,
    TooFew,
    Unmet,
    Utility,
    by_id,
    equal_shares,
    greedy,
    passed_over,
    phragmen,
)
from morrow.methods.counting.bounds import kept_out
from tests.methods.counting.elections import elections, plain_share

completions = st.sampled_from(Completion)


@st.composite
def bounded(draw: st.DrawFn) -> tuple[Election, Bounds, int]:
    """A small election with a budget and bounds that often bite."""
    election = draw(elections())
    names = [project.id for project in election.projects]
    some = st.sets(st.sampled_from(names), min_size=1).map(frozenset)
    ceilings = draw(st.lists(st.tuples(some, st.integers(0, 60)), max_size=3))
    choices = draw(st.lists(some, max_size=2))
    pairs = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=2))
    bounds = Bounds(
        least_votes=draw(st.integers(0, 3)),
        ceilings=tuple(Ceiling(f"c{n}", names, most) for n, (names, most) in enumerate(ceilings)),
        one_of=tuple(OneOf(f"o{n}", names) for n, names in enumerate(choices)),
        needs=tuple(Needs(one, other) for one, other in pairs),
    )
    assume(not _never_met(election, bounds))
    return election, bounds, draw(st.integers(1, 300))


def _never_met(election: Election, bounds: Bounds) -> bool:
    try:
        bounds.check(election)
    except BadElection:
        return True
    return False


def may_not_yet(election: Election, bounds: Bounds, winners: Sequence[str]) -> set[str]:
    """What the bounds keep out after these winners, and what still waits for another."""
    held = {need.project for need in bounds.needs if need.other not in winners}
    return kept_out(election, replace(bounds, needs=()), winners) | held


def shares(
    election: Election,
    budget: int,
    bounds: Bounds = NO_BOUNDS,
    completion: Completion = Completion.NONE,
    utility: Utility = Utility.COST,
) -> Outcome:
    return equal_shares(
        election, budget, utility=utility, completion=completion, tie_break=by_id, bounds=bounds
    )


RULES: dict[str, Callable[[Election, int, Bounds], Outcome]] = {
    **{f"equal shares, {each}": lambda e, b, s, each=each: shares(e, b, s, each) for each in Completion},  # type: ignore[misc]
    "greedy": lambda e, b, s: greedy(e, b, utility=Utility.COST, tie_break=by_id, bounds=s),
    "phragmen": lambda e, b, s: phragmen(e, b, tie_break=by_id, bounds=s),
}


@pytest.mark.parametrize("rule", RULES)
@settings(max_examples=40, deadline=None)
@given(given_=bounded())
def test_no_rule_passes_a_bound_and_every_loser_has_a_reason(
    rule: str, given_: tuple[Election, Bounds, int]
) -> None:
    election, bounds, budget = given_
    outcome = RULES[rule](election, budget, bounds)
    won = set(outcome.winners)
    assert outcome.spent <= budget
    assert all(election.votes(name) >= bounds.least_votes for name in won)
    for ceiling in bounds.ceilings:
        assert sum(election.cost(name) for name in won & ceiling.projects) <= ceiling.most
    for one_of in bounds.one_of:
        assert len(won & one_of.projects) <= 1
    for need in bounds.needs:
        assert need.project not in won or need.other in outcome.winners[: outcome.winners.index(need.project)]
    assert outcome.reasons.keys() == {project.id for project in election.projects}
    for name, why in outcome.reasons.items():
        if isinstance(why, Unmet):
            assert Needs(name, why.needs) in bounds.needs
            assert why.needs not in won
        if isinstance(why, LimitMet | Instead | TooFew | Unmet):
            assert name in kept_out(election, bounds, outcome.winners)
        if isinstance(why, LimitMet):
            assert why.cost > why.left
        if isinstance(why, Instead):
            assert why.by in won


@pytest.mark.parametrize("rule", RULES)
@settings(max_examples=30, deadline=None)
@given(election=elections(), budget=st.integers(1, 300))
def test_bounds_that_bind_nothing_change_nothing(rule: str, election: Election, budget: int) -> None:
    names = frozenset(project.id for project in election.projects)
    loose = Bounds(ceilings=(Ceiling("all", names, sum(p.cost for p in election.projects)),))
    assert RULES[rule](election, budget, loose).winners == RULES[rule](election, budget, NO_BOUNDS).winners


@settings(max_examples=100, deadline=None)
@given(bounded(), st.sampled_from(Utility))
def test_equal_shares_pass_over_what_is_forbidden_and_count_on_as_the_rule_says(
    given_: tuple[Election, Bounds, int], utility: Utility
) -> None:
    election, bounds, budget = given_
    outcome = shares(election, budget, bounds, utility=utility)
    assert list(outcome.winners) == plain_shares(election, bounds, budget, utility)


def plain_shares(election: Election, bounds: Bounds, budget: int, utility: Utility) -> list[str]:
    """The rule in fractions with no speed: before each purchase, only what the bounds still allow."""
    purse = dict.fromkeys((b.id for b in election.ballots), Fraction(budget, len(election.ballots)))
    fans = {p.id: [b.id for b in election.ballots if p.id in b.approves] for p in election.projects}
    winners: list[str] = []
    while True:
        out = may_not_yet(election, bounds, winners) | set(winners)
        prices = {}
        for project in election.projects:
            name, cost = project.id, project.cost
            if name in out or cost > budget or not fans[name]:
                continue
            share = plain_share(cost, [purse[voter] for voter in fans[name]])
            if share is not None:
                prices[name] = (share / (cost if utility is Utility.COST else 1), name, share)
        if not prices:
            return winners
        _, name, share = min(prices.values())
        for voter in fans[name]:
            purse[voter] -= min(purse[voter], share)
        winners.append(name)


@settings(max_examples=100, deadline=None)
@given(bounded(), completions)
def test_no_group_is_passed_over_that_asks_for_what_the_bounds_still_allowed(
    given_: tuple[Election, Bounds, int], completion: Completion
) -> None:
    """EJR+ for the projects that no bound keeps out; of the others nothing is said."""
    election, bounds, budget = given_
    outcome = shares(election, budget, bounds, completion)
    assert passed_over(outcome) is None
    out = kept_out(election, bounds, outcome.winners) | set(outcome.winners)
    per_voter = Fraction(budget, len(election.ballots))
    for project in election.projects:
        fans = [ballot for ballot in election.ballots if project.id in ballot.approves]
        have = sorted(
            sum(election.cost(name) for name in fan.approves if name in outcome.winners) for fan in fans
        )
        for size, most in enumerate(have, start=1):
            if project.id not in out and project.cost <= size * per_voter:
                assert most + project.cost >= size * per_voter


@settings(max_examples=40, deadline=None)
@given(bounded(), st.integers(3, 20))
def test_steps_are_passed_over_only_where_counting_at_each_finds_the_same(
    given_: tuple[Election, Bounds, int], step: int
) -> None:
    election, bounds, budget = given_
    fast = equal_shares(
        election,
        budget,
        utility=Utility.COST,
        completion=Completion.ADD_ONE,
        tie_break=by_id,
        step=step,
        bounds=bounds,
    )
    # Budgets that give each voter `step` more: the same count at every step, by itself.
    stands = shares(election, budget, bounds)
    more, voters = 0, len(election.ballots)
    while not _all_that_may_be_are_bought(stands):
        more += step
        richer = equal_shares(
            election_of_richer(election, budget),
            budget + more * voters,
            utility=Utility.COST,
            completion=Completion.NONE,
            tie_break=by_id,
            bounds=bounds,
        )
        if richer.spent > budget:
            break
        stands = richer
    assert fast.winners == stands.winners


def election_of_richer(election: Election, budget: int) -> Election:
    """The same without what costs more than the real budget, which no richer count may buy."""
    costs = {p.id: p.cost if p.cost <= budget else 10**9 for p in election.projects}
    return Election.of(costs, {ballot.id: ballot.approves for ballot in election.ballots})


def _all_that_may_be_are_bought(outcome: Outcome) -> bool:
    election = outcome.election
    out = may_not_yet(election, outcome.bounds, outcome.winners) | set(outcome.winners)
    return all(
        p.id in out or p.cost > outcome.budget or p.cost >= 10**9 or not election.votes(p.id)
        for p in election.projects
    )


@settings(max_examples=50, deadline=None)
@given(bounded(), st.randoms(use_true_random=False))
def test_the_order_of_ballots_and_projects_does_not_matter(
    given_: tuple[Election, Bounds, int], chance: Random
) -> None:
    election, bounds, budget = given_
    again = Election(
        tuple(chance.sample(election.projects, len(election.projects))),
        tuple(chance.sample(list(election.ballots), len(election.ballots))),
    )
    one, other = (shares(each, budget, bounds, Completion.ADD_ONE) for each in (election, again))
    assert one.winners == other.winners


def test_the_money_of_those_whose_project_is_stopped_goes_to_what_else_they_chose() -> None:
    """Ten want two parks and a bench; the limit on parks lets one through, and the bench is paid for."""
    votes = {f"v{n}": ["green", "pond", "bench"] for n in range(10)}
    election = Election.of({"green": 50, "pond": 40, "bench": 30}, votes)
    parks = Ceiling("Parks", frozenset({"green", "pond"}), 60)
    outcome = shares(election, 100, Bounds(ceilings=(parks,)))
    assert set(outcome.winners) == {"bench", "green"} or set(outcome.winners) == {"bench", "pond"}
    stopped = next(name for name in ("green", "pond") if name not in outcome.winners)
    why = outcome.reasons[stopped]
    assert isinstance(why, LimitMet)
    assert f"of the 60 that may go to “Parks” {why.left} was left" in why.sentence(str)


def test_of_projects_that_exclude_one_another_the_first_chosen_wins_and_the_other_is_told() -> None:
    votes = {f"v{n}": ["pond", "pool"] for n in range(6)} | {f"w{n}": ["pool"] for n in range(4)}
    election = Election.of({"pond": 30, "pool": 30}, votes)
    mill = Bounds(one_of=(OneOf("the old mill", frozenset({"pond", "pool"})),))
    outcome = shares(election, 100, mill, Completion.ADD_ONE_THEN_GREEDY)
    assert outcome.winners == ("pool",)
    assert outcome.reasons["pond"].sentence(str) == (
        "Not funded. Only one project could win for “the old mill”, and “pool” was chosen first."
    )


def test_a_project_short_of_votes_is_told_how_many_it_reached_and_needed() -> None:
    votes = {f"v{n}": ["park"] for n in range(38)}
    outcome = shares(Election.of({"park": 1}, votes), 100, Bounds(least_votes=50))
    assert outcome.winners == ()
    assert outcome.reasons["park"].sentence(str) == "Not funded. It reached 38 votes; 50 were needed."


def test_a_group_kept_out_by_a_bound_is_not_called_passed_over_and_without_the_bound_it_is() -> None:
    votes = {f"n{n}": ["park"] for n in range(6)} | {f"s{n}": ["hall"] for n in range(4)}
    election = Election.of({"park": 60, "hall": 40}, votes)
    halls = Bounds(ceilings=(Ceiling("Halls", frozenset({"hall"}), 10),))
    assert passed_over(shares(election, 100, halls)) is None
    free = greedy(election, 60, utility=Utility.COST, tie_break=by_id)
    assert free.winners == ("park",)
    assert isinstance(shares(election, 60).reasons["hall"], Short)


def test_a_project_that_needs_another_waits_for_it_and_then_has_its_turn_by_every_rule() -> None:
    """Shade for the pond is wanted by more people than the pond: it is still bought after it."""
    votes = {f"v{n}": ["pond", "shade"] for n in range(6)} | {f"w{n}": ["shade"] for n in range(3)}
    election = Election.of({"pond": 60, "shade": 20}, votes)
    bounds = Bounds(needs=(Needs("shade", "pond"),))
    for rule, counted in RULES.items():
        assert counted(election, 90, bounds).winners == ("pond", "shade"), rule
        assert counted(election, 90, NO_BOUNDS).winners[0] == "shade", rule


def test_what_waited_in_vain_is_told_for_what_and_is_owed_to_nobody() -> None:
    votes = {f"v{n}": ["shade"] for n in range(6)} | {"w": ["pond"]}
    election = Election.of({"pond": 60, "shade": 20}, votes)
    outcome = shares(election, 70, Bounds(needs=(Needs("shade", "pond"),)))
    assert outcome.winners == ()
    assert outcome.reasons["shade"].sentence(str) == (
        "Not funded. It can only be done with “pond”, and that was not chosen."
    )
    assert passed_over(outcome) is None


@pytest.mark.parametrize(
    ("bounds", "said"),
    [
        (Bounds(needs=(Needs("pond", "lake"),)), "there is no project “lake”"),
        (Bounds(needs=(Needs("pond", "pond"),)), "List them as one project"),
        (Bounds(needs=(Needs("pond", "shade"), Needs("shade", "pond"))), "List them as one project"),
        (
            Bounds(needs=(Needs("shade", "pond"),), one_of=(OneOf("x", frozenset({"pond", "shade"})),)),
            "it never could",
        ),
    ],
)
def test_needs_that_nothing_can_meet_are_refused_before_counting(bounds: Bounds, said: str) -> None:
    election = Election.of({"pond": 60, "shade": 20}, {"v": ["pond", "shade"]})
    with pytest.raises(BadElection, match=said):
        shares(election, 70, bounds)
