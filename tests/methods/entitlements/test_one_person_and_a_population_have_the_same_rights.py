"""Random rules, random people with unknowns: the same answer and the same pence, one by one and all at once.

Here PostgreSQL runs the SQL; DuckDB and Spark run the same text.
"""

from __future__ import annotations

from random import Random

import pytest
from django.db import connection

from morrow.methods.entitlements import Fact, Kind, Registry, Rule, ready
from tests.methods.entitlements.random_rules import DAY, FACTS, WEEKLY, Author, people

REGISTRY = Registry.of(FACTS)
COLUMN = {Kind.TEXT: "text", Kind.TRUTH: "boolean"}


def column(fact: Fact) -> str:
    return COLUMN.get(fact.kind) or ("integer" if fact.small else "bigint")


@pytest.mark.parametrize(
    "share",
    [pytest.param(range(150), id="a few"), pytest.param(range(150, 1500), id="many", marks=pytest.mark.slow)],
)
def test_r60_both_evaluators_agree_on_everybody(db, share):
    some = people(Random(2026), 120)
    with connection.cursor() as sql:
        columns = ", ".join(f"{fact.name} {column(fact)}" for fact in FACTS)
        sql.execute(f"CREATE TEMPORARY TABLE somebody (n integer, {columns}) ON COMMIT DROP")
        values = ", ".join(["%s"] * (len(FACTS) + 1))
        rows = [[n, *(one[fact.name] for fact in FACTS)] for n, one in enumerate(some)]
        sql.executemany(f"INSERT INTO somebody VALUES ({values})", rows)
        for seed in share:
            author = Author(Random(seed))
            rule = ready(Rule("any", "Any", author.condition(), author.amount(), WEEKLY), REGISTRY, DAY)
            sql.execute(f"SELECT {', '.join(rule.sql)} FROM somebody ORDER BY n")
            assert sql.fetchall() == [rule.amounts(one) for one in some], (rule.rule.who, rule.rule.gives)
