"""One winner by instant run-off: as published, as the rule says, and what it promises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from morrow.methods.counting import (
    BadElection,
    Bounds,
    Chosen,
    Election,
    NoSupport,
    OneOf,
    Outvoted,
    TooDear,
    TooFew,
    WentOut,
    by_id,
    by_lot,
    instant_runoff,
)

NAMES = ("a", "b", "c", "d", "e")
Orders = Mapping[str, Sequence[str]]

orders = st.lists(
    st.permutations(NAMES).flatmap(lambda order: st.integers(0, len(order)).map(lambda n: tuple(order[:n]))),
    min_size=1,
    max_size=14,
).map(lambda rows: {f"v{number}": row for number, row in enumerate(rows)})

TENNESSEE = {
    42: ("Memphis", "Nashville", "Chattanooga", "Knoxville"),
    26: ("Nashville", "Chattanooga", "Knoxville", "Memphis"),
    15: ("Chattanooga", "Knoxville", "Nashville", "Memphis"),
    17: ("Knoxville", "Chattanooga", "Nashville", "Memphis"),
}
"""The example by which this rule is explained everywhere: where Tennessee should have its capital."""


def election(rows: Orders, names: Sequence[str] = NAMES) -> Election:
    return Election.ranked(dict.fromkeys(names, 10), rows)


def winner(rows: Orders, names: Sequence[str] = NAMES) -> str:
    won = instant_runoff(election(rows, names), 10, tie_break=by_id).winners
    return won[0] if won else ""


def plain_runoff(rows: Orders) -> str:
    """The rule as it is written, one project out at a time, with no speed; ties by id."""
    standing = sorted({name for order in rows.values() for name in order})
    while standing:
        first = [next((name for name in order if name in standing), None) for order in rows.values()]
        votes = {name: first.count(name) for name in standing}
        best = max(standing, key=votes.__getitem__)
        if 2 * votes[best] > sum(votes.values()):
            return best
        standing.remove(max(standing, key=lambda name: (-votes[name], name)))
    return ""


def test_the_published_example_is_met_round_by_round() -> None:
    rows = {f"{order[0]}{n}": order for many, order in TENNESSEE.items() for n in range(many)}
    outcome = instant_runoff(election(rows, TENNESSEE[42]), 10, tie_break=by_id)
    assert [dict(each.votes) for each in outcome.runoff] == [
        {"Memphis": 42, "Nashville": 26, "Knoxville": 17, "Chattanooga": 15},
        {"Memphis": 42, "Knoxville": 32, "Nashville": 26},
        {"Knoxville": 58, "Memphis": 42},
    ]
    assert [each.out for each in outcome.runoff] == [("Chattanooga",), ("Nashville",), ()]
    assert outcome.winners == ("Knoxville",)
    said = {each.project: each.sentence for each in outcome.explain()}
    assert said["Knoxville"].endswith("58 of the 100 ballots that still counted: more than half.")
    assert said["Nashville"] == "Not chosen. It went out in round 2, first on 26 ballots, the fewest."
    assert "first on 42 ballots, and the winner on 58" in said["Memphis"]


@given(orders)
def test_it_finds_what_the_rule_as_written_finds(rows: Orders) -> None:
    assert winner(rows) == plain_runoff(rows)


@given(orders)
def test_whoever_more_than_half_put_first_wins_in_the_first_round(rows: Orders) -> None:
    first = [order[0] for order in rows.values() if order]
    top = next((name for name in NAMES if 2 * first.count(name) > len(first)), None)
    assume(top is not None)
    outcome = instant_runoff(election(rows), 10, tie_break=by_id)
    assert outcome.winners == (top,)
    assert len(outcome.runoff) == 1


@given(orders)
def test_each_round_counts_every_ballot_once_or_calls_it_exhausted(rows: Orders) -> None:
    outcome = instant_runoff(election(rows), 10, tie_break=by_id)
    for each in outcome.runoff:
        assert each.counting + each.exhausted == len(rows)
    exhausted = [each.exhausted for each in outcome.runoff]
    assert exhausted == sorted(exhausted)
    assert all(each.out for each in outcome.runoff[:-1])


@given(orders)
def test_a_project_that_loses_to_each_other_alone_never_wins(rows: Orders) -> None:
    def before(one: str, other: str) -> int:
        return sum(
            one in order and (other not in order or order.index(one) < order.index(other))
            for order in rows.values()
        )

    named = {name for order in rows.values() for name in order}
    found = winner(rows)
    assume(len(named) > 1)
    assert not all(before(found, other) < before(other, found) for other in named - {found})


@given(orders, st.data())
def test_to_name_more_projects_never_harms_those_named_before(rows: Orders, data: st.DataObject) -> None:
    found = winner(rows)
    fans = [voter for voter, order in rows.items() if found in order]
    assume(fans)
    voter = data.draw(st.sampled_from(fans))
    rest = [name for name in NAMES if name not in rows[voter]]
    longer = (*rows[voter], *data.draw(st.permutations(rest)))
    after = winner({**rows, voter: longer})
    assert after in rows[voter]
    assert rows[voter].index(after) <= rows[voter].index(found)


@given(orders, st.randoms(use_true_random=False))
def test_the_order_in_which_ballots_lie_changes_nothing(rows: Orders, chance) -> None:
    shuffled = dict(chance.sample(sorted(rows.items()), len(rows)))
    assert winner(shuffled) == winner(rows)


@given(orders)
def test_every_project_has_a_reason_that_fits(rows: Orders) -> None:
    outcome = instant_runoff(election(rows), 10, tie_break=by_id)
    assert outcome.reasons.keys() == set(NAMES)
    chosen = [name for name, why in outcome.reasons.items() if isinstance(why, Chosen)]
    assert tuple(chosen) == outcome.winners
    named = {name for order in rows.values() for name in order}
    for name, why in outcome.reasons.items():
        assert isinstance(why, NoSupport) == (name not in named)
        assert isinstance(why, Chosen | WentOut | Outvoted | NoSupport)


def test_of_two_that_are_level_the_later_in_the_stated_order_goes_out_and_it_is_said() -> None:
    rows = {"v1": ("a",), "v2": ("a",), "v3": ("b", "c"), "v4": ("c", "b"), "v5": ("b",), "v6": ("c",)}
    by_name = instant_runoff(election(rows), 10, tie_break=by_id)
    assert by_name.ties[0].level == ("a", "b", "c")
    assert by_name.runoff[0].level == ("a", "b", "c")
    assert by_name.runoff[0].out == ("c",)
    assert by_name.winners == ("b",)
    why = by_name.reasons["c"]
    assert isinstance(why, WentOut)
    assert why.level == 2
    drawn = instant_runoff(election(rows), 10, tie_break=by_lot("3"))
    order = list(by_lot("3")(election(rows)))
    assert drawn.runoff[0].out == (max("abc", key=order.index),)


def test_what_costs_more_than_there_is_or_too_few_named_is_set_aside_and_ballots_count_for_the_next() -> None:
    rows = {f"v{n}": ("palace", "hall") for n in range(3)} | {"v4": ("pond", "hall"), "v5": ("park",)}
    costs = {"palace": 99, "hall": 5, "pond": 5, "park": 5}
    bounds = Bounds(least_votes=2)
    outcome = instant_runoff(Election.ranked(costs, rows), 10, tie_break=by_id, bounds=bounds)
    assert outcome.winners == ("hall",)
    assert outcome.runoff[0].exhausted == 1
    assert isinstance(outcome.reasons["palace"], TooDear)
    assert outcome.reasons["park"] == TooFew(5, 1, 2)


def test_where_nobody_names_anything_nobody_wins() -> None:
    outcome = instant_runoff(election({"v1": (), "v2": ()}), 10, tie_break=by_id)
    assert outcome.winners == ()
    assert outcome.runoff == ()


def test_a_bound_that_names_no_project_is_refused() -> None:
    wrong = Bounds(one_of=(OneOf("the mill", frozenset({"nowhere"})),))
    with pytest.raises(BadElection, match="“the mill” names “nowhere”"):
        instant_runoff(election({"v": ("a",)}), 10, tie_break=by_id, bounds=wrong)
