"""Five rules over everybody, written by hand in Polars: counts and costs by tenth, and everyone's answers.

Run with the Python of an environment of its own, made from requirements.txt beside this file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any

import polars as pl

of = pl.col


def over(value: pl.Expr) -> pl.Expr:
    """The value, and nought where it is below."""
    return value.clip(lower_bound=0)


def pounds_for_savings(above: int) -> pl.Expr:
    """A pound for each £250 or part of it above a limit."""
    return (over(of("capital") - above) + 249_99) // 250_00 * 100


def council_tax(
    bands: tuple[int, int, int],
    takes: tuple[int, int, int, int],
    *,
    tax: pl.Expr,
    income: pl.Expr,
    taper: int,
    most: int,
) -> tuple[pl.Expr, pl.Expr]:
    """Who gets help with council tax, and how much."""
    other = of("other_adult_income")
    spared = of("blind_or_daily_living") | of("other_adult_studies") | of("other_adult_on_benefits")
    deducted = (
        pl.when((of("other_adults") == 0) | spared)
        .then(0)
        .when(other < bands[0])
        .then(takes[0])
        .when(other < bands[1])
        .then(takes[1])
        .when(other < bands[2])
        .then(takes[2])
        .otherwise(takes[3])
    )
    excess = over(income - of("applicable_amount"))
    given = over(tax - deducted - (2 * taper * 100 * excess + 10_000) // 20_000)
    who = ~of("pension_age") & (of("capital") <= most) & (of("other_adults") <= 1) & (given > 0)
    return who, given


def rules() -> list[tuple[pl.Expr, pl.Expr]]:
    """Who, and how much in pence: Healthy Start, savings and care, a warm home, two of council tax."""
    poor = of("on_universal_credit") & (of("monthly_take_home") <= 408_00)
    expected = pl.when(of("pregnant")).then(4_65).otherwise(0)
    born = of("children_under_1") * 9_30 + of("children_1_to_3") * 4_65
    return [
        (
            (of("pregnant") | (of("children_under_1") > 0) | (of("children_1_to_3") > 0))
            & (poor | (of("pregnant") & (of("age") < 18))),
            expected + pl.when(poor).then(born).otherwise(0),
        ),
        (of("needs_care") & (of("capital") <= 23_250_00), pounds_for_savings(14_250_00)),
        (
            of("home_is_cold")
            & ((of("age") >= 65) | (of("children_under_1") > 0))
            & (of("on_universal_credit") | (of("income") < 300_00)),
            pl.lit(180_00),
        ),
        council_tax(
            (279_00, 485_00, 605_00),
            (5_20, 10_60, 13_30, 15_95),
            tax=of("council_tax"),
            income=of("income") + pounds_for_savings(6_000_00),
            taper=20,
            most=16_000_00,
        ),
        council_tax(
            (183_00, 316_00, 394_00),
            (7_54, 14_96, 18_84, 22_61),
            tax=(2 * 70 * 100 * of("council_tax") + 10_000) // 20_000,
            income=of("income"),
            taper=25,
            most=6_000_00,
        ),
    ]


def seconds(work: Callable[[], Any], times: int) -> float:
    """The middle of the seconds of several runs by the clock, after one that warms up."""
    work()
    took = []
    for _ in range(times):
        began = perf_counter()
        work()
        took.append(perf_counter() - began)
    return median(took)


def main(file: str, times: int) -> dict[str, Any]:
    """What each rule gives by tenth, and the seconds for that, for everybody's answers and for a copy."""
    people = pl.read_parquet(file)
    columns = []
    for n, (who, gives) in enumerate(rules()):
        columns += [who.alias(f"e{n}"), pl.when(who).then(gives).otherwise(0).alias(f"a{n}")]
    lazy = people.lazy()
    sums = [each for n in range(5) for each in (of(f"e{n}").sum(), of(f"a{n}").sum())]
    grouped = lazy.select("tenth", *columns).group_by("tenth").agg(sums)
    ways: dict[str, Callable[[], Any]] = {
        "by tenth": grouped.collect,
        "by tenth, streaming": lambda: grouped.collect(engine="streaming"),
        "everybody": lazy.select(columns).collect,
        "everybody, streaming": lambda: lazy.select(columns).collect(engine="streaming"),
    }
    rows = [[int(each) for each in row] for row in grouped.collect().sort("tenth").rows()]
    return {"found": rows, "seconds": {name: seconds(work, times) for name, work in ways.items()}}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]))))
