"""What partners bring: pledged, answered, shown."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from morrow.budget import actions, queries, words
from morrow.budget.forms import ConfirmForm, ConsiderForm, PledgeForm
from morrow.budget.forms.pledge import empty, written
from morrow.budget.models import ContributionLine
from morrow.budget.naming import names_in
from morrow.budget.permissions import may_pledge, may_read_ledger
from morrow.budget.views.asked import sent
from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, path
from morrow.place.queries import organisation


def line(request: Any, code: str) -> HttpResponse:
    """One partner contribution. Until it is accepted, only those who work with the money see it."""
    shown = queries.line_of(code)
    if shown.state != "accepted" and not may_read_ledger(request.viewer):
        raise NotFound
    mine = any(may_pledge(actor, shown.owner) for actor in request.viewer.actors)
    accepted = queries.whose_money(shown.pool, only=shown)
    context = {
        "line": shown,
        "money": accepted[0] if accepted else None,
        "conditions": words.conditions(shown.conditions, names_in([shown])),
        "last_day": words.last_day(shown.ends),
        "planned": [(words.year(plan.year), plan.amount) for plan in shown.planned.order_by("year")],
        "may_change": mine and shown.state in {"pledged", "sent_back"},
        "may_answer": request.viewer.holds("fund_manager") and shown.state == "pledged",
    }
    return render(request, "budget/line.html", context)


def waiting(request: Any) -> HttpResponse:
    """Pledges without a last word: the fund manager's, or one's own."""
    by = request.viewer.acting_as("fund_manager", "partner")
    pool = queries.current_pool(timezone.localdate())
    owner = None if by.holds("fund_manager") else organisation(by.organisation)
    context = {"pool": pool, "lines": queries.waiting_lines(pool, owner) if pool else [], "by": by}
    return render(request, "budget/waiting.html", context)


def pledge(request: Any) -> HttpResponse:
    """A partner pledges something to the pool of today."""
    by = request.viewer.acting_as("partner", "fund_manager")
    pool = queries.current_pool(timezone.localdate())
    if pool is None:
        raise NotFound
    owner = organisation(by.organisation)
    form = PledgeForm(sent(request), pool=pool, owner=owner, initial=empty(pool))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.pledge(pool=pool, owner=owner, terms=form.terms, by=by, now=timezone.now())
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("budget:line", code=made.code))
    context = {"form": form, "pool": pool, "owner": owner}
    return render(request, "budget/pledge.html", context, status=422 if form.errors else 200)


def revise(request: Any, code: str) -> HttpResponse:
    """A partner changes its pledge or answers the question."""
    changing = queries.line_of(code)
    by = _as_owner(request, changing)
    asked = bool(changing.question)
    form = PledgeForm(
        sent(request),
        pool=changing.pool,
        owner=changing.owner,
        asked=asked,
        initial=written(changing),
    )
    if request.method == "POST" and form.is_valid():
        answer = form.cleaned_data.get("answer", "")
        try:
            actions.revise(line=changing, terms=form.terms, answer=answer, by=by, now=timezone.now())
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("budget:line", code=code))
    context = {"form": form, "pool": changing.pool, "owner": changing.owner, "line": changing}
    return render(request, "budget/pledge.html", context, status=422 if form.errors else 200)


def withdraw(request: Any, code: str) -> HttpResponse:
    """A partner takes its pledge back."""
    taken = queries.line_of(code)
    by = _as_owner(request, taken)
    form = ConfirmForm(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.withdraw(line=taken, by=by, now=timezone.now())
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("budget:line", code=code))
    context = {"form": form, "line": taken}
    return render(request, "budget/withdraw.html", context, status=422 if form.errors else 200)


def consider(request: Any, code: str) -> HttpResponse:
    """The fund manager accepts a pledge or sends it back with a question."""
    by = request.viewer.acting_as("fund_manager")
    considered = queries.line_of(code)
    form = ConsiderForm(sent(request))
    if request.method == "POST" and form.is_valid():
        question, now = form.cleaned_data["question"], timezone.now()
        try:
            if form.cleaned_data["answer"] == "accept":
                actions.accept(line=considered, by=by, now=now)
            else:
                actions.send_back(line=considered, question=question, by=by, now=now)
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("budget:waiting"))
    context = {
        "form": form,
        "line": considered,
        "conditions": words.conditions(considered.conditions, names_in([considered])),
    }
    return render(request, "budget/consider.html", context, status=422 if form.errors else 200)


def _as_owner(request: Any, line: ContributionLine) -> Actor:
    for actor in request.viewer.actors:
        if may_pledge(actor, line.owner):
            return actor  # type: ignore[no-any-return]
    by: Actor = request.viewer.acting_as("partner", "fund_manager")
    require(may_pledge(by, line.owner))
    return by
