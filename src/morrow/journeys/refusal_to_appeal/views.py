"""The pages of this journey: not accepted, with what can be had instead; and an assessment beside it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from morrow.charter import queries as charter
from morrow.commissioning import queries as commissioning
from morrow.foundations.scope import Actor, path
from morrow.journeys.asking import ask, sent
from morrow.journeys.refusal_to_appeal.forms import AssessmentBesideForm, NotAcceptForm
from morrow.journeys.refusal_to_appeal.steps import ask_beside, not_accept_with_offer

LOOKS = "entitlements_officer"


@never_cache
def not_accept(request: Any, code: str) -> HttpResponse:
    """Say that a promise does not hold for somebody: why, and what they can have instead."""
    by = request.viewer.acting_as(LOOKS)
    claim = charter.claim_for(request.viewer, code)
    back = path("charter:claim", code=code)
    if request.method != "POST" and claim.state != "asked":
        return redirect(back)
    begun = {"reason": charter.why_not(claim), "instead_from": timezone.localdate()}
    form = NotAcceptForm(sent(request), offers=list(commissioning.live_offers()), initial=begun)

    def do(typed: dict[str, Any]) -> str:
        not_accept_with_offer(
            claim=claim,
            offer=form.the_offer(),
            reason=typed["reason"],
            instead=typed["instead"],
            instead_from=typed["instead_from"],
            by=by,
            now=timezone.now(),
        )
        return path("charter:queue")

    return ask(
        request,
        form,
        do,
        "journeys/not_accept.html",
        title=_("Not accepted: why, and what instead"),
        lead=_(
            "Your name stands under it. They also read how to ask for an assessment, how to ask that "
            "somebody else looks again, and where the law lets them appeal."
        ),
        about=f"{claim.called}: {claim.entitlement.title}",
        example=claim.example,
        button=_("Tell them"),
        back=back,
        to_ask_first=charter.to_ask_first(claim),
    )


@never_cache
def assessment_beside(request: Any, code: str) -> HttpResponse:
    """Ask for an assessment, beside what was asked for: signed in, or with the paper that was opened."""
    claim, by = charter.own_claim(request.viewer, code, request.session.get(charter.OPENED, ""))
    title = _("Ask for an assessment, whatever is decided")
    return _assessment(request, claim, by, title=title, back=path("charter:my_claim", code=code))


@never_cache
def assessment_for(request: Any, code: str) -> HttpResponse:
    """The same, written down by a worker for the person beside them."""
    by = request.viewer.acting_as(LOOKS)
    claim = charter.claim_for(request.viewer, code)
    title = _("Ask for an assessment for them")
    return _assessment(request, claim, by, title=title, back=path("charter:claim", code=code))


def _assessment(request: Any, claim: Any, by: Actor, *, title: str, back: str) -> HttpResponse:
    form = AssessmentBesideForm(sent(request))

    def do(typed: dict[str, Any]) -> str:
        asked = ask_beside(claim=claim, **typed, by=by, now=timezone.now())
        if by.holds("resident"):
            return path("support:assessment_receipt", code=asked.code)
        said = _("An assessment was asked for today, and this day counts. The receipt: %s. Write it down.")
        messages.success(request, said % asked.code)
        return back

    return ask(
        request,
        form,
        do,
        title=title,
        lead=_("Anybody can always ask. It costs nothing, and nothing decided here stands in its way."),
        button=_("Ask"),
        emergency=True,
        back=back,
    )
