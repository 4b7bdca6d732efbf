"""The commissioner's room: from an outcome to an open commission."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.commissioning import actions, beneath, forms, queries, routes
from morrow.commissioning.views.asking import ask
from morrow.foundations.scope import path


def room(request: Any) -> HttpResponse:
    """What is in hand, which outcomes have no offer, which offers nobody has confirmed."""
    request.viewer.acting_as("commissioner")
    today = timezone.localdate()
    context = {
        "in_hand": list(queries.in_hand()),
        "without": queries.outcomes_without_offer(today),
        "unconfirmed": list(queries.offers_not_confirmed(today)),
        "agreements": list(queries.agreements().exclude(state="ended")[:40]),
    }
    return render(request, "commissioning/room.html", context)


def start(request: Any) -> HttpResponse:
    """Start from an outcome."""
    by = request.viewer.acting_as("commissioner")
    outcomes = beneath.live_outcomes(timezone.localdate())
    initial = {"outcome": request.GET.get("outcome", "")}
    form = forms.StartForm(request.POST or None, outcomes=outcomes, initial=initial)

    def do() -> str:
        said = dict(form.cleaned_data)
        outcome = beneath.outcome(said.pop("outcome"))
        also = [code for code in said.pop("also") if code != outcome.code]
        made = actions.open_commission(
            outcome=outcome,
            also=[beneath.outcome(code) for code in also],
            priority=outcome.priority,
            allocation=beneath.allocation(said.pop("allocation")),
            by=by,
            now=timezone.now(),
            **said,
        )
        return path("commissioning:commission", code=made.code)

    return ask(
        request,
        form=form,
        title=_("Start from an outcome"),
        lead=_("First what should change for people. Who does it, and how, comes after."),
        button=_("Start"),
        do=do,
    )


def line(request: Any, code: str) -> HttpResponse:
    """Anyone signed in proposes a line of the specification."""
    commission = queries.commission(code)
    kinds = ("panel_member", "commissioner", "provider", "organiser", "navigator", "resident")
    by = request.viewer.acting_as(*kinds)
    form = forms.LineForm(request.POST or None)

    def do() -> str:
        actions.propose_line(commission=commission, text=form.cleaned_data["text"], by=by, now=timezone.now())
        return path("commissioning:commission", code=code)

    return ask(
        request,
        form=form,
        title=_("Say what it should do"),
        about=commission.title,
        button=_("Propose it"),
        do=do,
    )


def answer_line(request: Any, code: str) -> HttpResponse:
    """The commissioner answers a proposed line."""
    by = request.viewer.acting_as("commissioner")
    proposed = queries.line(code)
    form = forms.AnswerLineForm(request.POST or None)

    def do() -> str:
        said, now = form.cleaned_data, timezone.now()
        if said["answer"] == "accept":
            actions.accept_line(line=proposed, reason=said["reason"], by=by, now=now)
        else:
            actions.reject_line(line=proposed, reason=said["reason"], by=by, now=now)
        return path("commissioning:commission", code=proposed.commission.code)

    return ask(
        request,
        form=form,
        title=_("Answer what was proposed"),
        about=proposed.text,
        button=_("Answer"),
        do=do,
    )


def appraise(request: Any, code: str) -> HttpResponse:
    """Add one way to supply it."""
    by = request.viewer.acting_as("commissioner")
    commission = queries.commission(code)
    form = forms.OptionForm(request.POST or None)

    def do() -> str:
        actions.appraise(commission=commission, by=by, now=timezone.now(), **form.cleaned_data)
        return path("commissioning:commission", code=code)

    return ask(
        request,
        form=form,
        title=_("Add an option"),
        about=commission.title,
        lead=_("Compare at least two ways: the council itself, a charity, neighbours, a business."),
        button=_("Add it"),
        do=do,
    )


def choose_route(request: Any, code: str) -> HttpResponse:
    """Choose among what was compared."""
    by = request.viewer.acting_as("commissioner")
    commission = queries.commission(code)
    named = [
        (each.code, f"{each.get_supply_display()}: {each.get_route_display()}, {each.cost}")
        for each in commission.options.all()
    ]
    form = forms.RouteForm(request.POST or None, options=named)

    def do() -> str:
        said = dict(form.cleaned_data)
        chosen = queries.option(commission, said.pop("option"))
        actions.choose_route(option=chosen, by=by, now=timezone.now(), **said)
        return path("commissioning:commission", code=code)

    return ask(
        request, form=form, title=_("Choose a route"), about=commission.title, button=_("Choose it"), do=do
    )


def open_for_bids(request: Any, code: str) -> HttpResponse:
    """Publish it and ask for bids."""
    by = request.viewer.acting_as("commissioner")
    commission = queries.commission(code)
    form = forms.OpenForm(request.POST or None)
    today = timezone.localdate()
    wanted = ""
    if commission.route:
        wanted = routes.notice_needed(commission.route, "open", ceiling=commission.ceiling.pence, on=today)

    def do() -> str:
        actions.open_for_bids(
            commission=commission,
            bids_by=form.cleaned_data["bids_by"],
            criteria=form.criteria,
            notice=form.cleaned_data["notice"],
            by=by,
            now=timezone.now(),
        )
        return path("commissioning:commission", code=code)

    lead = _("This route needs a published notice: %s") % wanted if wanted else ""
    return ask(
        request,
        form=form,
        title=_("Ask for bids"),
        about=commission.title,
        lead=lead,
        button=_("Open it"),
        do=do,
    )


def close_bids(request: Any, code: str) -> HttpResponse:
    """Close bids and begin scoring."""
    by = request.viewer.acting_as("commissioner")
    if request.method == "POST":
        actions.close_bids(commission=queries.commission(code), by=by, now=timezone.now())
    return redirect(path("commissioning:commission", code=code))


def give_up(request: Any, code: str) -> HttpResponse:
    """End a commission that has not been awarded."""
    by = request.viewer.acting_as("commissioner")
    commission = queries.commission(code)
    form = forms.GiveUpForm(request.POST or None)

    def do() -> str:
        actions.end_commission(
            commission=commission, reason=form.cleaned_data["reason"], by=by, now=timezone.now()
        )
        return path("commissioning:commission", code=code)

    return ask(request, form=form, title=_("Give this up"), about=commission.title, button=_("End it"), do=do)
