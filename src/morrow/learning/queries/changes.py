"""What changed, for whom, and how sure we are: never anyone by name, never a ranking."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from morrow.foundations.small_numbers import Cell, Shown, count, one_way
from morrow.learning import beneath, rules
from morrow.learning.models import Measurement, Observation
from morrow.learning.rules import Range
from morrow.place import queries as place


@dataclass(frozen=True)
class MonthPoint:
    """One month of an outcome: about how many people, and their mean with its range where it is shown."""

    month: date
    people: Cell
    range: Range | None


@dataclass(frozen=True)
class Changed:
    """How the same people were at the start and when looking back."""

    outcome: Any
    wellbeing: str
    people: Cell
    before: Range | None
    after: Range | None
    difference: Range | None
    sure: bool
    would_rather_not: Cell


def _rows(outcome: Any, wellbeing: str) -> list[Observation]:
    opened = Observation.objects.unrestricted(reason="means and counts of an outcome, after suppression")
    opened = opened.filter(outcome=outcome, wellbeing=wellbeing, withdrawn_at=None, kind="measure")
    return list(opened.order_by("on", "pk"))


def series(outcome: Any, *, wellbeing: str = "") -> list[MonthPoint]:
    """An outcome month by month. A month with few people shows neither number nor mean."""
    months: dict[date, dict[Any, float]] = defaultdict(dict)
    for each in _rows(outcome, wellbeing):
        if each.value is not None:
            key = each.person_id or f"row {each.pk}"
            months[each.on.replace(day=1)][key] = float(each.value)
    if not months:
        return []
    shown = one_way({month: len(people) for month, people in sorted(months.items())})
    return [
        MonthPoint(month, cell, _mean(list(months[month].values()), cell))
        for month, cell in shown.cells.items()
    ]


def changed(outcome: Any, *, wellbeing: str = "") -> Changed:
    """The same people at the start and at their latest look back, with the range of the difference."""
    first: dict[int, float] = {}
    last: dict[int, float] = {}
    refused: set[Any] = set()
    for each in _rows(outcome, wellbeing):
        if each.rather_not:
            refused.add(each.person_id or f"row {each.pk}")
        if each.value is None or each.person_id is None:
            continue
        if each.moment == "baseline":
            first.setdefault(each.person_id, float(each.value))
        elif each.moment == "review":
            last[each.person_id] = float(each.value)
    both = sorted(first.keys() & last.keys())
    cell = count(len(both))
    difference = _mean([last[p] - first[p] for p in both], cell)
    return Changed(
        outcome=outcome,
        wellbeing=wellbeing,
        people=cell,
        before=_mean([first[p] for p in both], cell),
        after=_mean([last[p] for p in both], cell),
        difference=difference,
        sure=difference is not None and rules.sure(difference),
        would_rather_not=count(len(refused)),
    )


@dataclass(frozen=True)
class AreaLine:
    """One area, in the order of the alphabet, with how many were observed there."""

    name: str
    people: Cell


def by_area(outcome: Any) -> list[AreaLine]:
    """For whom, by the area of the offer: in the order of names, never of results."""
    names = dict(place.wards())
    people: dict[str, set[Any]] = defaultdict(set)
    opened = Observation.objects.unrestricted(reason="how many were observed in each area")
    rows = opened.filter(outcome=outcome, withdrawn_at=None).exclude(offer=None).exclude(offer__area_code="")
    for pk, person, area in rows.values_list("pk", "person_id", "offer__area_code"):
        people[area].add(person or f"row {pk}")
    if not people:
        return []
    cells = one_way({area: len(who) for area, who in people.items()}).cells
    return sorted(
        (AreaLine(names.get(area, area), cell) for area, cell in cells.items()), key=lambda line: line.name
    )


@dataclass(frozen=True)
class OutcomeStory:
    """Everything public about one outcome."""

    outcome: Any
    changed: Changed
    wellbeing: tuple[Changed, ...]
    months: list[MonthPoint]
    areas: list[AreaLine]
    measured: list[Measurement]


def what_changed() -> list[OutcomeStory]:
    """For every outcome that anything was observed or measured of."""
    stories = []
    for outcome in beneath.outcomes():
        asked = _questions(outcome)
        measured = list(
            Measurement.objects.filter(outcome=outcome, people__gte=10).order_by("-on", "-pk")[:12]
        )
        if asked or measured:
            wellbeing = tuple(changed(outcome, wellbeing=key) for key in sorted(asked - {""}))
            stories.append(
                OutcomeStory(
                    outcome, changed(outcome), wellbeing, series(outcome), by_area(outcome), measured
                )
            )
    return stories


def _questions(outcome: Any) -> set[str]:
    opened = Observation.objects.unrestricted(reason="which questions were asked at all")
    asked = opened.filter(outcome=outcome, withdrawn_at=None, kind="measure")
    return set(asked.values_list("wellbeing", flat=True).distinct())


def _mean(values: list[float], cell: Cell) -> Range | None:
    return rules.mean_with_range(values) if isinstance(cell, Shown) else None
