"""What changed, for whom, and how sure we are: never anyone by name, never a ranking."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q

from morrow.foundations.small_numbers import FEWEST_SHOWN, ROUNDED_TO, Cell, Shown, count, one_way
from morrow.learning import beneath, rules
from morrow.learning.models import Measurement, Observation
from morrow.learning.rules import Range
from morrow.learning.words import WELLBEING
from morrow.place import queries as place
from morrow.support import queries as support

OF_AREA = "area:"
"""Before the code of an area, where that and no offer was measured."""


@dataclass(frozen=True)
class MonthPoint:
    """One month of an outcome: about how many people, and their mean with its range where it is shown."""

    month: date
    people: Cell
    range: Range | None


@dataclass(frozen=True)
class Changed:
    """How the same people were at the start and at their latest look back."""

    question: str
    people: Cell
    before: Range | None
    after: Range | None
    difference: Range | None
    sure: bool
    would_rather_not: Cell


@dataclass(frozen=True)
class AreaLine:
    """One area and about how many were observed there."""

    name: str
    people: Cell


@dataclass(frozen=True)
class OutcomeStory:
    """Everything public about one outcome."""

    outcome: Any
    changes: tuple[Changed, ...]
    months: list[MonthPoint]
    areas: list[AreaLine]
    measured: list[Measurement]


@dataclass(frozen=True)
class _Row:
    outcome: int
    wellbeing: str
    who: Any
    value: float | None
    moment: str
    on: date
    rather_not: bool
    area: str


def series(outcome: Any, *, wellbeing: str = "") -> list[MonthPoint]:
    """An outcome month by month. A month with few people shows neither number nor mean."""
    return _series(_of(_rows(outcome), wellbeing))


def changed(outcome: Any, *, wellbeing: str = "") -> Changed:
    """The same people at the start and at their latest look back, with the range of the difference."""
    return _changed(outcome, _of(_rows(outcome), wellbeing), wellbeing)


def by_area(outcome: Any) -> list[AreaLine]:
    """For whom, by the area of the offer: in the order of names, never of results."""
    return _areas(_rows(outcome))


@dataclass(frozen=True)
class ByArea:
    """One outcome with the latest that was measured of it in each area, by the area's code."""

    outcome: Any
    by_area: dict[str, Measurement]


def measured_by_area() -> list[ByArea]:
    """Every outcome that was measured of areas, of enough people to be shown, in the order of priorities."""
    found: dict[int, dict[str, Measurement]] = defaultdict(dict)
    rows = Measurement.objects.filter(about__startswith=OF_AREA, people__gte=FEWEST_SHOWN)
    for each in rows.order_by("on", "pk"):
        found[each.outcome_id][each.about.removeprefix(OF_AREA)] = each
    outcomes = beneath.outcomes() if found else []
    return [ByArea(each, found[each.pk]) for each in outcomes if each.pk in found]


def what_changed() -> list[OutcomeStory]:
    """For every outcome that anything was observed or measured of, in four queries at most."""
    rows: dict[int, list[_Row]] = defaultdict(list)
    for each in _rows():
        rows[each.outcome].append(each)
    measured: dict[int, list[Measurement]] = defaultdict(list)
    for found in Measurement.objects.filter(people__gte=FEWEST_SHOWN).order_by("-on", "-pk"):
        measured[found.outcome_id].append(found)
    return [
        _story(outcome, rows[outcome.pk], measured[outcome.pk][:12])
        for outcome in beneath.outcomes()
        if rows[outcome.pk] or measured[outcome.pk]
    ]


def _story(outcome: Any, rows: list[_Row], measured: list[Measurement]) -> OutcomeStory:
    asked = sorted({row.wellbeing for row in rows})
    changes = tuple(_changed(outcome, _of(rows, key), key) for key in asked)
    return OutcomeStory(outcome, changes, _series(_of(rows, "")), _areas(rows), measured)


def _rows(outcome: Any = None) -> list[_Row]:
    """What is known of people who used the offer, in the order it came.

    What is written down of nobody in particular is left out of every public figure: ten such rows could be
    one person, or be added by whoever wants a hidden number shown. So is what somebody writes of themselves
    who has not had the offer in a plan, and a number beyond the scale.
    """
    opened = Observation.objects.unrestricted(reason="means and counts of outcomes, after suppression")
    opened = opened.filter(withdrawn_at=None, kind="measure", outcome__isnull=False, person__isnull=False)
    if outcome is not None:
        opened = opened.filter(outcome=outcome)
    on_scale = Q(value=None) | Q(value__gte=F("outcome__least"), value__lte=F("outcome__most"))
    found = list(opened.filter(~Q(wellbeing="") | on_scale).select_related("offer").order_by("pk"))
    used = support.had_in_a_plan({str(each.offer) for each in found if each.offer and not each.by_worker})
    return [_row(each) for each in found if each.by_worker or (each.person_id, str(each.offer)) in used]


def _row(each: Observation) -> _Row:
    return _Row(
        outcome=each.outcome_id,
        wellbeing=each.wellbeing,
        who=each.person_id,
        value=_number(each.value),
        moment=each.moment,
        on=each.on,
        rather_not=each.rather_not,
        area=(each.offer.area_code if each.offer else "") or "",
    )


def _number(value: Any) -> float | None:
    return None if value is None else float(value)


def _of(rows: Iterable[_Row], wellbeing: str) -> list[_Row]:
    return [row for row in rows if row.wellbeing == wellbeing]


def _series(rows: Sequence[_Row]) -> list[MonthPoint]:
    answers: dict[date, list[tuple[Any, float]]] = defaultdict(list)
    for row in rows:
        if row.value is not None:
            answers[row.on.replace(day=1)].append((row.who, row.value))
    if not answers:
        return []
    months = {month: rules.whole_steps(told, ROUNDED_TO) for month, told in sorted(answers.items())}
    cells = one_way({month: len(people) for month, people in months.items()}).cells
    return [MonthPoint(month, cell, _mean(months[month].values(), cell)) for month, cell in cells.items()]


def _changed(outcome: Any, rows: Sequence[_Row], wellbeing: str) -> Changed:
    both = list(rules.whole_steps(_both_times(rows), ROUNDED_TO).values())
    cell = count(len(both))
    difference = _mean([last - first for first, last in both], cell)
    return Changed(
        question=str(dict(WELLBEING)[wellbeing]) if wellbeing else str(outcome.measure),
        people=cell,
        before=_mean([first for first, _last in both], cell),
        after=_mean([last for _first, last in both], cell),
        difference=difference,
        sure=difference is not None and rules.sure(difference),
        would_rather_not=count(len({row.who for row in rows if row.rather_not})),
    )


def _both_times(rows: Sequence[_Row]) -> list[tuple[Any, tuple[float, float]]]:
    """Whoever has answered at the start and looking back, each time either is told anew."""
    first: dict[Any, tuple[date, float]] = {}
    last: dict[Any, tuple[date, float]] = {}
    told = []
    for row in rows:
        if row.value is None or row.moment not in {"baseline", "review"}:
            continue
        if row.moment == "baseline" and (row.who not in first or row.on < first[row.who][0]):
            first[row.who] = (row.on, row.value)
        elif row.moment == "review" and (row.who not in last or row.on >= last[row.who][0]):
            last[row.who] = (row.on, row.value)
        if row.who in first and row.who in last:
            told.append((row.who, (first[row.who][1], last[row.who][1])))
    return told


def _areas(rows: Sequence[_Row]) -> list[AreaLine]:
    people: dict[str, set[Any]] = defaultdict(set)
    for row in rows:
        if row.area:
            people[row.area].add(row.who)
    if not people:
        return []
    names = dict(place.wards())
    cells = one_way({area: len(who) for area, who in people.items()}).cells
    lines = [AreaLine(names.get(area, area), cell) for area, cell in cells.items()]
    return sorted(lines, key=lambda line: line.name)


def _mean(values: Iterable[float], cell: Cell) -> Range | None:
    return rules.mean_with_range(list(values)) if isinstance(cell, Shown) else None
