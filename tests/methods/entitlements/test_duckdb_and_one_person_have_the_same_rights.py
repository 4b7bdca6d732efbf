"""Random rules, random people with unknowns: DuckDB gives each the answer and the pence one person gets.

Half of all numbers stand at a boundary, a penny below it or above.
"""

from __future__ import annotations

from random import Random

import pytest

from morrow.methods.entitlements import Registry, Rule, ready
from tests.methods.entitlements.crowds import crowd
from tests.methods.entitlements.random_rules import DAY, FACTS, WEEKLY, Author, people

REGISTRY = Registry.of(FACTS)


@pytest.mark.parametrize(
    "share",
    [pytest.param(range(120), id="a few"), pytest.param(range(120, 3000), id="many", marks=pytest.mark.slow)],
)
def test_r60_duckdb_agrees_with_the_one_person_on_everybody(share):
    some = people(Random(2026), 200)
    everybody = crowd(some, FACTS)
    for seed in share:
        author = Author(Random(seed))
        rule = ready(Rule("any", "Any", author.condition(), author.amount(), WEEKLY), REGISTRY, DAY)
        found = everybody.rows(f"SELECT {', '.join(rule.sql)} FROM people ORDER BY person")
        assert found == [rule.amounts(one) for one in some], (rule.rule.who, rule.rule.gives)
