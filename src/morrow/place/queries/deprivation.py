"""Questions about deprivation: each neighbourhood's fifth within the country and within the place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from morrow.place.models import Area, AreaFact, AreaParent, Indicator, Postcode, Source
from morrow.place.queries.population import AgeBand, Ages, people_by_area
from morrow.place.rules import (
    DEPRIVATION_DECILE,
    DEPRIVATION_RANK,
    WARD_KINDS,
    fifth_of_decile,
    fifths_within,
    read_postcode,
)

Within = Literal["country", "place"]


@dataclass(frozen=True)
class Neighbourhood:
    """One small area: its rank in the country, its fifth there, and its fifth within the place.

    Fifth 1 is the most deprived. The two fifths differ: few areas of a well-off place are in the
    most deprived fifth of the country, and always a fifth of them are in the place's own.
    """

    area: Area
    ward: str
    rank: int
    decile: int
    fifth_in_country: int
    fifth_in_place: int


@dataclass(frozen=True)
class Deprivation:
    """The neighbourhoods, most deprived first, with the period and source of the index."""

    neighbourhoods: tuple[Neighbourhood, ...]
    period: str
    source: Source
    indicator: Indicator


@dataclass(frozen=True)
class FifthPopulation:
    """Who lives in one fifth of neighbourhoods; `within` says whose fifth it is."""

    within: Within
    fifth: int
    neighbourhoods: int
    people: int
    by_age: dict[AgeBand, int]


def knows_deprivation() -> bool:
    """Whether the place was told how deprived its neighbourhoods are."""
    return bool(Indicator.objects.filter(code__in=[DEPRIVATION_RANK, DEPRIVATION_DECILE]).count() == 2)


def deprivation() -> Deprivation | None:
    """Deprivation by neighbourhood, of the latest period; None where the place was told nothing of it."""
    indicators = {
        i.code: i for i in Indicator.objects.filter(code__in=[DEPRIVATION_RANK, DEPRIVATION_DECILE])
    }
    if len(indicators) < 2:
        return None
    rows = AreaFact.objects.filter(indicator__in=indicators).order_by("period")
    by_period: dict[str, dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    for code, indicator, period, value in rows.values_list("area_code", "indicator", "period", "value"):
        by_period[period][indicator][code] = value
    whole = [p for p, facts in by_period.items() if len(facts) == 2]
    if not whole:
        return None
    period = max(whole)
    found = _neighbourhoods(by_period[period][DEPRIVATION_RANK], by_period[period][DEPRIVATION_DECILE])
    rank = indicators[DEPRIVATION_RANK]
    return Deprivation(found, period, Source.objects.get(code=rank.source), rank) if found else None


def _neighbourhoods(ranks: dict[str, float], deciles: dict[str, float]) -> tuple[Neighbourhood, ...]:
    current = {a.code: a for a in Area.objects.current().filter(code__in=ranks.keys() & deciles.keys())}
    ranks = {code: rank for code, rank in ranks.items() if code in current}
    within = fifths_within(ranks)
    wards = _wards_of(current)
    return tuple(
        Neighbourhood(
            current[code],
            wards.get(code, ""),
            int(ranks[code]),
            int(deciles[code]),
            fifth_of_decile(deciles[code]),
            within[code],
        )
        for code in sorted(ranks, key=lambda code: ranks[code])
    )


def _wards_of(areas: dict[str, Area]) -> dict[str, str]:
    """The name of the ward that has most of each area."""
    names = dict(Area.objects.of_kind(*WARD_KINDS).values_list("code", "name"))
    lies = AreaParent.objects.filter(area_code__in=areas, parent_code__in=names).order_by("share")
    return {code: names[parent] for code, parent in lies.values_list("area_code", "parent_code")}


def population_by_fifth(within: Within = "country") -> list[FifthPopulation]:
    """People by age in each fifth of neighbourhoods, from the most deprived; empty where not told."""
    found = deprivation()
    return count_by_fifth(found, within, people_by_area()) if found else []


def count_by_fifth(found: Deprivation, within: Within, counted: dict[str, Ages]) -> list[FifthPopulation]:
    """The same, for deprivation and people already at hand."""
    ages: dict[int, dict[AgeBand, int]] = {fifth: defaultdict(int) for fifth in range(1, 6)}
    areas: dict[int, int] = defaultdict(int)
    for n in found.neighbourhoods:
        fifth = n.fifth_in_country if within == "country" else n.fifth_in_place
        areas[fifth] += 1
        for band, people in counted.get(n.area.code, {}).items():
            ages[fifth][band] += people
    return [
        FifthPopulation(within, fifth, areas[fifth], sum(by_age.values()), dict(by_age))
        for fifth, by_age in ages.items()
    ]


def people_by_fifth_in(codes: Collection[str]) -> dict[str, dict[int, int]]:
    """How many people of each ward or neighbourhood live in each fifth of the country's neighbourhoods.

    Of an area of which that was not told there is nobody.
    """
    found = deprivation() if codes else None
    if found is None:
        return {code: {} for code in codes}
    wards, counted = _named_wards(codes), people_by_area()
    people: dict[str, dict[int, int]] = {code: defaultdict(int) for code in codes}
    for n in found.neighbourhoods:
        living = sum(counted.get(n.area.code, {}).values())
        for code in {n.area.code, wards.get(n.ward, "")} & people.keys():
            people[code][n.fifth_in_country] += living
    return {code: dict(by_fifth) for code, by_fifth in people.items()}


def _named_wards(codes: Collection[str]) -> dict[str, str]:
    """The codes of these wards by their names: a neighbourhood names the ward it lies in."""
    found = Area.objects.of_kind(*WARD_KINDS).filter(code__in=codes)
    return dict(found.values_list("name", "code"))


def fifths_of_postcodes(texts: Collection[str]) -> dict[str, str]:
    """For each postcode of this place, however it was typed, its neighbourhood's fifth within the country.

    Nothing stands for a neighbourhood of which that was not told. The code of a neighbourhood does as well.
    What is none of this place's is not there.
    """
    spelled = {text: read_postcode(text) or text.strip().upper() for text in texts}
    found = deprivation()
    fifth = {n.area.code: str(n.fifth_in_country) for n in found.neighbourhoods} if found else {}
    asked = set(spelled.values())
    rows = Postcode.objects.filter(postcode__in=asked).values_list("postcode", "area_codes")
    areas = Area.objects.current().filter(code__in=asked).values_list("code", flat=True)
    known = {code: fifth.get(code, "") for code in areas} | {
        postcode: next((fifth[code] for code in codes if code in fifth), "") for postcode, codes in rows
    }
    return {text: known[name] for text, name in spelled.items() if name in known}
