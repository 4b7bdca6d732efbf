"""Awarding, and the agreement's own page with its bounds and changes."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.commissioning import actions, beneath, forms, queries, routes
from morrow.commissioning.errors import UnknownHere
from morrow.commissioning.permissions import acting_for, organisations_of
from morrow.commissioning.views.asking import ask
from morrow.commissioning.views.telling import decision_or_none, told
from morrow.foundations.scope import path


def award(request: Any, code: str) -> HttpResponse:
    """Choose a bid."""
    by = request.viewer.acting_as("commissioner")
    found = queries.bid(request.viewer, code)
    form = forms.AwardForm(request.POST or None, decisions=beneath.decisions_in_force(timezone.localdate()))
    commission = found.commission
    wanted = routes.notice_needed(
        commission.route, "award", ceiling=commission.ceiling.pence, on=timezone.localdate()
    )

    def do() -> str:
        said = form.cleaned_data
        made = actions.award(
            bid=found,
            terms=form.terms(found.price),
            reasons=said["reasons"],
            decision=decision_or_none(said["decision"]),
            notice=said["notice"],
            by=by,
            now=timezone.now(),
        )
        return path("commissioning:agreement", code=made.code)

    return ask(
        request,
        form=form,
        title=_("Choose this bid"),
        about=f"{found.organisation.name}, {found.price}",
        lead=_("This route needs a published notice: %s") % wanted if wanted else "",
        button=_("Award it"),
        do=do,
    )


def agreement(request: Any, code: str) -> HttpResponse:
    """Who does what for how much, what may change, what has changed."""
    found = queries.agreement(code)
    viewer = request.viewer
    parties = list(found.parties.select_related("organisation"))
    own = organisations_of(viewer) & {party.organisation.code for party in parties}
    context = {
        "agreement": found,
        "example": found.example,
        "outcomes": queries.outcomes_of(found.commission),
        "parties": parties,
        "payments": list(found.payments.all()),
        "bounds": list(found.bounds.all()),
        "variations": list(found.variations.select_related("decision")),
        "offers": list(found.offers.all()),
        "assessment": _assessment(found),
        "own": own,
        "ours": bool(own),
        "commissions": viewer.holds("commissioner"),
    }
    return render(request, "commissioning/agreement.html", context)


def _assessment(agreement: Any) -> list[tuple[str, Any]]:
    bids = agreement.commission.bids.select_related("organisation")
    names = {each.code: each.organisation.name for each in bids}
    scored = [(names[code], summary) for code, summary in agreement.assessment.items() if code in names]
    # By name alone: two bidders may bear one name, and summaries have no order.
    return sorted(scored, key=itemgetter(0))


def sign(request: Any, code: str, organisation: str) -> HttpResponse:
    """Sign for one party."""
    by = acting_for(request.viewer, {organisation})
    found = queries.agreement(code)
    party = found.parties.filter(organisation__code=organisation).select_related("organisation").first()
    if party is None:
        raise UnknownHere
    form = forms.SignForm(request.POST or None)

    def do() -> str:
        actions.sign(agreement=found, organisation=party.organisation, by=by, now=timezone.now())
        return path("commissioning:agreement", code=code)

    return ask(
        request,
        form=form,
        title=_("Sign"),
        about=f"{party.organisation.name}: {found.title}",
        button=_("Sign it"),
        do=do,
    )


def vary(request: Any, code: str) -> HttpResponse:
    """Change an agreement."""
    found = queries.agreement(code)
    by = acting_for(request.viewer, queries.organisations_in(found))
    form = forms.VaryForm(
        request.POST or None,
        subjects=queries.variation_choices(found),
        decisions=beneath.decisions_in_force(timezone.localdate()),
    )

    def do() -> str:
        said = form.cleaned_data
        actions.vary(
            agreement=found,
            subject=said["subject"],
            words=said["words"],
            figure=form.figure_kept,
            note=said["note"],
            decision=decision_or_none(said["decision"]),
            ground=said["ground"],
            by=by,
            now=timezone.now(),
        )
        return path("commissioning:agreement", code=code)

    return ask(
        request,
        form=form,
        title=_("Change how it is done"),
        about=found.title,
        lead=_("Inside what was agreed beforehand a note is enough. Outcomes never change."),
        button=_("Change it"),
        do=do,
    )


def end_agreement(request: Any, code: str) -> HttpResponse:
    """End an agreement, its people told first."""
    by = request.viewer.acting_as("commissioner")
    found = queries.agreement(code)
    form = forms.EndForm(request.POST or None, decisions=beneath.decisions_in_force(timezone.localdate()))

    def do() -> str:
        said = form.cleaned_data
        actions.end_agreement(
            agreement=found,
            decision=decision_or_none(said["decision"]),
            told=told(said),
            reason=said["reason"],
            by=by,
            now=timezone.now(),
        )
        return path("commissioning:agreement", code=code)

    return ask(
        request,
        form=form,
        title=_("End this agreement"),
        about=found.title,
        lead=_("Its offers end first, and the people who use them know before anyone else."),
        before=[_what_goes_back(found)] if found.state != "ended" else [],
        button=_("End it"),
        do=do,
    )


def _what_goes_back(agreement: Any) -> str:
    """What money goes where when an agreement ends, in one sentence."""
    left, stands = beneath.goes_back(agreement)
    if not left:
        return _("No money goes back: nothing is promised under it that is not paid.")
    if stands:
        said = _(
            "%(left)s is promised under it and not paid. That goes back to what is set aside for its "
            "priority, and can be promised again for it."
        )
    else:
        said = _(
            "%(left)s is promised under it and not paid. Money is no longer set aside for its priority, "
            "so that goes back to the partners it came from."
        )
    return said % {"left": left}
