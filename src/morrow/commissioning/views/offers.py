"""What can be had: the list, one offer, and keeping it true."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.commissioning import actions, beneath, forms, queries
from morrow.commissioning.permissions import BIDDERS, acting_for, organisations_of
from morrow.commissioning.views.asking import ask
from morrow.commissioning.views.telling import decision_or_none, told
from morrow.foundations.scope import path
from morrow.place import queries as place


def offers(request: Any) -> HttpResponse:
    """What can be had now."""
    words = request.GET.get("q", "")[:100]
    found = list(queries.live_offers(words)[:200])
    return render(request, "commissioning/offers.html", {"offers": found, "words": words})


def offer(request: Any, code: str) -> HttpResponse:
    """One thing that can be had."""
    found = queries.offer(code)
    context = {
        "offer": found,
        "signed_in": request.viewer.person_id is not None,
        "example": found.example,
        "outcomes": queries.outcomes_of(found.agreement.commission) if found.agreement else [],
        "replaces": list(found.replaces.all()),
        "ours": found.organisation.code in organisations_of(request.viewer),
        "commissions": request.viewer.holds("commissioner"),
    }
    return render(request, "commissioning/offer.html", context)


def publish(request: Any, code: str = "") -> HttpResponse:
    """Publish what can be had, under an agreement or of one's own accord."""
    agreement = queries.agreement(code) if code else None
    if agreement:
        by = acting_for(request.viewer, queries.organisations_in(agreement))
    else:
        by = request.viewer.acting_as(*BIDDERS)
    form = forms.OfferForm(request.POST or None, wards=place.wards())
    title = _("Say what people can have under this agreement") if agreement else _("Say what people can have")

    def do() -> str:
        lead = agreement.bid.organisation if agreement and by.role == "commissioner" else None
        made = actions.publish_offer(
            draft=form.draft(),
            organisation=lead or beneath.organisation(by.organisation),
            agreement=agreement,
            by=by,
            now=timezone.now(),
        )
        return path("commissioning:offer", code=made.code)

    return ask(
        request,
        form=form,
        title=title,
        about=agreement.title if agreement else "",
        button=_("Publish it"),
        do=do,
    )


def confirm(request: Any, code: str) -> HttpResponse:
    """Say that it still holds."""
    found = queries.offer(code)
    by = acting_for(request.viewer, {found.organisation.code})
    if request.method == "POST":
        actions.confirm_offer(offer=found, by=by, now=timezone.now())
    return redirect(path("commissioning:offer", code=code))


def end(request: Any, code: str) -> HttpResponse:
    """End an offer, its people told first."""
    found = queries.offer(code)
    by = _who_ends(request.viewer, found)
    others = [(each.code, each.title) for each in queries.live_offers() if each.pk != found.pk]
    form = forms.EndOfferForm(
        request.POST or None,
        decisions=beneath.decisions_in_force(timezone.localdate()),
        offers=others,
        by_decision=bool(found.agreement_id),
    )

    def do() -> str:
        said = form.cleaned_data
        instead = said["replaced_by"]
        actions.end_offer(
            offer=found,
            told=told(said),
            reason=said["reason"],
            decision=decision_or_none(said["decision"]),
            replaced_by=queries.offer(instead) if instead else None,
            by=by,
            now=timezone.now(),
        )
        return path("commissioning:offer", code=code)

    return ask(
        request,
        form=form,
        title=_("End this"),
        about=found.title,
        lead=_("First tell the people who use it, and say what they can have instead."),
        button=_("End it"),
        do=do,
    )


def _who_ends(viewer: Any, found: Any) -> Any:
    """Under an agreement the commissioner alone; else whoever gives it, too."""
    if found.agreement_id:
        return viewer.acting_as("commissioner")
    return acting_for(viewer, {found.organisation.code})
