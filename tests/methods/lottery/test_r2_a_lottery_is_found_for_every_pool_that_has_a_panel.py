"""Where a panel keeps the quotas the lottery is found: never "impossible" for the solver's sake."""

from __future__ import annotations

import random

import pytest

from morrow.methods.lottery import Method, Pool, Quota, Volunteer, fair_lottery

QUOTAS = (
    Quota("fifth", "1", 1, 2),
    Quota("fifth", "2", 1, 2),
    Quota("fifth", "3", 2, 3),
    Quota("fifth", "4", 2, 3),
    Quota("fifth", "5", 4, 5),
    Quota("disability", "yes", 2, 3),
    Quota("disability", "no", 9, 10),
    Quota("caring", "yes", 1, 2),
    Quota("caring", "no", 10, 11),
)


def _volunteers(seed: int) -> tuple[Volunteer, ...]:
    fifths = random.Random(seed).choices(range(1, 6), weights=(12, 14, 18, 22, 34), k=48)
    return tuple(
        Volunteer(
            str(number),
            {
                "fifth": str(fifth),
                "disability": "yes" if number % 4 == 1 else "no",
                "caring": "yes" if number % 5 == 1 else "no",
            },
        )
        for number, fifth in enumerate(fifths, start=1)
    )


@pytest.mark.parametrize("seed", [64, 109], ids=lambda seed: f"volunteers {seed}")
@pytest.mark.parametrize("method", Method)
def test_r2_where_the_solver_first_stops_short_the_lottery_is_found_all_the_same(seed, method):
    lottery = fair_lottery(Pool(_volunteers(seed), QUOTAS), 12, method=method)
    assert lottery.smallest_chance > 0.1
    assert sum(lottery.chances.values()) == 12


def test_r2_where_only_one_may_sit_each_kind_that_may_not_is_held_at_none():
    told = [("60+", "M"), ("60+", "F"), ("60+", "M"), ("16-29", "F"), ("30-59", "F"), ("16-29", "F")]
    told += [("30-59", "M"), ("60+", "M"), ("30-59", "F")]
    volunteers = tuple(
        Volunteer(f"v{at}", {"age": age, "sex": sex}, home="a" if at in (4, 5) else "")
        for at, (age, sex) in enumerate(told)
    )
    ages = (Quota("age", "16-29", 0, 1), Quota("age", "30-59", 0, 0), Quota("age", "60+", 1, 2))
    sexes = (Quota("sex", "F", 0, 0), Quota("sex", "M", 1, 2))
    chances = fair_lottery(Pool(volunteers, ages + sexes), 1).chances
    assert {name for name, chance in chances.items() if chance} == {"v0", "v2", "v7"}
