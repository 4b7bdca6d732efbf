"""The public page of one thread, and what leads to it from a receipt."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import segno
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from morrow.foundations.design.ribbon import Station, whole_line
from morrow.foundations.errors import NotFound
from morrow.foundations.record import Ref
from morrow.foundations.scope import path
from morrow.foundations.threads import ribbon_of
from morrow.place import queries as place
from morrow.story import queries
from morrow.story.averages import in_tenths
from morrow.story.chapters import Story, kept_story
from morrow.story.views import pictures
from morrow.voice import queries as voice


def thread(request: Any, code: str) -> HttpResponse:
    """The public story of a priority or a theme."""
    story = kept_story(queries.topic_with(code))
    return render(request, "story/thread.html", _context(request, story))


def my_thread(request: Any) -> HttpResponse:
    """What became of what the holder of an opened receipt said, and whether a reply exists."""
    try:
        said = voice.opened_contribution(request.session.get(voice.OPENED, ""))
    except NotFound:
        return redirect(path("voice:open_receipt"))
    mine = {"answered": voice.has_reply(said), "said": said, "may_correct": voice.may_correct(said)}
    start = Ref("voice.contribution", said.code)
    topic = queries.topic_of(start)
    if topic is None:
        elsewhere = said.triage == "complaint_route"
        going_on = not (mine["answered"] or said.withdrawn_at or elsewhere)
        line = whole_line(ribbon_of(start), going_on=going_on)
        if said.withdrawn_at:
            line[0] = Station("said", figure=_("Taken back"), passed=True)
        return render(request, "story/waiting.html", {"stations": line, "going_on": going_on, **mine})
    return render(request, "story/my_thread.html", _context(request, kept_story(topic)) | mine)


def own_threads(request: Any) -> HttpResponse:
    """Everything a signed-in person said, each with all of its thread that is theirs."""
    by = request.viewer.acting_as("resident")
    return render(
        request, "story/own_threads.html", {"by": by, "threads": queries.own_threads(request.viewer)}
    )


def _context(request: Any, story: Story) -> dict[str, Any]:
    line = whole_line(story.stations)
    here = request.build_absolute_uri(path("story:thread", code=story.topic.code))
    drawn = segno.make(here, error="m").svg_inline(scale=3, border=2, lineclass=None, svgclass=None)
    return {
        "story": story,
        "held": SimpleLazyObject(lambda: place.held_by(timezone.localdate())),
        "stations": [replace(station, href="") for station in story.stations],
        "next_station": next((each for each in line if each.state == "now"), None),
        "example": story.topic.example,
        "map": pictures.need(request.place),
        "address": here,
        "qr_svg": mark_safe(drawn),  # noqa: S308 drawn by segno from an address of ours
        "purposes": _purposes(story),
        **in_tenths(story.changed.change if story.changed else None),
    }


def _purposes(story: Story) -> str:
    sums = story.money.sums if story.money else ()
    return ", ".join(dict.fromkeys(purpose for each in sums for purpose in each.allocation.purposes))
