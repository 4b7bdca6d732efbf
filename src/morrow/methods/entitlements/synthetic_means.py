"""What invented people live on: the facts that rules ask, drawn by chance, and which of them nobody knows.

All of this is assumed. Where a neighbourhood's real figures carry it, they do: how many are deprived of
income moves Universal Credit, wages, savings, council tax bands and cold homes; how many are limited a lot
by ill health moves needs for care. The rest are round numbers, all of them here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from .synthetic import PENSION_AGE, Homes, Neighbourhood, Numbers, Truths, columns_of, of_areas, people_of

UNKNOWN: Mapping[str, float] = {
    "income": 0.06,
    "monthly_take_home": 0.05,
    "capital": 0.15,
    "applicable_amount": 0.03,
    "council_tax": 0.02,
    "other_adult_income": 0.25,
    "other_adult_studies": 0.05,
    "other_adult_on_benefits": 0.10,
    "blind_or_daily_living": 0.03,
    "home_is_cold": 0.10,
    "needs_care": 0.03,
    "pregnant": 0.02,
}
"""Of what share of people or households each fact is not known."""

FACTS = frozenset(
    {
        "age",
        "pregnant",
        "needs_care",
        "needs_adaptation",
        "child_benefit",
        "cost_of_works",
        "pension_age",
        "on_universal_credit",
        "monthly_take_home",
        "income",
        "applicable_amount",
        "capital",
        "council_tax",
        "other_adults",
        "other_adult_income",
        "other_adult_studies",
        "other_adult_on_benefits",
        "blind_or_daily_living",
        "home_is_cold",
        "children_under_1",
        "children_1_to_3",
        "children_3_to_4",
        "children_at_school",
    }
)
"""The facts that invented people have."""

_ONE_ADULT, _TWO_ADULTS, _EACH_CHILD = 92_05, 144_65, 84_00
_BAND_D_A_WEEK = 42_00
_BANDS = np.array([6, 7, 8, 9, 11, 13, 15, 18])


def synthetic(neighbourhoods: Sequence[Neighbourhood], people: int, seed: int = 1) -> dict[str, Any]:
    """So many invented people with every fact, as columns; what is not known of somebody is masked."""
    homes, chance = people_of(neighbourhoods, people, seed)
    deprived = of_areas(neighbourhoods, "deprived")
    limited = of_areas(neighbourhoods, "limited")
    of_homes = _means(homes, deprived[homes.home_area], chance) | _children(homes)
    of_people = _bodies(homes, limited[homes.area], chance)
    facts = {name: values[homes.home] for name, values in _hidden(of_homes, chance).items()}
    return columns_of(homes, neighbourhoods) | facts | _hidden(of_people, chance)


def _hidden(facts: dict[str, Any], chance: Any) -> dict[str, Any]:
    """The same, each fact masked for the share of whom it is not known."""
    found: dict[str, Any] = {}
    for name, values in facts.items():
        lost = chance.random(len(values)) < UNKNOWN.get(name, 0)
        if name.startswith("other_adult_"):
            lost &= facts["other_adults"] > 0
        found[name] = np.ma.masked_array(values, mask=lost) if name in UNKNOWN else values
    return found


def _pence(pounds: Any) -> Numbers:
    whole: Numbers = np.rint(np.asarray(pounds) * 100).astype(np.int64)
    return whole


def _means(homes: Homes, deprived: Any, chance: Any) -> dict[str, Any]:
    """Benefits, wages, savings and council tax of each home."""
    size = len(homes.home_area)
    retired = homes.eldest >= PENSION_AGE
    on_credit = _on_credit(homes, deprived, chance) & ~retired
    earned = _earned(homes, deprived, on_credit, chance)
    needs = np.where(homes.partners == 2, _TWO_ADULTS, _ONE_ADULT) + _EACH_CHILD * homes.children
    pension = homes.partners * 205 + np.where(chance.random(size) < 0.62, chance.lognormal(4.5, 0.9, size), 0)
    out_of_work = needs / 100 * chance.uniform(0.9, 1.1, size)
    working_age = np.where(on_credit, np.maximum(out_of_work, 0.75 * earned + 40), 0.8 * earned)
    income = np.where(retired, pension + 0.3 * earned, working_age + 20 * homes.children)
    return {
        "pension_age": retired,
        "on_universal_credit": on_credit,
        "monthly_take_home": np.minimum(_pence(0.8 * earned * 52 / 12), 100_000_00),
        "income": np.minimum(_pence(income), 20_000_00),
        "applicable_amount": np.minimum(needs, 5_000_00),
        "capital": _saved(homes, deprived, on_credit, chance),
        "council_tax": _taxed(homes, deprived, chance),
        **_other_adults(homes, chance),
        "blind_or_daily_living": chance.random(size) < np.where(retired, 0.2, 0.07),
        "home_is_cold": chance.random(size) < 0.06 + 0.5 * deprived,
    }


def _other_adults(homes: Homes, chance: Any) -> dict[str, Any]:
    """Seven in ten other adults work 16 hours or more; of the rest some study and some are on benefits."""
    size = len(homes.others)
    works = (homes.others > 0) & (chance.random(size) < 0.7)
    wage = np.where(works, chance.lognormal(5.9, 0.55, size), 0)
    at_home, drawn = (homes.others > 0) & ~works, chance.random(size)
    return {
        "other_adults": np.minimum(homes.others, 20),
        "other_adult_income": np.minimum(_pence(wage), 20_000_00),
        "other_adult_studies": at_home & (drawn < 0.35),
        "other_adult_on_benefits": at_home & (drawn > 0.6),
    }


def _on_credit(homes: Homes, deprived: Any, chance: Any) -> Truths:
    likelier = np.where(homes.lone, 2.2, np.where(homes.partners == 1, 1.2, 0.8))
    found: Truths = chance.random(len(deprived)) < np.minimum(0.9, 1.2 * deprived * likelier)
    return found


def _earned(homes: Homes, deprived: Any, on_credit: Truths, chance: Any) -> Any:
    """Wages of a home in a week, in pounds, before tax."""
    size, total = len(deprived), np.zeros(len(deprived))
    for nth in (1, 2):
        works = chance.random(size) < np.where(on_credit, 0.4, 0.88)
        works &= (homes.partners >= nth) & (homes.eldest < 68)
        wage = chance.lognormal(0, 0.5, size) * np.where(on_credit, 190, 620 * (1.1 - 0.8 * deprived))
        total += np.where(works, wage, 0)
    return total


def _saved(homes: Homes, deprived: Any, on_credit: Truths, chance: Any) -> Numbers:
    size = len(deprived)
    little = np.where(chance.random(size) < 0.55, 0, chance.exponential(2_500, size))
    more = chance.lognormal(8.3, 1.6, size) * (0.4 + homes.eldest / 60) * (1.2 - deprived)
    much = np.where(chance.random(size) < 0.12, 0, more)
    found: Numbers = np.minimum(_pence(np.where(on_credit, np.minimum(little, 16_000), much)), 100_000_000_00)
    return found


def _taxed(homes: Homes, deprived: Any, chance: Any) -> Numbers:
    """Council tax of a week, a quarter less where one adult lives."""
    band = np.clip(np.rint(chance.normal(3.2 - 7 * deprived, 1.5)), 0, len(_BANDS) - 1).astype(np.int64)
    whole = _BAND_D_A_WEEK * _BANDS[band] // 9
    found: Numbers = np.where(homes.partners + homes.others == 1, whole * 3 // 4, whole)
    return found


def _children(homes: Homes) -> dict[str, Any]:
    age, number = homes.age, np.arange(len(homes.age))
    waits = (age == 4) & (number % 2 == 0)
    had_a_term = (age == 3) & (number % 6 != 0)
    return {
        "children_under_1": np.minimum(homes.of_each(age == 0), 20),
        "children_1_to_3": np.minimum(homes.of_each((age >= 1) & (age <= 3)), 20),
        "children_3_to_4": np.minimum(homes.of_each(had_a_term | waits), 20),
        "children_at_school": np.minimum(homes.of_each((age >= 4) & (age < 16) & ~waits), 20),
    }


def _bodies(homes: Homes, limited: Any, chance: Any) -> dict[str, Any]:
    """Age, health and pregnancy of each person."""
    age, size = homes.age, len(homes.age)
    often = np.select([age < 18, age < 65, age < 80], [0.2, 0.35, 1.2], 3.0)
    ill = chance.random(size) < np.minimum(0.8, limited * often)
    adapts = chance.random(size) < np.where(ill, 0.12, 0.001)
    works = np.where(adapts, np.minimum(_pence(chance.lognormal(9.0, 0.7, size)), 1_000_000_00), 0)
    fertile = homes.asks & (age >= 18) & (age <= 42)
    expects = chance.random(size) < np.where(fertile, 0.03, np.where((age == 16) | (age == 17), 0.003, 0))
    stays_on = (age <= 18) & (chance.random(size) < 0.85)
    return {
        "age": age,
        "pregnant": expects,
        "needs_care": ill & (chance.random(size) < 0.5),
        "needs_adaptation": adapts,
        "child_benefit": (age < 16) | stays_on,
        "cost_of_works": works,
    }
