"""A home for each role."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from morrow.desk.held import what_waits
from morrow.desk.home import Looker
from morrow.desk.homes import tabs_of
from morrow.desk.homes.asked import with_what_is_asked
from morrow.foundations.errors import NotFound
from morrow.place import queries as place


@never_cache
def held(request: Any) -> HttpResponse:
    """What waits before an election, for the monitoring officer to release or leave."""
    request.viewer.acting_as("monitoring_officer")
    today = timezone.localdate()
    context = {"waiting": what_waits(today), "today": today}
    return render(request, "desk/held.html", context)


@never_cache
def home(request: Any) -> HttpResponse:
    """The home of whoever is signed in; `?as=` chooses among those of somebody with several."""
    viewer = request.viewer
    if viewer.person_id is None:
        raise NotFound
    tabs = tabs_of(viewer)
    chosen = next((tab for tab in tabs if tab.key == request.GET.get("as")), tabs[0])
    looker = Looker(viewer, chosen.actor, timezone.now(), timezone.localdate())
    shown = chosen.build(looker)
    context = {
        "tabs": tabs,
        "chosen": chosen,
        "home": with_what_is_asked(shown, looker),
        "held": place.held_by(looker.today) if viewer.holds(*place.WORK) else None,
    }
    return render(request, "desk/home.html", context)
