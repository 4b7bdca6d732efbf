"""R1: who loses more than they gain from a step of income, and which words by themselves leave people out."""

from __future__ import annotations

import pytest

from morrow.methods.entitlements import Fact, Kind, Registry, Rule, Unit, ready
from morrow.methods.entitlements.edges import cliff_edges, near_misses
from morrow.methods.entitlements.simulation import simulate
from tests.methods.entitlements.crowds import crowd
from tests.methods.entitlements.random_rules import DAY

A_WEEK = Unit("£", "week")
FACTS = [
    Fact("age", Kind.NUMBER, "How old are you?", unit=Unit("years"), most=130),
    Fact("income", Kind.NUMBER, "What comes in?", unit=A_WEEK, most=1_000_00, of="household"),
    Fact("rented", Kind.TRUTH, "Do you rent?"),
]
WARM = Rule("warm", "Warm home", "age >= 65 AND income < £300 AND rented", "£20", A_WEEK)


def people(*rows):
    return [dict(zip(("age", "income", "rented"), row, strict=True)) for row in rows]


def warm(**other):
    return ready(Rule(**{**WARM.__dict__, **other}), Registry.of(FACTS), DAY)


def test_r1_amina_who_would_lose_twenty_pounds_by_ten_more_is_at_an_edge():
    some = crowd(people((70, 295_00, True), (70, 289_99, True), (70, 300_00, True), (70, None, True)), FACTS)
    found = cliff_edges(some, warm(), fact="income", step=10_00)
    assert (found.people, found.lost, found.greatest) == (1, 20_00, 20_00)
    assert [(edge.near, edge.people) for edge in found.edges] == [(290_00, 1)]


def test_r1_losing_as_much_as_one_gains_is_no_edge():
    some = crowd(people((70, 295_00, True)), FACTS)
    assert cliff_edges(some, warm(), fact="income", step=20_00).people == 0


def test_r1_a_yearly_sum_is_set_against_a_weekly_step_for_the_same_time():
    """£600 a year is more than £10 a week for a year; £520 a year is not."""
    some = crowd(people((70, 295_00, True)), FACTS)
    a_year = {"unit": Unit("£", "year")}
    assert cliff_edges(some, warm(gives="£600", **a_year), fact="income", step=10_00).people == 1
    assert cliff_edges(some, warm(gives="£520", **a_year), fact="income", step=10_00).people == 0


def test_what_cannot_be_compared_has_no_edges_and_a_step_of_nothing_is_refused():
    some = crowd(people((70, 295_00, True)), FACTS)
    assert cliff_edges(some, warm(unit=Unit("£")), fact="income", step=10_00) is None
    assert cliff_edges(some, warm(), fact="age", step=1) is None
    with pytest.raises(ValueError, match="above nought"):
        cliff_edges(some, warm(), fact="income", step=0)


def test_r1_who_fails_one_clause_alone_is_counted_under_its_words():
    rows = [(64, 10_00, True), (70, 300_00, True), (64, 300_00, True), (70, 1_00, False), (64, None, True)]
    found = near_misses(crowd(people(*rows), FACTS), warm())
    assert [(each.words, each.people) for each in found] == [
        ("age >= 65", 1),
        ("income < £300", 1),
        ("rented", 1),
    ]


def test_r1_a_household_is_counted_once():
    rows = people((70, 10_00, True), (68, 10_00, True))
    some = crowd(rows, FACTS, asks=[True, False], fifth=[1, 1])
    found = simulate(some, warm(), by="fifth")
    assert (found.counted, found.total.after.people, found.total.after.floor) == ("household", 1, 20_00)


def test_r1_gainers_and_losers_are_those_whose_sums_are_known_under_both():
    rows = people((70, 10_00, True), (64, 10_00, True), (70, None, True), (50, 10_00, True))
    some = crowd(rows, FACTS, fifth=[1, 1, 2, 2])
    found = simulate(some, warm(who="age >= 60 AND income < £300", gives="£15"), by="fifth", against=warm())
    change = found.total.change
    assert (change.gainers, change.losers, change.unchanged, change.undecided) == (1, 1, 1, 1)
    assert (change.gained, change.lost) == (15_00, 5_00)


def test_rules_that_give_different_things_are_not_set_against_each_other():
    some = crowd(people((70, 10_00, True)), FACTS, fifth=[1])
    with pytest.raises(ValueError, match="cannot be set against each other"):
        simulate(some, warm(), by="fifth", against=warm(unit=Unit("£", "year")))
