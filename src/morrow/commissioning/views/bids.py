"""What is asked of a provider, its bids; what scorers read and say."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.commissioning import actions, beneath, fairness, forms, queries, rules
from morrow.commissioning.errors import UnknownHere
from morrow.commissioning.permissions import BIDDERS, SCORERS
from morrow.commissioning.views.asking import ask
from morrow.foundations.scope import path


def asked(request: Any) -> HttpResponse:
    """What is asked of us: opportunities, signatures, confirmations."""
    request.viewer.acting_as(*BIDDERS)
    found = queries.asked_of(request.viewer, timezone.localdate())
    return render(request, "commissioning/asked.html", {"asked": found})


def bid(request: Any, code: str) -> HttpResponse:
    """Answer a commission."""
    by = request.viewer.acting_as(*BIDDERS)
    commission = queries.commission(code)
    late = commission.bids_by and timezone.localdate() > commission.bids_by
    if request.method == "GET" and (late or commission.state != "open"):
        return render(request, "commissioning/bids_closed.html", {"commission": commission, "late": late})
    wanted = rules.assurances(commission.activities)
    form = forms.BidForm(request.POST or None, wanted=wanted, own=by.organisation)

    def do() -> str:
        said = form.cleaned_data
        host = said["fiscal_host"] if said["account"] == "host" else ""
        actions.bid(
            commission=commission,
            organisation=beneath.organisation(by.organisation),
            price=said["price"],
            approach=said["approach"],
            full_cost=said["full_cost"],
            own_account=said["account"] == "own",
            fiscal_host=beneath.organisation(host) if host else None,
            members=[(beneath.organisation(each), _("member")) for each in said["members"]],
            assurances=said.get("assurances", []),
            by=by,
            now=timezone.now(),
        )
        return path("commissioning:asked")

    return ask(
        request,
        form=form,
        title=_("Answer this"),
        about=commission.title,
        lead=_("No charity number is needed. A group without a bank account may name who holds the money."),
        button=_("Send it"),
        do=do,
    )


def withdraw_bid(request: Any, code: str) -> HttpResponse:
    """Take a bid back."""
    by = request.viewer.acting_as(*BIDDERS)
    found = queries.bid(request.viewer, code)
    if request.method == "POST":
        actions.withdraw_bid(bid=found, by=by, now=timezone.now())
    return redirect(path("commissioning:asked"))


def scoring(request: Any, code: str) -> HttpResponse:
    """Bids side by side for those who score, after they declared."""
    by = request.viewer.acting_as(*SCORERS)
    commission = queries.commission(code)
    if commission.state not in {"scoring", "awarded"}:
        raise UnknownHere
    mine = fairness.declared(commission, by)
    barred = [each.organisation.name for each in mine if each.organisation is not None]
    context = {
        "commission": commission,
        "example": commission.example,
        "declared": bool(mine),
        "barred": barred,
        "bids": queries.bids_for(request.viewer, commission) if mine and not barred else [],
        "criteria": list(commission.criteria.all()),
        "summary": sorted(rules.assess(fairness.marks(commission)).items()),
        "awards": by.role == "commissioner" and commission.state == "scoring",
    }
    return render(request, "commissioning/scoring.html", context)


def declare(request: Any, code: str) -> HttpResponse:
    """Say what one has to do with a bidder."""
    by = request.viewer.acting_as(*SCORERS)
    commission = queries.commission(code)
    if commission.state != "scoring":
        raise UnknownHere
    names = sorted(fairness.bidders(commission).items(), key=lambda pair: pair[1])
    form = forms.DeclareForm(request.POST or None, bidders=names)

    def do() -> str:
        named = form.cleaned_data["organisation"]
        actions.declare_conflict(
            commission=commission,
            organisation=beneath.organisation(named) if named else None,
            words=form.cleaned_data["words"],
            by=by,
            now=timezone.now(),
        )
        return path("commissioning:scoring", code=code)

    return ask(
        request,
        form=form,
        title=_("Before you score"),
        about=commission.title,
        lead=_("Everyone is asked, residents too. A yes is no shame: somebody else scores instead."),
        button=_("Declare it"),
        do=do,
    )


def score(request: Any, code: str) -> HttpResponse:
    """Score one bid."""
    by = request.viewer.acting_as(*SCORERS)
    found = queries.bid(request.viewer, code)
    criteria = [each.name for each in found.commission.criteria.all()]
    form = forms.ScoreForm(request.POST or None, criteria=criteria)

    def do() -> str:
        actions.score(
            bid=found, points=form.points, reason=form.cleaned_data["reason"], by=by, now=timezone.now()
        )
        return path("commissioning:scoring", code=found.commission.code)

    return ask(
        request,
        form=form,
        title=_("Score a bid"),
        about=f"{found.organisation.name}: {found.approach}",
        button=_("Keep these points"),
        do=do,
    )
