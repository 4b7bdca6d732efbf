"""The place's public pages."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from morrow.foundations.record import Ref
from morrow.foundations.scope import path
from morrow.story import queries
from morrow.voice import queries as voice
from morrow.voice.queries import OPENED


def home(request: Any) -> HttpResponse:
    """The place's front page."""
    return render(request, "story/home.html")


def my_thread(request: Any) -> HttpResponse:
    """The public thread of what the opened receipt said, and whether a reply exists."""
    opened = request.session.get(OPENED)
    if not opened:
        return redirect(path("voice:open_receipt"))
    said = voice.opened_contribution(opened)
    context = {
        "stations": queries.thread_behind(Ref("voice.contribution", said.code)),
        "answered": voice.has_reply(said),
        "reply_due": said.reply_due,
    }
    return render(request, "story/thread.html", context)
