"""About this place: who lives here, how deprived its neighbourhoods are, and what is published."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from morrow.foundations import pictures
from morrow.foundations.design.figures import count
from morrow.foundations.design.pieces import Stat, Table
from morrow.foundations.scope import path
from morrow.place import queries
from morrow.place.models import Source
from morrow.place.queries.deprivation import Deprivation, FifthPopulation, Within, count_by_fifth
from morrow.place.queries.population import Ages, together
from morrow.place.rules import WARD_KINDS

FIFTHS = pictures.Ramp(1, (2, 3, 4, 5), 5)
"""One step a fifth; 5 on this scale is the most deprived, so that it is the deepest."""


def about(request: Any) -> HttpResponse:
    """The profile of the place."""
    counted = queries.people_by_area()
    ages = together(counted.values())
    source = queries.source_of("population.csv")
    found = queries.deprivation()
    kinds = queries.kinds_of_area()
    context = {
        "ages": _ages_table(ages, source) if ages else None,
        "people": _people(ages, source) if ages else None,
        "map": _map(found, request.place.country) if found else None,
        "fifths": _fifths(found, request.place.country, counted) if found else (),
        "deprivation": found,
        "kinds": [(kind, queries.areas(kind.kind)) for kind in kinds[1:]],
        "smallest": kinds[0] if kinds else None,
        "drawn": queries.drawn_areas(),
        "absent": request.place.absent,
    }
    return render(request, "place/about.html", context)


def _people(ages: Ages, source: Source | None) -> Stat:
    total = count(sum(ages.values()))
    return Stat(
        total,
        _("people live here"),
        source=source.publisher if source else "",
        year=source.published if source else "",
    )


def _ages_table(ages: Ages, source: Source | None) -> Table:
    total = sum(ages.values())
    rows = [[band.words, count(people), f"{people * 100 / total:.0f}%"] for band, people in ages.items()]
    return Table(
        _("People by age"),
        [_("Age"), _("People"), _("Share")],
        rows,
        numeric=frozenset({1, 2}),
        csv_href=path("place:population_csv"),
        source=f"{source.title}, {source.published}" if source else "",
    )


def _map(found: Deprivation, country: str) -> dict[str, Any]:
    """The map of neighbourhoods by their fifth of the country, with its key and caption."""
    smallest = found.neighbourhoods[0].area.kind
    shapes = queries.boundaries(smallest)
    if not shapes:
        return {}
    values = {n.area.code: 6 - n.fifth_in_country for n in found.neighbourhoods}
    words = {n.area.code: f"{n.area.known_as}: {n.fifth_in_country}" for n in found.neighbourhoods}
    outlines = queries.boundaries(*WARD_KINDS)
    title = _("Deprivation by neighbourhood")
    svg = pictures.choropleth(
        shapes, values, FIFTHS, name="deprivation", title=title, titles=words, outlines=outlines
    )
    caption = _(
        "Each neighbourhood by its fifth of all neighbourhoods of %(country)s: 1, the deepest colour, is "
        "the most deprived fifth. Lines are wards. %(index)s, %(period)s."
    ) % {"country": country, "index": found.indicator.name, "period": found.period}
    return {"svg": svg, "caption": caption, "key": _key(country), "title": title}


def _key(country: str) -> list[pictures.KeyItem]:
    words = {
        1: _("1: the most deprived fifth of %(country)s") % {"country": country},
        5: _("5: the least deprived fifth of %(country)s") % {"country": country},
    }
    return [
        pictures.ramp_swatch(FIFTHS.step(6 - fifth), words.get(fifth, str(fifth))) for fifth in range(1, 6)
    ]


def _fifths(found: Deprivation, country: str, counted: dict[str, Ages]) -> list[Table]:
    """People by fifth, counted both ways, each saying whose fifths they are."""
    captions: dict[Within, str] = {
        "country": _("By fifths of all neighbourhoods of %(country)s") % {"country": country},
        "place": _("By fifths of this place’s own neighbourhoods"),
    }
    source = f"{found.source.title}, {found.period}"
    return [
        _fifth_table(count_by_fifth(found, within, counted), caption, source)
        for within, caption in captions.items()
    ]


def _fifth_table(fifths: list[FifthPopulation], caption: str, source: str) -> Table:
    rows = []
    for fifth in fifths:
        label = {1: _("1 (most deprived)"), 5: _("5 (least deprived)")}.get(fifth.fifth, str(fifth.fifth))
        rows.append([label, count(fifth.neighbourhoods), count(fifth.people)])
    return Table(
        caption,
        [_("Fifth"), _("Neighbourhoods"), _("People")],
        rows,
        numeric=frozenset({1, 2}),
        csv_href=path("place:deprivation_csv"),
        source=source,
    )
