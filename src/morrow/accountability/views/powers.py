"""Who may decide what: the list anyone may read, and its next line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import actions, permissions, queries
from morrow.accountability.forms import ConfirmForm, GrantForm
from morrow.accountability.views.step import acting
from morrow.foundations.errors import KindError
from morrow.foundations.scope import path


def powers(request: Any) -> HttpResponse:
    """Every power to decide: whose, on what, up to what, by which law."""
    named = dict(queries.posts())
    context = {
        "authorities": [
            (each, each.body.name if each.body else named.get(each.post, each.post))
            for each in queries.authorities(timezone.localdate())
        ],
        "may_grant": any(permissions.may_grant(actor) for actor in request.viewer.actors),
    }
    return render(request, "accountability/powers.html", context)


def register_power(request: Any) -> HttpResponse:
    """Register one more power to decide."""
    by = acting(request.viewer, permissions.may_grant, "monitoring_officer", "democratic_officer")
    form = GrantForm(
        request.POST or None,
        bodies=queries.bodies(),
        posts=queries.posts(),
        authorities=list(queries.authorities(timezone.localdate())),
        initial={"active_from": timezone.localdate()},
    )
    return _kept(
        request,
        form,
        lambda: actions.grant(**form.granted(), by=by, now=timezone.now()),
        title=_("Register a power to decide"),
        lead=_("As the law or the scheme of delegation gives it. It is published at once."),
        button=_("Register it"),
    )


def end_power(request: Any, code: str) -> HttpResponse:
    """End a power, or take back what was delegated."""
    by = acting(request.viewer, permissions.may_grant, "monitoring_officer", "democratic_officer")
    power = queries.authority(code)
    form = ConfirmForm(request.POST if request.method == "POST" else None)
    return _kept(
        request,
        form,
        lambda: actions.end_authority(authority=power, by=by, now=timezone.now()),
        title=_("End a power to decide"),
        lead=_(
            "From today nothing is decided by it, and what was delegated from it is taken back. What was "
            "decided stands."
        ),
        about=f"{_whose(power)}: {power.scope}",
        button=_("End it today"),
    )


def _kept(request: Any, form: forms.Form, do: Callable[[], object], **context: Any) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            do()
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("accountability:powers"))
    shown = {"form": form, **context}
    return render(request, "accountability/register_power.html", shown, status=422 if form.errors else 200)


def _whose(power: queries.AuthorityRef) -> str:
    return power.body.name if power.body else dict(queries.posts()).get(power.post, power.post)
