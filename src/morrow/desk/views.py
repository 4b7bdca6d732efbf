"""A home for each role."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from morrow.desk.home import Home, Looker, task
from morrow.desk.homes import tabs_of
from morrow.foundations.errors import NotFound
from morrow.voice import queries as voice


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
    context = {"tabs": tabs, "chosen": chosen, "home": _with_what_is_asked(shown, looker)}
    return render(request, "desk/home.html", context)


def _with_what_is_asked(shown: Home, looker: Looker) -> Home:
    """The home, with the replies its owner is asked to draft: whatever their work, they may know."""
    asked = voice.asked_of(looker.viewer)
    if not asked:
        return shown
    late = asked[0].due < looker.today
    waits = task(
        _("Replies you are asked to draft"),
        "voice:asked",
        len(asked),
        status=_("Late") if late else "",
        kind="late" if late else "",
    )
    return replace(shown, tasks=(waits, *shown.tasks))
