"""The map that stands beside every thread: where need is greatest, from the place's own facts."""

from __future__ import annotations

from typing import Any

from django.core.cache import cache
from django.http import HttpResponse
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from morrow.foundations import pictures
from morrow.foundations.errors import NotFound
from morrow.place import queries as place

STEPS = pictures.Ramp(1, (2, 3, 4, 5), 5)
"""One step a fifth of the country's neighbourhoods; 5 is the most deprived and the deepest colour."""

A_DAY = 24 * 60 * 60
WARDS = ("ward",)
NEEDED = ("areas", "area_facts", "boundaries")


def need_map(request: Any) -> HttpResponse:
    """The map as a picture by itself. Raises NotFound where the place was told nothing of it."""
    drawn = _drawn(request.place)
    if not drawn:
        raise NotFound
    response = HttpResponse(drawn, content_type="image/svg+xml")
    response["Cache-Control"] = f"public, max-age={A_DAY}"
    return response


def need(shown: Any) -> dict[str, Any] | None:
    """What stands beside the map: its words and its key; None where the place was told nothing of it."""
    if not shown.loaded or set(NEEDED) & set(shown.absent) or not _knows(shown):
        return None
    words = {5: _("1: most deprived fifth"), 1: _("5: least deprived fifth")}
    key = [pictures.ramp_swatch(STEPS.step(step), words.get(step, str(6 - step))) for step in (5, 4, 3, 2, 1)]
    caption = _("Darker neighbourhoods are poorer, compared with all of %(country)s.")
    return {
        "caption": caption % {"country": shown.country},
        "key": [(mark_safe(item.swatch), item.words) for item in key],  # noqa: S308 drawn by us
    }


def _knows(shown: Any) -> bool:
    """Whether the place was told of need at all, asked once for each load of it."""
    key = f"story-need-known-{shown.slug}-{shown.facts_as_of}"
    known: bool | None = cache.get(key)
    if known is None:
        known = place.knows_deprivation()
        cache.set(key, known, A_DAY)
    return known


def _drawn(shown: Any) -> str:
    """The map, drawn once for each load of the place and each language."""
    key = f"story-need-{shown.slug}-{shown.facts_as_of}-{get_language()}"
    kept: str | None = cache.get(key)
    if kept is None:
        kept = _draw()
        cache.set(key, kept, A_DAY)
    return kept


def _draw() -> str:
    found = place.deprivation()
    shapes = place.boundaries(found.neighbourhoods[0].area.kind) if found else []
    if not found or not shapes:
        return ""
    svg = pictures.choropleth(
        shapes,
        {each.area.code: 6 - each.fifth_in_country for each in found.neighbourhoods},
        STEPS,
        name="need",
        title=_("A map of neighbourhoods by deprivation"),
        outlines=place.boundaries(*WARDS),
        width=420,
    )
    return svg
