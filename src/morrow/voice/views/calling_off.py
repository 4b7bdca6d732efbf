"""Calling off a panel, and telling those in it whom no message reaches: for the engagement officer."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import NotFound
from morrow.foundations.scope import path
from morrow.voice import actions, queries
from morrow.voice.errors import PanelNotReady
from morrow.voice.forms import ConfirmForm, ReasonForm
from morrow.voice.panel_words import it_is_called_off
from morrow.voice.permissions import CONVENERS
from morrow.voice.views.kindly import FormPage, form_page, posted, refused

CAN_BE = {"draft", "inviting", "published", "drawn"}


def call_off(request: Any, code: str) -> HttpResponse:
    """Stop a panel, with a published reason."""
    by = request.viewer.acting_as(*CONVENERS)
    panel = queries.panel_for(request.viewer, code)
    if panel.state not in CAN_BE:
        raise PanelNotReady.now()
    page = FormPage(
        _("Call off the panel"),
        _("Call it off"),
        lead=_(
            "The reason is published under your name, and everybody in the panel is told. Nobody is drawn "
            "any more, and this cannot be undone. What was published stays."
        ),
        quote=panel.title,
        example=panel.example,
        done=_("It is called off. Those with an account or an e-mail address are written to now."),
    )
    return form_page(
        request,
        ReasonForm(posted(request)),
        page,
        lambda answers: actions.call_off_panel(
            panel=panel, reason=answers["reason"], by=by, now=timezone.now()
        ),
        path("voice:volunteers_told", code=code),
    )


def told(request: Any, code: str) -> HttpResponse:
    """Who has been told that the panel is called off, and who waits for a call or a letter."""
    by = request.viewer.acting_as(*CONVENERS)
    panel = queries.panel_for(request.viewer, code)
    if panel.called_off_at is None:
        raise NotFound
    form = ConfirmForm(posted(request))
    if request.method == "POST":
        asked = request.POST.get("told", "")
        if not (asked.isascii() and asked.isdigit()):
            raise NotFound
        one = queries.volunteer_for(request.viewer, panel, int(asked))
        if not refused(form, lambda: actions.mark_volunteer_told(volunteer=one, by=by, now=timezone.now())):
            return redirect(path("voice:volunteers_told", code=code))
    everybody = [each for each in queries.volunteers_of(request.viewer, panel) if each.stands != "gone"]
    context = {
        "form": form,
        "panel": panel,
        "example": panel.example,
        "waiting": [each for each in everybody if each.told_at is None],
        "told": sum(1 for each in everybody if each.told_at),
        "words": it_is_called_off(panel)[1],
    }
    return render(request, "voice/volunteers_told.html", context, status=422 if form.errors else 200)
