"""The opportunities anyone may answer, and a commission with all that led to it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from morrow.commissioning import queries, routes
from morrow.commissioning.permissions import SCORERS, organisations_of


def opportunities(request: Any) -> HttpResponse:
    """What is open to answer, what is being written together, what was awarded."""
    today = timezone.localdate()
    everything = list(queries.commissions()[:60])
    context = {
        "open": list(queries.commissions_open(today)),
        "drafts": [each for each in everything if each.state == "draft"],
        "awarded": [each for each in everything if each.state == "awarded"],
    }
    return render(request, "commissioning/opportunities.html", context)


def commission(request: Any, code: str) -> HttpResponse:
    """One commission: the outcome, the specification, the options, the route, the award."""
    found = queries.commission(code)
    viewer = request.viewer
    context = {
        "commission": found,
        "example": found.example,
        "outcomes": queries.outcomes_of(found),
        "lines": list(found.lines.all()),
        "options": list(found.options.all()),
        "route": routes.ROUTES.get(found.route),
        "notices": list(found.notices.all()),
        "criteria": list(found.criteria.all()),
        "bids": queries.bids_for(viewer, found),
        "agreements": list(found.agreements.select_related("bid__organisation")),
        "commissions": viewer.holds("commissioner"),
        "scores": viewer.holds(*SCORERS),
        "bids_for": organisations_of(viewer),
        "signed_in": viewer.person_id is not None,
        "today": timezone.localdate(),
    }
    return render(request, "commissioning/commission.html", context)
