"""How a promise for every area stands, as its page, its map and its table show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from morrow.charter import covering, queries
from morrow.charter.coverage import A_HUNDRED, FEW, MET, SHORT, UNCOUNTED, AreaStanding, Coverage
from morrow.foundations import pictures
from morrow.place import queries as place

HAS_IT = pictures.Ramp(0, (1,), 1)
"""Two steps: the deep one has what was promised, the pale one falls short."""


@dataclass(frozen=True)
class Row:
    """One area in the table. `bar` is drawn where there is a figure."""

    area: AreaStanding
    figure: str
    bar: str
    more: str


def shown(promise: Any) -> dict[str, Any]:
    """Everything the page of a promise shows of how it stands in every area."""
    found = queries.coverage(promise, timezone.localdate())
    kind, plural = place.kind_of_area(promise.area_kind)
    kept = list(queries.countings(promise))
    return {
        "found": found,
        "first": covering.how_it_stands(found, plural),
        "promised": covering.promised(promise, kind),
        "kind": kind,
        "plural": plural,
        "rows": [_row(at, each, found, promise) for at, each in enumerate(_worst_first(found))],
        "table": _("What was counted, those that fall short first"),
        "caption": _caption(found, plural),
        "map": _map(found, promise, plural),
        "key": _key(found),
        "countings": kept,
    }


def _caption(found: Coverage, plural: str) -> str:
    """By which counts the areas are shown: their day, where it is one for all."""
    if len(found.days) == 1:
        day = date_format(found.days[0], "j F Y")
        return _("The %(areas)s as they were counted as at %(day)s.") % {"areas": plural, "day": day}
    return _("Each of the %(areas)s by its newest count.") % {"areas": plural}


def _worst_first(found: Coverage) -> list[AreaStanding]:
    order = {SHORT: 0, UNCOUNTED: 1, FEW: 2, MET: 3}
    return sorted(found.areas, key=lambda each: (order[each.state], -each.needed, each.name))


def _row(at: int, area: AreaStanding, found: Coverage, promise: Any) -> Row:
    figure = covering.figure(area, promise.unit)
    more = covering.more_needed(area) if area.state == SHORT else ""
    return Row(area, figure, _bar(at, area, found), more)


def _bar(at: int, area: AreaStanding, found: Coverage) -> str:
    """What an area has as a bar, with a mark at what was promised."""
    if area.have is None:
        return ""
    most = area.of if area.of else max(each.have or 0 for each in found.areas)
    least = found.target.least
    mark = least * (area.of or 0) / A_HUNDRED if found.target.is_share else least
    drawn = pictures.measure_bar(
        area.have,
        mark=mark,
        most=max(most, 0 if found.target.is_share else least),
        name=f"bar-{at}",
        is_met=area.state == MET,
    )
    return mark_safe(drawn)  # noqa: S308 drawn by us


def _map(found: Coverage, promise: Any, plural: str) -> str:
    """The areas that have it and those that fall short; empty where the place has no boundaries of them."""
    shapes = place.boundaries(promise.area_kind)
    if not shapes:
        return ""
    values = {each.code: int(each.state == MET) for each in found.areas if each.state in (MET, SHORT)}
    titles = {each.code: f"{each.name}: {covering.figure(each, promise.unit)}" for each in found.areas}
    title = _("Where it is as promised: a map of the %(areas)s") % {"areas": plural}
    pale = [shape for shape in shapes if not values.get(shape.code)]
    return pictures.choropleth(
        shapes, values, HAS_IT, name="coverage", title=title, titles=titles, outlines=pale
    )


def _key(found: Coverage) -> list[pictures.KeyItem]:
    items = [
        pictures.ramp_swatch(HAS_IT.step(1), _("Has what was promised")),
        pictures.ramp_swatch(HAS_IT.step(0), _("Falls short") if found.is_over else _("Not yet")),
    ]
    hidden = _hidden(found)
    if hidden:
        items.append(pictures.hidden_swatch("coverage", hidden))
    return items


def _hidden(found: Coverage) -> str:
    """What the hatching means, where there is any."""
    uncounted, few = bool(found.of(UNCOUNTED)), bool(found.of(FEW))
    if uncounted and few:
        return _("Not counted yet, or too few to show")
    if few:
        return _("Too few to show")
    return _("Not counted yet") if uncounted else ""
