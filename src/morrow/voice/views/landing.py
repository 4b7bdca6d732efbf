"""Where anyone begins: what is being asked, how to say something, and how well we answer."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from morrow.place import queries as place
from morrow.voice import queries
from morrow.voice.permissions import LISTENERS, RENEWERS, may_see_desk


def have_your_say(request: Any) -> HttpResponse:
    """What is open to say now."""
    viewer = request.viewer
    context = {
        "rounds": queries.open_rounds(timezone.localdate()),
        "may_listen": viewer.holds(*LISTENERS),
        "may_see_desk": may_see_desk(viewer),
        "may_renew": viewer.holds(*RENEWERS),
        "asked": len(queries.asked_of(viewer)),
        "at_work": bool(viewer.roles - {"resident"}),
        "may_safeguard": viewer.holds("safeguarding_lead"),
        "signed_in": viewer.person_id is not None,
    }
    return render(request, "voice/have_your_say.html", context)


def how_we_answer(request: Any) -> HttpResponse:
    """The public list of replies owed and late."""
    today = timezone.localdate()
    context = {"owed": queries.how_we_answer(today), "hidden": queries.not_shown(today)}
    context |= {"late": queries.late_by_kind(today), "hours": queries.hours_per_hundred()}
    context["clocks"] = place.clocks()
    return render(request, "voice/how_we_answer.html", context)


def by_channel(request: Any) -> HttpResponse:
    """By which ways people spoke, each counted as the others."""
    return render(request, "voice/by_channel.html", {"found": queries.by_channel()})
