"""The reply desk: what waits to be sorted, what is owed a reply."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.scope import path
from morrow.voice import actions, queries
from morrow.voice.forms import AnswerForm, SortForm
from morrow.voice.permissions import may_see_desk


def desk(request: Any) -> HttpResponse:
    """Everything that waits, most urgent first."""
    _only_desk(request)
    context = {
        "waiting": queries.waiting_to_be_sorted(request.viewer),
        "owed": queries.owed(request.viewer),
        "today": timezone.localdate(),
    }
    return render(request, "voice/desk.html", context)


def sort(request: Any, code: str) -> HttpResponse:
    """Read one thing said and say where it goes."""
    by = request.viewer.acting_as("reply_officer", "navigator", "safeguarding_lead")
    contribution = queries.contribution_for(request.viewer, code)
    form = SortForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        goes = form.cleaned_data["goes"]
        now = timezone.now()
        try:
            if goes == "open":
                actions.sort_as_open(contribution=contribution, by=by, now=now)
            else:
                actions.send_to_safeguarding(contribution=contribution, route=goes, by=by, now=now)
            return redirect(path("voice:desk"))
        except KindError as fault:
            form.add_error(None, str(fault))
    return render(request, "voice/sort.html", {"form": form, "said": contribution})


def answer(request: Any, code: str) -> HttpResponse:
    """Write a reply."""
    by = request.viewer.acting_as("reply_officer", "navigator")
    contribution = queries.contribution_for(request.viewer, code)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        try:
            actions.answer(
                contribution=contribution,
                words=answers["words"],
                next_step=answers["next_step"],
                because=[],
                by=by,
                now=timezone.now(),
            )
            return redirect(path("voice:desk"))
        except KindError as fault:
            form.add_error(None, str(fault))
    return render(request, "voice/answer.html", {"form": form, "said": contribution})


def _only_desk(request: Any) -> None:
    if not may_see_desk(request.viewer):
        raise NotFound
