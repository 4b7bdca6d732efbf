"""Saying that one wants to hear no more, with the code from a message; and what one was told."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from morrow.foundations.codes import CodeNotRead
from morrow.foundations.errors import NotFound
from morrow.foundations.scope import path
from morrow.voice import actions, queries, tries
from morrow.voice.errors import TooManyTries, UnknownStopCode
from morrow.voice.forms.telling import StopCodeForm
from morrow.voice.models import Telling
from morrow.voice.permissions import LISTENERS, as_speaker
from morrow.voice.views.kindly import posted
from morrow.voice.words import code_not_read


@never_cache
def no_more(request: Any) -> HttpResponse:
    """Type the code that stands on a letter."""
    form = StopCodeForm(posted(request))
    if request.method == "POST" and form.is_valid():
        found = _found(request, form, form.cleaned_data["code"])
        if found:
            return redirect(path("voice:no_more_of", code=found.stop_code))
    return render(request, "voice/no_more.html", {"form": form}, status=422 if form.errors else 200)


@never_cache
def no_more_of(request: Any, code: str) -> HttpResponse:
    """Hear no more of one theme, or hear of it again. Opening the page alone changes nothing."""
    found = _found(request, forms.Form(), code)
    if found is None:
        raise NotFound(str(UnknownStopCode()))
    if request.method == "POST":
        by = request.viewer.acting_as(*LISTENERS) if request.viewer.holds(*LISTENERS) else None
        again = "again" in request.POST
        act = actions.hear_again if again else actions.hear_no_more
        act(telling=found, by=by or as_speaker(request.viewer), now=timezone.now())
        messages.success(
            request,
            _("You will hear from us again when something new happens.")
            if again
            else _("Done. We write to you no more about this."),
        )
        return redirect(path("voice:no_more_of", code=found.stop_code))
    context = {"telling": found, "quiet": queries.is_quiet(found)}
    return render(request, "voice/no_more_of.html", context)


def told(request: Any) -> HttpResponse:
    """What a signed-in person was told on the way of their words."""
    request.viewer.acting_as("resident")
    return render(request, "voice/told.html", {"tellings": queries.told_to(request.viewer)})


def _found(request: Any, form: forms.Form, code: str) -> Telling | None:
    """The telling behind a code; wrong ones are counted, as those of receipts are."""
    try:
        with tries.counted(request.META.get("REMOTE_ADDR", ""), timezone.now()):
            return queries.telling_of_code(code)
    except CodeNotRead as fault:
        _say(form, code_not_read(fault))
    except (UnknownStopCode, TooManyTries) as fault:
        _say(form, str(fault))
    return None


def _say(form: forms.Form, why: str) -> None:
    if "code" in form.fields:
        form.add_error("code", why)
