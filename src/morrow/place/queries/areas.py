"""Questions about areas: which there are, what is known of one, which one a postcode lies in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from morrow.foundations.errors import NotFound
from morrow.place.models import (
    Area,
    AreaFact,
    AreaKind,
    AreaParent,
    Comparator,
    Indicator,
    Outcome,
    Postcode,
    Source,
)
from morrow.place.rules import WARD_KINDS, read_postcode


@dataclass(frozen=True)
class PostcodePlace:
    """Where a postcode is: its middle, and the area of each kind it lies in."""

    postcode: str
    longitude: float
    latitude: float
    areas: dict[str, Area]

    @property
    def ward(self) -> Area | None:
        """The ward it lies in, by whatever name the place has for wards."""
        return next((self.areas[kind] for kind in WARD_KINDS if kind in self.areas), None)

    @property
    def point(self) -> tuple[float, float]:
        """Longitude, latitude."""
        return self.longitude, self.latitude


@dataclass(frozen=True)
class Fact:
    """One figure about an area, with its period and source as published."""

    indicator: Indicator
    period: str
    value: float
    source: Source


@dataclass(frozen=True)
class AreaPage:
    """What is known of one area: what it lies in and holds (with shares), and figures by theme."""

    area: Area
    kind: AreaKind
    lies_in: tuple[tuple[Area, float], ...]
    holds: tuple[tuple[Area, float], ...]
    facts: dict[str, list[Fact]]


@dataclass(frozen=True)
class Series:
    """One indicator of one area over time, in order of period; None where no value was published."""

    indicator: Indicator
    area_code: str
    name: str
    breakdown: str
    points: tuple[tuple[str, float | None], ...]


def kinds_of_area() -> list[AreaKind]:
    """The kinds of area of this place, smallest first."""
    return list(AreaKind.objects.order_by("position"))


def kind_of_area(kind: str) -> tuple[str, str]:
    """What one area of a kind is called in a sentence, and what several are; the bare kind if unknown."""
    found = AreaKind.objects.filter(kind=kind).first()
    return (found.name.lower(), found.plural.lower()) if found else (kind, kind)


def neighbourhood_kind() -> AreaKind | None:
    """The smallest kind of area, for which people and deprivation are counted."""
    found: AreaKind | None = AreaKind.objects.order_by("position").first()
    return found


def areas(kind: str) -> list[Area]:
    """The current areas of a kind, by name."""
    return sorted(Area.objects.of_kind(kind), key=lambda area: (area.name, area.code))


def area(code: str) -> Area:
    """One area, current or ended. Raises NotFound."""
    found: Area | None = Area.objects.filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def wards() -> list[tuple[str, str]]:
    """Code and name of every ward (or electoral division), by name."""
    found = Area.objects.of_kind(*WARD_KINDS).values_list("code", "name")
    return sorted(found, key=lambda pair: pair[1])


def area_of_postcode(text: str) -> PostcodePlace | None:
    """Where a postcode is, however it was typed; None where it is none of this place's."""
    postcode = read_postcode(text)
    found = Postcode.objects.filter(postcode=postcode).first() if postcode else None
    if found is None:
        return None
    inside = {area.kind: area for area in Area.objects.filter(code__in=found.area_codes)}
    return PostcodePlace(found.postcode, found.longitude, found.latitude, inside)


def area_page(code: str) -> AreaPage:
    """Everything the page of one area shows. Raises NotFound."""
    found = area(code)
    kind = AreaKind.objects.get(kind=found.kind)
    ups = dict(AreaParent.objects.filter(area_code=code).values_list("parent_code", "share"))
    downs = dict(AreaParent.objects.filter(parent_code=code).values_list("area_code", "share"))
    return AreaPage(found, kind, _shared(ups), _shared(downs), _facts(code))


def _shared(shares: dict[str, float]) -> tuple[tuple[Area, float], ...]:
    found = sorted(Area.objects.current().filter(code__in=shares), key=lambda a: (a.kind, a.name))
    return tuple((area, shares[area.code]) for area in found)


def _facts(code: str) -> dict[str, list[Fact]]:
    indicators = {i.code: i for i in Indicator.objects.all()}
    sources = {s.code: s for s in Source.objects.all()}
    rows = AreaFact.objects.filter(area_code=code)
    by_theme: dict[str, list[Fact]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (indicators[row.indicator].position, row.period)):
        indicator = indicators[row.indicator]
        fact = Fact(indicator, row.period, row.value, sources[indicator.source])
        by_theme[indicator.theme].append(fact)
    return dict(by_theme)


def outcome_series(
    indicator: str, *, area_codes: list[str] | None = None, breakdown: str = ""
) -> list[Series]:
    """An outcome over time, for these areas and comparators (all that have it, where none is named)."""
    measured = Indicator.objects.filter(code=indicator).first()
    if measured is None:
        return []
    rows = Outcome.objects.filter(indicator=indicator, breakdown=breakdown)
    if area_codes is not None:
        rows = rows.filter(area_code__in=area_codes)
    points: dict[str, list[tuple[str, float | None]]] = defaultdict(list)
    for code, period, value in rows.order_by("period_end", "period").values_list(
        "area_code", "period", "value"
    ):
        points[code].append((period, value))
    names = dict(Comparator.objects.values_list("code", "name")) | dict(
        Area.objects.filter(code__in=points).values_list("code", "name")
    )
    return [
        Series(measured, code, names.get(code, ""), breakdown, tuple(line)) for code, line in points.items()
    ]
