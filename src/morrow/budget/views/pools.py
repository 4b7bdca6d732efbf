"""Opening and closing a pool."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from morrow.budget import actions, queries
from morrow.budget.forms import ConfirmForm, PoolForm
from morrow.budget.views.asked import sent
from morrow.foundations.errors import KindError
from morrow.foundations.scope import path
from morrow.place.queries import organisation


def open_pool(request: Any) -> HttpResponse:
    """Open the pool of a period, held by the fund manager's organisation."""
    by = request.viewer.acting_as("fund_manager")
    form = PoolForm(sent(request))
    if request.method == "POST" and form.is_valid():
        host = organisation(by.organisation)
        try:
            pool = actions.open_pool(host=host, by=by, now=timezone.now(), **form.cleaned_data)
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("budget:pool", code=pool.code))
    return render(request, "budget/open_pool.html", {"form": form}, status=422 if form.errors else 200)


def close_pool(request: Any, code: str) -> HttpResponse:
    """Close a pool, or say what stands in the way."""
    by = request.viewer.acting_as("fund_manager")
    pool = queries.pool_of(code)
    form = ConfirmForm(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.close_pool(pool=pool, by=by, now=timezone.now())
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("budget:pool", code=pool.code))
    context = {"form": form, "pool": pool, "figures": queries.pool_figures(pool)}
    return render(request, "budget/close_pool.html", context, status=422 if form.errors else 200)
