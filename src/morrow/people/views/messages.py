"""The reply officer's list of what has to be printed, said by telephone, or sent again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages as news
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from morrow.foundations.errors import NotFound
from morrow.foundations.messages import sender_for
from morrow.foundations.scope import path
from morrow.people import actions, queries


@never_cache
def to_hand_over(request: Any) -> HttpResponse:
    """Letters to print, calls to make, and what could not leave."""
    _only_reply_officers(request)
    viewer = request.viewer
    printed_here = sender_for("letter") is None
    context = {
        "letters": queries.messages_waiting(viewer, "letter") if printed_here else [],
        "calls": queries.messages_waiting(viewer, "phone"),
        "failing": queries.messages_failing(viewer),
    }
    return render(request, "people/to_hand_over.html", context)


@never_cache
def letter(request: Any, code: str) -> HttpResponse:
    """One letter on a sheet of A4, its address where a window envelope shows it."""
    _only_reply_officers(request)
    found = queries.message(request.viewer, code)
    if found.channel != "letter":
        raise NotFound
    return render(request, "people/letter.html", {"letter": found, "today": timezone.localdate()})


@require_POST
def delivered(request: Any, code: str) -> HttpResponse:
    """The letter is posted, or the call made."""
    by = _only_reply_officers(request)
    found = queries.message(request.viewer, code)
    actions.mark_delivered(message=found, by=by, now=timezone.now())
    said = _("Posted. It is off the list.") if found.channel == "letter" else _("Called. It is off the list.")
    news.success(request, said)
    return redirect(path("people:to_hand_over"))


@require_POST
def again(request: Any, code: str) -> HttpResponse:
    """Try once more to send what could not leave."""
    by = _only_reply_officers(request)
    actions.send_again(message=queries.message(request.viewer, code), by=by, now=timezone.now())
    news.success(request, _("It will be tried again in a moment."))
    return redirect(path("people:to_hand_over"))


def _only_reply_officers(request: Any) -> Any:
    return request.viewer.acting_as("reply_officer")
