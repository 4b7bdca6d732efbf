"""What is really known of a place's neighbourhoods, as invented people are made from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from morrow.methods.entitlements.synthetic import Neighbourhood
from morrow.place import queries as place

Ages = Iterable[tuple[int, int | None, int]]
Facts = Mapping[str, Mapping[str, float]]
"""For each indicator, its value in each area."""

_HOUSEHOLDS = "census-household-composition-"
_FAMILY = f"{_HOUSEHOLDS}single-family-household-"
_TENTH, _DEPRIVED = "imd-decile", "income-score"
_LIMITED = "census-disability-disabled-under-the-equality-act-day-to-day-activities-limited-a-lot"
_ALONE_OLD = f"{_HOUSEHOLDS}one-person-household-aged-66-years-and-over"
_ALONE = f"{_HOUSEHOLDS}one-person-household-other"
_LONE = f"{_FAMILY}lone-parent-family-with-dependent-children"
_COUPLES = (
    f"{_FAMILY}married-or-civil-partnership-couple-dependent-children",
    f"{_FAMILY}cohabiting-couple-family-with-dependent-children",
)
REAL = (_TENTH, _DEPRIVED, _LIMITED, _ALONE_OLD, _ALONE, _LONE, *_COUPLES)
"""The indicators that shape invented people, where a place has them."""


def neighbourhoods(ages: Mapping[str, Ages], facts: Facts, wards: Mapping[str, str]) -> list[Neighbourhood]:
    """Every counted area with what is known of it; a round guess stands for what is not."""
    return [_neighbourhood(code, tuple(ages[code]), facts, wards.get(code, "")) for code in sorted(ages)]


def neighbourhoods_here() -> list[Neighbourhood]:
    """The neighbourhoods of the place in force."""
    counted = {
        code: [(band.first, band.last, people) for band, people in by_age.items()]
        for code, by_age in place.people_by_area().items()
    }
    found = place.deprivation()
    wards = {each.area.code: each.ward for each in found.neighbourhoods} if found else {}
    return neighbourhoods(counted, place.facts_by_area(*REAL), wards)


def _neighbourhood(
    code: str, ages: tuple[tuple[int, int | None, int], ...], facts: Facts, ward: str
) -> Neighbourhood:
    def fact(name: str) -> float | None:
        return facts.get(name, {}).get(code)

    def count(*names: str) -> int | None:
        found = [fact(name) for name in names]
        return None if None in found else round(sum(each for each in found if each is not None))

    people = sum(each[2] for each in ages)
    tenth, deprived, limited = fact(_TENTH), fact(_DEPRIVED), fact(_LIMITED)
    return Neighbourhood(
        code,
        ages,
        ward,
        fifth=3 if tenth is None else (round(tenth) + 1) // 2,
        tenth=5 if tenth is None else round(tenth),
        deprived=0.12 if deprived is None else deprived,
        limited=0.07 if limited is None or not people else limited / people,
        alone_old=count(_ALONE_OLD),
        alone=count(_ALONE),
        lone_parents=count(_LONE),
        couples_with_children=count(*_COUPLES),
    )
