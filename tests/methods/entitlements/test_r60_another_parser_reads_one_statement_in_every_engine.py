"""What is run for everybody means the same in every engine: a parser of SQL that is not ours reads it alike.

Two differences may be left aside. Whole numbers divided by whole numbers come out otherwise from engine to
engine: ours are divided by doubles alone, which is looked at here. A cast that fails is NULL in Spark unless
it is told to keep to the standard, and `people_on_spark.py` tells it.
"""

from __future__ import annotations

from random import Random

import pytest
import sqlglot
from sqlglot import exp

from morrow.methods.entitlements import Registry, Rule, ready
from morrow.methods.entitlements.bounds import least_and_most
from morrow.methods.entitlements.together import answers
from tests.methods.entitlements.crowds import crowd
from tests.methods.entitlements.random_rules import DAY, FACTS, WEEKLY, Author, people

REGISTRY = Registry.of(FACTS)
ENGINES = ("duckdb", "spark", "postgres")


def read_as(engine: str, sql: str) -> exp.Expression:
    tree = sqlglot.parse_one(sql, read=engine)
    for cast in reversed(list(tree.find_all(exp.TryCast))):
        cast.replace(exp.Cast(**cast.args))
    for division in tree.find_all(exp.Div):
        assert division.right.sql().endswith("e0"), division.sql()
        division.set("typed", None)
        division.set("safe", None)
    return tree


@pytest.mark.parametrize("seed", range(15))
def test_r60_what_is_run_for_everybody_is_read_alike_for_every_engine(seed):
    author = Author(Random(seed))
    rule = ready(Rule("any", "Any", author.condition(), author.amount(), WEEKLY), REGISTRY, DAY)
    everybody = crowd(people(Random(seed), 10), FACTS)
    expressions = ", ".join([*rule.sql, *least_and_most(rule.who, rule.gives, rule.facts)])
    for sql in (f"SELECT {expressions} FROM people", answers(everybody, [rule])):
        first, *others = (read_as(engine, sql) for engine in ENGINES)
        assert all(other == first for other in others), sql


def test_r60_this_would_see_words_that_engines_take_differently():
    sql = "SELECT GREATEST(a, b) FROM people"
    assert read_as("duckdb", sql) != sqlglot.parse_one(sql, read="bigquery")
