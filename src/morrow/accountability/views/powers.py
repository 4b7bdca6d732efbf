"""Who may decide what: the list anyone may read, and its next line."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from morrow.accountability import actions, permissions, queries
from morrow.accountability.forms import GrantForm
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
    if request.method == "POST" and form.is_valid():
        try:
            actions.grant(**form.granted(), by=by, now=timezone.now())
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("accountability:powers"))
    return render(
        request, "accountability/register_power.html", {"form": form}, status=422 if form.errors else 200
    )
