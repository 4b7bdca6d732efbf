"""What money is set aside for: shown, made, ended."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from morrow.budget import actions, ledger, queries, words
from morrow.budget.errors import ConditionBroken
from morrow.budget.forms import AllocateForm, ConfirmForm, ReleaseForm
from morrow.budget.views.asked import sent
from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.pictures import Part
from morrow.foundations.scope import path


def allocation(request: Any, code: str) -> HttpResponse:
    """One allocation: how much, whose money, and the decision and priority it rests on."""
    shown = queries.allocation_of(code)
    stands = queries.behind(shown)
    shares = queries.shares(shown, stands)
    figures = queries.figures(shown, stands.books)
    ending = getattr(shown, "ending", None)
    runs = request.viewer.holds("fund_manager") and shown.state == "standing"
    context = {
        "allocation": shown,
        "figures": figures,
        "shares": shares,
        "parts": [Part(each.owner, each.amount.pence, str(each.amount)) for each in shares],
        "reasons": queries.reasons_for(shown, stands),
        "years": queries.years(shown),
        "ages": words.ages(shown.age_from, shown.age_to),
        "ending": ending,
        "later": figures.let_go_after(ending) if ending else None,
        "releases": queries.releases(shown),
        "runs": runs,
        "slip": runs and not shown.commitments.exists(),
    }
    return render(request, "budget/allocation.html", context)


def allocate(request: Any) -> HttpResponse:
    """Set money aside, or hear kindly whose condition forbids it and what would be allowed."""
    by = request.viewer.acting_as("fund_manager")
    today = timezone.localdate()
    pool = queries.current_pool(today)
    if pool is None:
        raise NotFound
    form = AllocateForm(sent(request), pool=pool, today=today)
    refused = None
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.allocate(pool=pool, by=by, now=timezone.now(), **form.wanted)
        except ConditionBroken as fault:
            refused = fault
            form.add_error("lines" if form.wanted["lines"] else "amount", str(fault))
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("budget:allocation", code=made.code))
    context = {"form": form, "pool": pool, "refused": refused, "lines": queries.free_money(pool, today)}
    return render(request, "budget/allocate.html", context, status=422 if form.errors else 200)


def undo(request: Any, code: str) -> HttpResponse:
    """Undo an allocation made by mistake, while none of it is promised."""
    by = request.viewer.acting_as("fund_manager")
    slip = queries.allocation_of(code)
    form = ConfirmForm(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.undo_allocation(allocation=slip, by=by, now=timezone.now())
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("budget:allocation", code=code))
    context = {"form": form, "allocation": slip, "figures": queries.figures(slip)}
    return render(request, "budget/undo_allocation.html", context, status=422 if form.errors else 200)


def release(request: Any, code: str) -> HttpResponse:
    """Let go of what is promised and will not be paid."""
    by = request.viewer.acting_as("fund_manager", "commissioner", "broker")
    promised = queries.commitment_of(code)
    form = ReleaseForm(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.release(commitment=promised, by=by, now=timezone.now(), **form.cleaned_data)
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("budget:allocation", code=promised.allocation.code))
    left = ledger.books(promised.allocation.pool, commitment=promised).of("committed")
    context = {"form": form, "commitment": promised, "left": left}
    return render(request, "budget/release.html", context, status=422 if form.errors else 200)
