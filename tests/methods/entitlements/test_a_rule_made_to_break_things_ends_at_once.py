"""A rule made to exhaust whoever runs it is refused by its place, or ends in the time there is."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from morrow.methods.entitlements import BadRule, Registry, Rule, parse, ready
from morrow.methods.entitlements.measuring import MOST_STEPS
from morrow.methods.entitlements.simulation import simulate
from tests.methods.entitlements.crowds import crowd
from tests.methods.entitlements.random_rules import DAY, FACTS, WEEKLY, people
from tests.methods.entitlements.registry_of_a_place import A_WEEK, PLACE

RULE = Rule("warm", "Warm home", "age >= 65", "£5", A_WEEK)


@pytest.mark.parametrize(
    "who",
    [
        "0 < " + "+".join(["age"] * 900),
        "0 < " + "*".join(["1"] * 1_900),
        "age > GREATEST(" + ",".join(["age"] * 900) + ")",
        "(" * 39 + "carer" + " * 1 + 1 = 1 AND carer OR carer)" * 39,
    ],
    ids=["sums", "products", "greatest", "brackets"],
)
def test_r60_what_is_worked_out_one_upon_the_other_has_an_end(who):
    with pytest.raises(BadRule, match=f"{MOST_STEPS} are the most anybody can follow") as caught:
        ready(replace(RULE, who=who), PLACE, DAY)
    assert caught.value.part == "who"


@pytest.mark.parametrize(
    "twice", ["GREATEST({0}, {0})", "{0} + {0}", "CASE WHEN {0} > 1 THEN {0} ELSE 0 END"]
)
def test_r60_lines_that_each_use_the_one_before_twice_are_refused_before_they_are_put_in(twice):
    lines = [("l0", "household_size"), *((f"l{n}", twice.format(f"l{n - 1}")) for n in range(1, 60))]
    with pytest.raises(BadRule, match="2,000 are the most") as caught:
        ready(replace(RULE, who="l59 > 0", working=tuple(lines)), PLACE, DAY)
    assert caught.value.part in dict(lines)


def test_r60_a_long_row_of_lines_is_refused_too():
    lines = [("l0", "household_size"), *((f"l{n}", f"-l{n - 1}") for n in range(1, 900))]
    with pytest.raises(BadRule, match="worked out in 101 steps") as caught:
        ready(replace(RULE, working=tuple(lines)), PLACE, DAY)
    assert caught.value.part == "l100"


def test_r60_the_deepest_rule_that_may_be_written_is_run_in_every_way():
    deepest = "+".join(["income"] * MOST_STEPS)
    rule = ready(Rule("any", "Any", "age > 0", deepest, WEEKLY), Registry.of(FACTS), DAY)
    assert parse(deepest).end == len(deepest)
    assert rule.answer({"age": 1, "income": 2}).amount == 2 * MOST_STEPS
    some = people(Random(1), 40)
    assert crowd(some, FACTS, fifth=[1] * 40).rows(f"SELECT {rule.sql[1]} FROM people ORDER BY person") == [
        (rule.amounts(one)[1],) for one in some
    ]


def test_r1_the_greatest_of_many_numbers_is_tried_on_everybody_in_time():
    many = ", ".join(["income", "rent"] * 6)
    rule = ready(Rule("any", "Any", "age > 0", f"GREATEST({many})", WEEKLY), Registry.of(FACTS), DAY)
    plain = replace(rule.rule, gives="GREATEST(income, rent)")
    everybody = crowd(people(Random(1), 200), FACTS, fifth=[n % 4 for n in range(200)])
    assert simulate(everybody, rule, by="fifth") == simulate(
        everybody, ready(plain, Registry.of(FACTS), DAY), by="fifth"
    )
