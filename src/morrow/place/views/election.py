"""What waits before an election, what goes on, and what was released: for everyone to read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError
from morrow.foundations.scope import path
from morrow.place import actions, queries
from morrow.place.forms_election import EndForm, PeriodForm, ReleaseForm


def election(request: Any) -> HttpResponse:
    """The restricted periods of today and to come, with what was released from them."""
    today = timezone.localdate()
    context = {
        "today": today,
        "now": queries.held_by(today),
        "periods": queries.restricted_periods(today),
        "releases": queries.election_releases(today),
        "areas": dict(queries.wards()),
        "may_set": request.viewer.holds("monitoring_officer"),
    }
    return render(request, "place/election.html", context)


def set_period(request: Any) -> HttpResponse:
    """Set a restricted period."""
    by = request.viewer.acting_as("monitoring_officer")
    form = PeriodForm(request.POST or None, wards=queries.wards())
    return _form(
        request,
        form,
        lambda: actions.set_restricted_period(**form.cleaned_data, by=by, now=timezone.now()),
        title=_("Set a restricted period before an election"),
        lead=_("On these days new rounds, new stories and councillors’ publicity wait."),
        button=_("Set it"),
    )


def end_period(request: Any, code: str) -> HttpResponse:
    """End a restricted period."""
    by = request.viewer.acting_as("monitoring_officer")
    period = queries.restricted_period(code)
    form = EndForm(request.POST if request.method == "POST" else None)
    return _form(
        request,
        form,
        lambda: actions.end_restricted_period(period=period, by=by, now=timezone.now()),
        title=_("End a restricted period"),
        about=period.election,
        button=_("End it today"),
    )


def release(request: Any, code: str) -> HttpResponse:
    """Let one thing go on."""
    by = request.viewer.acting_as("monitoring_officer")
    period = queries.restricted_period(code)
    told = {name: request.GET.get(name, "")[:200] for name in ("kind", "subject", "title")}
    form = ReleaseForm(request.POST or None, initial=told)
    return _form(
        request,
        form,
        lambda: actions.release_before_election(
            period=period, **form.cleaned_data, by=by, now=timezone.now()
        ),
        title=_("Release something before an election"),
        lead=_("It goes on at once. Your reason is published on the page about this election."),
        button=_("Release it"),
    )


def _form(request: Any, form: forms.Form, do: Callable[[], object], **context: Any) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            do()
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("place:election"))
    shown = {"form": form, **context}
    return render(request, "place/election_form.html", shown, status=422 if form.errors else 200)
