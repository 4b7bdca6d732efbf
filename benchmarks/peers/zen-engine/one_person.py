"""Five rules for one person after another in compiled expressions of zen-engine: yes or no, and how much.

Run with the Python of an environment of its own, made from requirements.txt beside this file.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import zen

FOR_SAVINGS = "ceil(max([0, capital - {above}]) / 25000) * 100"
HELP = """max([0, {tax} - (
(other_adults == 0 or blind_or_daily_living or other_adult_studies or other_adult_on_benefits) ? 0
: other_adult_income < {a} ? {p} : other_adult_income < {b} ? {q}
: other_adult_income < {c} ? {r} : {s})
- floor(({taper} * 200 * max([0, {income} - applicable_amount]) + 10000) / 20000)])"""
WESTMINSTER = HELP.format(
    income=f"(income + {FOR_SAVINGS.format(above=600000)})",
    tax="council_tax",
    taper=20,
    **dict(zip("abcpqrs", (27900, 48500, 60500, 520, 1060, 1330, 1595), strict=True)),
)
NEWHAM = HELP.format(
    income="income",
    tax="floor((14000 * council_tax + 10000) / 20000)",
    taper=25,
    **dict(zip("abcpqrs", (18300, 31600, 39400, 754, 1496, 1884, 2261), strict=True)),
)
RULES = [
    (
        "(pregnant or children_under_1 > 0 or children_1_to_3 > 0) and ((on_universal_credit and "
        "monthly_take_home <= 40800) or (pregnant and age < 18))",
        "(pregnant ? 465 : 0) + ((on_universal_credit and monthly_take_home <= 40800) ? "
        "children_under_1 * 930 + children_1_to_3 * 465 : 0)",
    ),
    ("needs_care and capital <= 2325000", FOR_SAVINGS.format(above=1425000)),
    (
        "home_is_cold and (age >= 65 or children_under_1 > 0) and (on_universal_credit or income < 30000)",
        "18000",
    ),
    (f"not pension_age and capital <= 1600000 and other_adults <= 1 and {WESTMINSTER} > 0", WESTMINSTER),
    (f"not pension_age and capital <= 600000 and other_adults <= 1 and {NEWHAM} > 0", NEWHAM),
]


def main(file: str, times: int) -> dict[str, Any]:
    """Each person's answers, and the middle of the seconds for one person."""
    people = json.loads(Path(file).read_text(encoding="utf-8"))
    made = [(zen.compile_expression(who), zen.compile_expression(gives)) for who, gives in RULES]

    def answers(person: dict[str, Any]) -> list[int | None]:
        return [int(gives.evaluate(person)) if who.evaluate(person) else None for who, gives in made]

    found, took = [answers(person) for person in people], []
    for _ in range(times):
        for person in people:
            began = perf_counter()
            answers(person)
            took.append(perf_counter() - began)
    return {"found": found, "seconds": median(took)}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]))))
