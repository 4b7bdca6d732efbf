"""Five rules over everybody in OpenFisca-Core: from columns to counts and costs by tenth.

Run with the Python of an environment of its own, made from requirements.txt beside this file. Its numbers are
single precision, as its variables of money usually are, so it may be pence off.
"""

from __future__ import annotations

import json
import sys
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERIOD = "2026-06"
Person = build_entity(key="person", plural="persons", label="Person", is_person=True)
SPARED = ("blind_or_daily_living", "other_adult_studies", "other_adult_on_benefits")
TRUTHS = ("pension_age", "on_universal_credit", "home_is_cold", "pregnant", "needs_care", *SPARED)
NUMBERS = (
    "age",
    "capital",
    "income",
    "applicable_amount",
    "council_tax",
    "other_adults",
    "other_adult_income",
    "monthly_take_home",
    "children_under_1",
    "children_1_to_3",
)
RULES = ("healthy_start", "savings_and_care", "warm_home", "westminster", "newham")


def variable(name: str, kind: type, formula: Any = None) -> type[Variable]:
    """One variable a month of a person."""
    more = {"formula": formula} if formula else {}
    told = {
        "value_type": kind,
        "entity": Person,
        "definition_period": DateUnit.MONTH,
        "label": name,
        "__module__": __name__,
    }
    return type(name, (Variable,), told | more)


def for_savings(capital: Any, above: int) -> Any:
    return np.ceil(np.maximum(0, capital - above) / 250_00) * 100


def council_tax(
    tax: Any, counted: Any, person: Any, period: Any, bands: Any, takes: Any, taper: float
) -> Any:
    other = person("other_adult_income", period)
    spared = np.logical_or.reduce([person(name, period) for name in SPARED])
    nothing = (person("other_adults", period) == 0) | spared
    steps = [nothing, other < bands[0], other < bands[1], other < bands[2]]
    deducted = np.select(steps, [0, *takes[:3]], takes[3])
    excess = np.maximum(0, counted - person("applicable_amount", period))
    return np.maximum(0, tax - deducted - np.floor(excess * taper + 0.5))


def who_westminster(person: Any, period: Any) -> Any:
    few = (person("capital", period) <= 16_000_00) & (person("other_adults", period) <= 1)
    return ~person("pension_age", period) & few


def who_newham(person: Any, period: Any) -> Any:
    few = (person("capital", period) <= 6_000_00) & (person("other_adults", period) <= 1)
    return ~person("pension_age", period) & few


def poor(person: Any, period: Any) -> Any:
    return person("on_universal_credit", period) & (person("monthly_take_home", period) <= 408_00)


class HealthyStart:
    @staticmethod
    def who(person: Any, period: Any) -> Any:
        pregnant = person("pregnant", period)
        young = (person("children_under_1", period) > 0) | (person("children_1_to_3", period) > 0)
        return (pregnant | young) & (poor(person, period) | (pregnant & (person("age", period) < 18)))

    @staticmethod
    def gives(person: Any, period: Any) -> Any:
        born = person("children_under_1", period) * 9_30 + person("children_1_to_3", period) * 4_65
        return np.where(person("pregnant", period), 4_65, 0) + np.where(poor(person, period), born, 0)


class SavingsAndCare:
    @staticmethod
    def who(person: Any, period: Any) -> Any:
        return person("needs_care", period) & (person("capital", period) <= 23_250_00)

    @staticmethod
    def gives(person: Any, period: Any) -> Any:
        return for_savings(person("capital", period), 14_250_00)


class WarmHome:
    @staticmethod
    def who(person: Any, period: Any) -> Any:
        frail = (person("age", period) >= 65) | (person("children_under_1", period) > 0)
        poor = person("on_universal_credit", period) | (person("income", period) < 300_00)
        return person("home_is_cold", period) & frail & poor

    @staticmethod
    def gives(person: Any, period: Any) -> Any:
        return np.full(person.count, 180_00)


class Westminster:
    @staticmethod
    def gives(person: Any, period: Any) -> Any:
        counted = person("income", period) + for_savings(person("capital", period), 6_000_00)
        bands, takes = (279_00, 485_00, 605_00), (5_20, 10_60, 13_30, 15_95)
        return council_tax(person("council_tax", period), counted, person, period, bands, takes, 0.20)

    @staticmethod
    def who(person: Any, period: Any) -> Any:
        return who_westminster(person, period) & (person("westminster_gives", period) > 0)


class Newham:
    @staticmethod
    def gives(person: Any, period: Any) -> Any:
        tax = np.floor(person("council_tax", period) * 0.70 + 0.5)
        bands, takes = (183_00, 316_00, 394_00), (7_54, 14_96, 18_84, 22_61)
        return council_tax(tax, person("income", period), person, period, bands, takes, 0.25)

    @staticmethod
    def who(person: Any, period: Any) -> Any:
        return who_newham(person, period) & (person("newham_gives", period) > 0)


WRITTEN = dict(zip(RULES, (HealthyStart, SavingsAndCare, WarmHome, Westminster, Newham), strict=True))


def amount_of(name: str) -> Any:
    def formula(person: Any, period: Any) -> Any:
        return np.where(person(f"{name}_who", period), person(f"{name}_gives", period), 0)

    return formula


def system() -> TaxBenefitSystem:
    """All facts and rules as variables."""
    made = TaxBenefitSystem([Person])
    for name in TRUTHS:
        made.add_variable(variable(name, bool))
    for name in NUMBERS:
        made.add_variable(variable(name, float))
    for name, rule in WRITTEN.items():
        made.add_variable(variable(f"{name}_who", bool, rule.who))
        made.add_variable(variable(f"{name}_gives", float, rule.gives))
        made.add_variable(variable(name, float, amount_of(name)))
    return made


def counted(made: TaxBenefitSystem, columns: dict[str, Any]) -> list[list[int]]:
    """From columns to a row for each tenth, as somebody with a survey would do it."""
    builder = SimulationBuilder()
    builder.create_entities(made)
    builder.declare_person_entity("person", np.arange(len(columns["tenth"])))
    simulation = builder.build(made)
    for name in (*TRUTHS, *NUMBERS):
        simulation.set_input(name, PERIOD, columns[name])
    tenth = columns["tenth"]
    found = [list(range(1, 11))]
    for name in RULES:
        who, amount = simulation.calculate(f"{name}_who", PERIOD), simulation.calculate(name, PERIOD)
        found.append(np.bincount(tenth, who, 11)[1:])
        found.append(np.bincount(tenth, amount, 11)[1:])
    return [[int(each) for each in row] for row in zip(*found, strict=True)]


def main(file: str, times: int) -> dict[str, Any]:
    """What each rule gives by tenth, and the middle of the seconds from columns to there."""
    with np.load(file) as held:
        columns = {name: held[name] for name in held.files}
    made, took = system(), []
    rows = counted(made, columns)
    for _ in range(times):
        began = perf_counter()
        counted(made, columns)
        took.append(perf_counter() - began)
    return {"found": rows, "seconds": {"by tenth": median(took)}}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]))))
