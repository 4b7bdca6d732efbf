"""What was really paid."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from morrow.budget import actions, queries
from morrow.budget.errors import ActualsRefused
from morrow.budget.forms import ActualsForm, ConfirmForm
from morrow.budget.views.asked import sent
from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.scope import path


def actuals(request: Any) -> HttpResponse:
    """Take in a file of payments, and see what was taken in before."""
    by = request.viewer.acting_as("fund_manager")
    pool = queries.current_pool(timezone.localdate())
    if pool is None:
        raise NotFound
    form = ActualsForm(sent(request), request.FILES or None)
    faults: tuple[Any, ...] = ()
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["file"]
        try:
            actions.import_actuals(
                pool=pool, file=given.name, content=given.read(), by=by, now=timezone.now()
            )
        except ActualsRefused as fault:
            faults = fault.faults
            form.add_error("file", fault.short)
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("budget:actuals"))
    context = {
        "form": form,
        "pool": pool,
        "faults": faults,
        "imports": queries.imports(pool),
        "months": queries.reconciliation(pool),
        "unpaid": queries.unpaid_commitments(pool),
    }
    return render(request, "budget/actuals.html", context, status=422 if form.errors else 200)


def undo(request: Any, code: str) -> HttpResponse:
    """Undo a file taken in by mistake."""
    by = request.viewer.acting_as("fund_manager")
    taken_in = queries.import_of(code)
    form = ConfirmForm(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.undo_import(taken_in=taken_in, by=by, now=timezone.now())
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("budget:actuals"))
    context = {"form": form, "taken_in": taken_in}
    return render(request, "budget/undo_import.html", context, status=422 if form.errors else 200)
