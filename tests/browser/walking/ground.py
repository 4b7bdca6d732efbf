"""The ground the walk begins on: an example place with its wards and its cast, and nothing done yet."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from django.utils import timezone

from morrow.foundations.events import drain
from morrow.foundations.scope import MORROW, SYSTEM, entering
from morrow.place import actions as place_actions
from morrow.place import queries as place_queries
from morrow.site.demonstration.people import bring_in_the_cast
from morrow.standards.place_folder import read_place

FOLDER = Path(__file__).parents[2] / "standards" / "folders" / "brackenshire"


def a_fresh_place() -> tuple[str, list[str]]:
    """Load the little place with its cast. Returns its slug and the names of its wards."""
    description = read_place(FOLDER)
    slug = description.place.slug
    now = timezone.now()
    with entering.entered(place=slug, viewer=SYSTEM):
        place_actions.load(folder=description, example=True, by=MORROW, now=now)
        bring_in_the_cast(since=now.date() - timedelta(days=500), now=now)
        wards = [name for _code, name in place_queries.wards()]
    drain(place=slug)
    return slug, wards
