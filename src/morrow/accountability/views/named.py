"""Who is named to sign, certify and agree, and which parts a report needs: for everyone to read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import actions, permissions, queries, words
from morrow.accountability.forms import ConfirmForm, NameOfficerForm, ReportNeedForm
from morrow.accountability.models import NamedOfficer
from morrow.accountability.views.step import acting
from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.scope import Actor, path
from morrow.people import queries as people


def reports(request: Any) -> HttpResponse:
    """What a report must hold, by who decides; and who is named to which office."""
    today = timezone.localdate()
    needs = [
        (words.regime(need.regime), need, [words.part_name(code) for code in need.parts])
        for need in queries.report_needs(today)
    ]
    context = {
        "needs": needs,
        "named": queries.named_officers(today),
        "may_grant": any(permissions.may_grant(actor) for actor in request.viewer.actors),
    }
    return render(request, "accountability/reports.html", context)


def name_officer(request: Any) -> HttpResponse:
    """Name somebody to an office."""
    by = _keeper(request)
    today = timezone.localdate()
    roles = [
        (each.code, f"{each.known_as}, {each.title or each.get_kind_display()}")
        for each in people.roles_shown(request.viewer, today)
    ]
    form = NameOfficerForm(request.POST or None, roles=roles, initial={"active_from": today})
    return _kept(
        request,
        form,
        lambda: actions.name_officer(**form.cleaned_data, by=by, now=timezone.now()),
        title=_("Name somebody to an office"),
        lead=_("It is published at once. What they sign carries their name and this office."),
        button=_("Name them"),
    )


def end_naming(request: Any, code: str) -> HttpResponse:
    """End that somebody holds an office."""
    by = _keeper(request)
    named = NamedOfficer.objects.filter(code=code).first()
    if named is None:
        raise NotFound
    form = ConfirmForm(request.POST if request.method == "POST" else None)
    return _kept(
        request,
        form,
        lambda: actions.end_naming(named=named, by=by, now=timezone.now()),
        title=_("End that they hold this office"),
        about=f"{named.name}: {named.called}",
        button=_("End it today"),
    )


def set_need(request: Any) -> HttpResponse:
    """Say which parts a report needs."""
    by = _keeper(request)
    form = ReportNeedForm(request.POST or None, initial={"active_from": timezone.localdate()})
    return _kept(
        request,
        form,
        lambda: actions.set_report_need(**form.cleaned_data, by=by, now=timezone.now()),
        title=_("Say which parts a report needs"),
        lead=_("As the law or your constitution asks. Without a rule of yours, the default holds."),
        button=_("Keep this rule"),
    )


def _keeper(request: Any) -> Actor:
    return acting(request.viewer, permissions.may_grant, "monitoring_officer", "democratic_officer")


def _kept(request: Any, form: forms.Form, do: Callable[[], object], **context: Any) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            do()
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("accountability:reports"))
    shown = {"form": form, **context}
    return render(request, "accountability/keeping.html", shown, status=422 if form.errors else 200)
