"""Nothing a person turns out to be can cost less than the floor or more than the ceiling."""

from __future__ import annotations

from random import Random

import pytest

from morrow.methods.entitlements import Registry, Rule, ready
from morrow.methods.entitlements.bounds import least_and_most
from morrow.methods.entitlements.simulation import simulate
from tests.methods.entitlements.crowds import crowd
from tests.methods.entitlements.random_rules import DAY, FACTS, WEEKLY, Author, people

REGISTRY = Registry.of(FACTS)
SHARES = [
    pytest.param(range(40), id="a few"),
    pytest.param(range(40, 500), id="many", marks=pytest.mark.slow),
]


def _rule(seed):
    author = Author(Random(seed))
    return ready(Rule("any", "Any", author.condition(), author.amount(), WEEKLY), REGISTRY, DAY)


@pytest.fixture(scope="module")
def hidden():
    """Two hundred people of whom all is known, and the same when a third of it is hidden."""
    chance = Random(11)
    truth = people(chance, 200, unknown=0)
    said = [{name: None if chance.random() < 0.3 else one[name] for name in one} for one in truth]
    groups = [n % 4 for n in range(200)]
    return truth, said, crowd(truth, FACTS, fifth=groups), crowd(said, FACTS, fifth=groups)


@pytest.mark.parametrize("share", SHARES)
def test_each_persons_truth_lies_within_their_own_bounds(hidden, share):
    truth, _said, _whole, part = hidden
    for seed in share:
        rule = _rule(seed)
        low, high = least_and_most(rule.who, rule.gives, rule.facts)
        ends = part.rows(f"SELECT {low}, {high} FROM people ORDER BY person")
        for one, (least, most) in zip(truth, ends, strict=True):
            assert least <= rule.amounts(one)[1] <= most, (rule.rule.who, rule.rule.gives, one)


@pytest.mark.parametrize("share", SHARES)
def test_in_every_group_floor_middle_and_ceiling_stand_in_order_with_the_truth_inside(hidden, share):
    _truth, _said, whole, part = hidden
    for seed in share:
        rule = _rule(seed)
        true = simulate(whole, rule, by="fifth")
        found = simulate(part, rule, by="fifth")
        assert [each.name for each in found.groups] == [0, 1, 2, 3]
        for one, other in zip(true.groups, found.groups, strict=True):
            assert one.after.floor == one.after.middle == one.after.ceiling
            assert other.after.floor <= one.after.floor <= other.after.ceiling, (
                rule.rule.who,
                rule.rule.gives,
            )
            assert other.after.floor <= other.after.middle <= other.after.ceiling
