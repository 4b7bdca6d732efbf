"""One complaint on its way: who has it, since when, and that it was acknowledged."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.scope import path
from morrow.foundations.web.confirming import doing
from morrow.voice import actions, queries
from morrow.voice.complaint_words import who_has_it
from morrow.voice.forms import ConfirmForm
from morrow.voice.permissions import REPLIERS
from morrow.voice.sorting import sorted_by
from morrow.voice.views.kindly import posted, refused


def complaint(request: Any, code: str) -> HttpResponse:
    """See where a complaint is; say that its team has told the person that it has it."""
    by = request.viewer.acting_as(*REPLIERS)
    found = queries.complaint_for(request.viewer, code)
    doing(request, _("A complaint on its way"))
    form = ConfirmForm(posted(request))

    def call() -> None:
        actions.acknowledge_complaint(complaint=found, by=by, now=timezone.now())

    if request.method == "POST" and form.is_valid() and not refused(form, call):
        messages.success(request, _("It is written down that the complaint was acknowledged."))
        return redirect(path("voice:desk"))
    [on_its_way] = queries.with_what_left([found])
    context = {
        "complaint": found,
        "left": on_its_way.left,
        "team": who_has_it(found),
        "form": form,
        "today": timezone.localdate(),
        "example": found.contribution.example,
        "sorted_it": sorted_by(found.contribution, by),
        "may_print": request.viewer.holds("reply_officer"),
    }
    return render(request, "voice/complaint.html", context, status=422 if form.errors else 200)
