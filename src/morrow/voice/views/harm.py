"""A sign of harm in a statement: one button away from wherever a statement is read."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.scope import path
from morrow.voice import actions, queries
from morrow.voice.forms.harm import SendToSafeguardingForm
from morrow.voice.permissions import CONVENERS, SORTERS
from morrow.voice.views.kindly import FormPage, form_page, posted


def send_statement(request: Any, code: str, statement: str) -> HttpResponse:
    """Send a statement to the safeguarding route."""
    runs = request.viewer.holds(*CONVENERS)
    by = request.viewer.acting_as(*CONVENERS, *SORTERS)
    round_ = queries.round_for(request.viewer, code)
    found = queries.statement_for(request.viewer, round_, statement)
    page = FormPage(
        _("Send it to the safeguarding lead"),
        _("Send it now"),
        lead=_(
            "They read it at once, with who said it where that is known. From then on nobody else can read "
            "it, not even you, and it is shown, gathered and counted nowhere. Its author is told nothing: to "
            "them it waits to be read. If somebody is in danger now, ring 999 first."
        ),
        quote=found.words,
        example=found.example,
        done=_("It went to the safeguarding lead at once. Only they read it from now on."),
        young=round_,
    )
    return form_page(
        request,
        SendToSafeguardingForm(posted(request)),
        page,
        lambda answers: actions.send_statement_to_safeguarding(
            statement=found, route=answers["route"], by=by, now=timezone.now()
        ),
        path("voice:moderation", code=code) if runs else path("voice:second_looks"),
    )
