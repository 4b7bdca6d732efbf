"""The page of one area."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from morrow.foundations import pictures
from morrow.foundations.design.figures import count
from morrow.foundations.design.pieces import Table
from morrow.foundations.scope import path
from morrow.place import queries
from morrow.place.queries.areas import AreaPage, Fact
from morrow.place.rules import WARD_KINDS


def area(request: Any, code: str) -> HttpResponse:
    """What is known of a ward, neighbourhood or locality."""
    page = queries.area_page(code)
    is_ward = page.area.kind in WARD_KINDS
    context = {
        "page": page,
        "map": _map(page, request.place.name),
        "ages": _ages(page),
        "facts": [(theme, _facts(theme, facts)) for theme, facts in page.facts.items()],
        "is_ward": is_ward,
        "councillors": queries.councillors(ward=code) if is_ward else (),
    }
    return render(request, "place/area.html", context)


def figure(fact: Fact) -> str:
    """A value as people read it, with its unit where that is short."""
    value = f"{fact.value:,.1f}".removesuffix(".0")
    return f"{value}%" if fact.indicator.measure == "percentage" else value


def _facts(theme: str, facts: list[Fact]) -> Table:
    rows = [
        [fact.indicator.name, figure(fact), fact.indicator.unit, f"{fact.source.publisher}, {fact.period}"]
        for fact in facts
    ]
    return Table(
        theme.capitalize(),
        [_("What is counted"), _("Figure"), _("Of"), _("Source and period")],
        rows,
        numeric=frozenset({1}),
    )


def _ages(page: AreaPage) -> Table | None:
    ages = queries.population(page.area.code)
    if not ages:
        return None
    source = queries.source_of("population.csv")
    rows = [[band.words, count(people)] for band, people in ages.items()]
    rows.append([_("Together"), count(sum(ages.values()))])
    return Table(
        _("People by age"),
        [_("Age"), _("People")],
        rows,
        numeric=frozenset({1}),
        csv_href=path("place:area_csv", code=page.area.code),
        source=f"{source.title}, {source.published}" if source else "",
    )


def _map(page: AreaPage, place: str) -> dict[str, str]:
    """The area, with the lines of the wards around it."""
    own = [shape for shape in queries.boundaries(page.area.kind) if shape.code == page.area.code]
    if not own:
        return {}
    title = _("Where %(area)s is") % {"area": page.area.known_as}
    lines = queries.boundaries(*WARD_KINDS) or queries.boundaries(page.area.kind)
    ramp = pictures.Ramp(0, (1,), 1)
    svg = pictures.choropleth(own, {page.area.code: 1}, ramp, name="where", title=title, outlines=lines)
    caption = _("%(area)s, as its boundary was in %(year)s, in %(place)s. Lines are wards.") % {
        "area": page.area.known_as,
        "year": page.area.vintage,
        "place": place,
    }
    return {"svg": svg, "caption": caption}
