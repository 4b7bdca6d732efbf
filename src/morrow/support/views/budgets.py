"""A personal budget: what it holds, what it may buy, and how it was agreed."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import NotFound
from morrow.foundations.money import Money
from morrow.foundations.scope import path
from morrow.support import actions, queries
from morrow.support.forms.money import AgreeBudgetForm, IndicateForm, PayForm, PutByForm
from morrow.support.permissions import WORKERS
from morrow.support.views.asking import as_choices, chosen, filled, one_form, parts_of


def my_budget(request: Any) -> HttpResponse:
    """My balance: paid, put by, free."""
    request.viewer.acting_as("resident")
    view = queries.my_budget(request.viewer)
    context = {
        "view": view,
        "mine": True,
        "places": queries.my_memberships(request.viewer),
        "example": bool(view and view.budget.example),
    }
    return render(request, "support/budget.html", context)


def budget(request: Any, code: str) -> HttpResponse:
    """Somebody's budget, for whoever they permit it."""
    view = queries.budget_for(request.viewer, code)
    return render(request, "support/budget.html", {"view": view, "mine": False})


def may_buy(request: Any) -> HttpResponse:
    """What may I buy? Each kind of thing, with the rule where there is one."""
    request.viewer.acting_as("resident")
    view = queries.my_budget(request.viewer)
    if view is None:
        raise NotFound
    kinds = sorted({one.part.money for one in view.parts}) or ["social"]
    labels = {"social": _("Social care money"), "health": _("Health money")}
    tables = [
        (labels[money], queries.what_may_be_bought(money=money, managed=view.budget.managed))
        for money in kinds
    ]
    return render(request, "support/may_buy.html", {"tables": tables})


def put_by(request: Any) -> HttpResponse:
    """Put money by for something."""
    by = request.viewer.acting_as("resident")
    parts = parts_of(request.viewer)

    def do(given: dict[str, Any]) -> str:
        actions.put_by(
            part=chosen(parts, given["part"]),
            amount=given["amount"],
            category=given["category"],
            what=given["what"],
            by=by,
            now=timezone.now(),
        )
        return path("support:my_budget")

    form = PutByForm(filled(request), parts=as_choices(parts))
    return one_form(
        request,
        form,
        do,
        title=_("Put money by"),
        button=_("Put it by"),
        back=path("support:my_budget"),
        assessment=True,
    )


def pay(request: Any) -> HttpResponse:
    """Write down that something was paid, or is not needed after all."""
    by = request.viewer.acting_as("resident")
    parts = parts_of(request.viewer)

    def do(given: dict[str, Any]) -> str:
        verb = actions.pay if given["move"] == "pay" else actions.let_go
        verb(
            part=chosen(parts, given["part"]),
            amount=given["amount"],
            what=given["what"],
            by=by,
            now=timezone.now(),
        )
        return path("support:my_budget")

    form = PayForm(filled(request), parts=as_choices(parts))
    return one_form(
        request, form, do, title=_("It was paid"), button=_("Write it down"), back=path("support:my_budget")
    )


def indicate(request: Any, code: str) -> HttpResponse:
    """Give a guide amount for planning."""
    by = request.viewer.acting_as(*WORKERS)
    plan = queries.plan_row(request.viewer, code)

    def do(given: dict[str, Any]) -> str:
        made = actions.indicate_budget(plan=plan, **given, by=by, now=timezone.now())
        return path("support:budget", code=made.code)

    return one_form(
        request,
        IndicateForm(filled(request)),
        do,
        title=_("Give an indicative amount"),
        button=_("Give it"),
        lead=_("A guide for planning together. It is not an allocation, and nothing can be spent from it."),
        back=path("support:plan", code=code),
    )


def agree(request: Any, code: str) -> HttpResponse:
    """Agree the amount, body by body."""
    by = request.viewer.acting_as(*WORKERS)
    row = queries.budget_for(request.viewer, code).budget

    def do(given: dict[str, Any]) -> str:
        actions.agree_budget(
            budget=row,
            parts=_parts(given, request.place.name),
            managed=given["managed"],
            by=by,
            now=timezone.now(),
        )
        return path("support:budget", code=code)

    return one_form(
        request,
        AgreeBudgetForm(filled(request)),
        do,
        title=_("Agree the budget"),
        button=_("Agree"),
        lead=_("Each body’s money keeps its own balance, on one statement."),
        back=path("support:budget", code=code),
    )


def _parts(given: dict[str, Any], place: str) -> list[actions.PartAgreed]:
    parts = []
    if given["social"]:
        council = _("The council of %s") % place
        paid = given["from_person"] or Money(0)
        parts.append(actions.PartAgreed("social", "COUNCIL", council, given["social"], paid))
    if given["health"]:
        parts.append(actions.PartAgreed("health", "HEALTH", given["health_body"], given["health"]))
    return parts
