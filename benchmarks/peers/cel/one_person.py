"""Five rules for one person after another in CEL: yes or no, and how much.

Run with the Python of an environment of its own, made from requirements.txt beside this file.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from cel_expr_python import cel
from cel_expr_python.ext import ext_bindings, ext_math

FOR_SAVINGS = "(math.greatest(0, capital - {above}) + 24999) / 25000 * 100"
HELP = """cel.bind(excess, math.greatest(0, {income} - applicable_amount),
math.greatest(0, {tax} - (
(other_adults == 0 || blind_or_daily_living || other_adult_studies || other_adult_on_benefits) ? 0
: other_adult_income < {a} ? {p} : other_adult_income < {b} ? {q}
: other_adult_income < {c} ? {r} : {s}) - (2 * {taper} * 100 * excess + 10000) / 20000))"""
WESTMINSTER = HELP.format(
    income=f"income + {FOR_SAVINGS.format(above=600000)}",
    tax="council_tax",
    taper=20,
    **dict(zip("abcpqrs", (27900, 48500, 60500, 520, 1060, 1330, 1595), strict=True)),
)
NEWHAM = HELP.format(
    income="income",
    tax="(2 * 7000 * council_tax + 10000) / 20000",
    taper=25,
    **dict(zip("abcpqrs", (18300, 31600, 39400, 754, 1496, 1884, 2261), strict=True)),
)
RULES = [
    (
        "(pregnant || children_under_1 > 0 || children_1_to_3 > 0) && ((on_universal_credit && "
        "monthly_take_home <= 40800) || (pregnant && age < 18))",
        "(pregnant ? 465 : 0) + (on_universal_credit && monthly_take_home <= 40800 ? "
        "children_under_1 * 930 + children_1_to_3 * 465 : 0)",
    ),
    ("needs_care && capital <= 2325000", FOR_SAVINGS.format(above=1425000)),
    (
        "home_is_cold && (age >= 65 || children_under_1 > 0) && (on_universal_credit || income < 30000)",
        "18000",
    ),
    (f"!pension_age && capital <= 1600000 && other_adults <= 1 && {WESTMINSTER} > 0", WESTMINSTER),
    (f"!pension_age && capital <= 600000 && other_adults <= 1 && {NEWHAM} > 0", NEWHAM),
]


def main(file: str, times: int) -> dict[str, Any]:
    """Each person's answers, and the middle of the seconds for one person."""
    people = json.loads(Path(file).read_text(encoding="utf-8"))
    kinds = {
        name: cel.Type.BOOL if isinstance(value, bool) else cel.Type.INT for name, value in people[0].items()
    }
    env = cel.NewEnv(variables=kinds, extensions=[ext_math.ExtMath(), ext_bindings.ExtBindings()])
    made = [(env.compile(who), env.compile(gives)) for who, gives in RULES]

    def answers(person: dict[str, Any]) -> list[int | None]:
        return [
            gives.eval(data=person).value() if who.eval(data=person).value() else None for who, gives in made
        ]

    found, took = [answers(person) for person in people], []
    for _ in range(times):
        for person in people:
            began = perf_counter()
            answers(person)
            took.append(perf_counter() - began)
    return {"found": found, "seconds": median(took)}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]))))
