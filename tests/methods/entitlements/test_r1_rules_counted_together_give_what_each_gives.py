"""Rules counted in one look at everybody give what each gives one person, whatever is known of all."""

from __future__ import annotations

from random import Random

import pytest

from morrow.methods.entitlements import Fact, Kind, Registry, Rule, Unit, ready
from morrow.methods.entitlements.people_table import BadPopulation
from morrow.methods.entitlements.together import answers, count_together
from tests.methods.entitlements.crowds import crowd
from tests.methods.entitlements.random_rules import DAY, FACTS, WEEKLY, Author, people

REGISTRY = Registry.of(FACTS)
TURNS = [
    pytest.param(range(15), id="a few"),
    pytest.param(range(15, 120), id="many", marks=pytest.mark.slow),
]


def five_rules(seed):
    author = Author(Random(seed))
    return [
        ready(Rule(f"r{n}", "Any", author.condition(), author.amount(), WEEKLY), REGISTRY, DAY)
        for n in range(5)
    ]


def some_known_of_all(seed):
    """Eighty people of whom some facts are known of everybody, other facts each time."""
    chance = Random(seed)
    whole, part = people(chance, 80, unknown=0), people(chance, 80, unknown=0.25)
    known = {fact.name for fact in FACTS if chance.random() < 0.5}
    mixed = zip(whole, part, strict=True)
    return [{name: (all_ if name in known else of)[name] for name in all_} for all_, of in mixed]


@pytest.mark.parametrize("turns", TURNS)
def test_r1_everybodys_answers_are_the_one_persons(turns):
    for seed in turns:
        some, rules = some_known_of_all(seed), five_rules(seed)
        everybody = crowd(some, FACTS)
        rows = everybody.rows(f"{answers(everybody, rules)} ORDER BY person")
        told = [tuple(each for rule in rules for each in rule.amounts(one)) for one in some]
        assert rows == told, [(rule.rule.who, rule.rule.gives) for rule in rules]


@pytest.mark.parametrize("turns", TURNS)
def test_r1_each_group_adds_up_to_its_people(turns):
    for seed in turns:
        some, rules = some_known_of_all(seed), five_rules(seed)
        counted = count_together(crowd(some, FACTS, fifth=[n % 3 for n in range(80)]), rules, by="fifth")
        assert [each.name for each in counted] == [0, 1, 2]
        for group in counted:
            for rule, given in zip(rules, group.given, strict=True):
                own = [rule.amounts(one) for one in some[group.name :: 3]]
                assert given.counted == len(own)
                assert given.yes == sum(holds is True and amount is not None for holds, amount in own)
                assert given.undecided == sum(amount is None for _holds, amount in own)
                assert given.amount == sum(amount or 0 for _holds, amount in own)


def test_what_is_asked_of_the_household_is_counted_once_a_household():
    home = Fact("income", Kind.NUMBER, "What comes in?", unit=WEEKLY, most=100_000, of="household")
    age = Fact("age", Kind.NUMBER, "How old?", unit=Unit("years"), most=120)
    registry = Registry.of([home, age])
    rules = [
        ready(Rule(code, code, who, "£1", WEEKLY), registry, DAY)
        for code, who in (("home", "income < £300"), ("own", "age >= 18"))
    ]
    two_of_one_home = [{"income": 100_00, "age": 40}, {"income": 100_00, "age": 41}]
    table = crowd(two_of_one_home, [home, age], asks=[True, False], fifth=[1, 1])
    (group,) = count_together(table, rules, by="fifth")
    assert [(given.counted, given.amount) for given in group.given] == [(1, 100), (2, 200)]


def test_a_column_that_is_not_there_is_named():
    with pytest.raises(BadPopulation, match="no column ward"):
        count_together(crowd(some_known_of_all(1), FACTS), five_rules(1), by="ward")
    assert count_together(crowd(some_known_of_all(1), FACTS), [], by="ward") == ()
