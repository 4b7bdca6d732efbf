"""What somebody asked for, read by themselves: signed in, or with the code and word of their paper."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from morrow.charter import actions, queries, tries
from morrow.charter.errors import TooManyWrongWords, UnknownClaimCode
from morrow.charter.forms.claims import AskAgainForm, PaperForm
from morrow.charter.queries import OPENED, ClaimRef
from morrow.charter.spoken import reasons_of
from morrow.charter.views.showing import refusal_of
from morrow.charter.views.step import step
from morrow.foundations.scope import Actor, path

HALF_AN_HOUR = 30 * 60


@never_cache
def mine(request: Any) -> HttpResponse:
    """Everything one asked for."""
    request.viewer.acting_as("resident")
    return render(request, "charter/my_claims.html", {"claims": queries.my_claims(request.viewer)})


@never_cache
def one(request: Any, code: str) -> HttpResponse:
    """One thing one asked for: where it stands, why, and every way on."""
    claim, _by = _own(request, code)
    why = queries.explained(claim)
    look = queries.look_at(claim)
    until = queries.until_when(claim)
    context = {
        "claim": claim,
        "why": reasons_of(why.answer.reason, why.registry, why.day) if why else [],
        "look": look,
        "until": until,
        "days": claim.look_again_days,
        "late": bool(until and until < timezone.localdate()),
        "refusal": refusal_of(claim, again=look is None) if claim.state == "not_accepted" else None,
        "on_paper": request.viewer.person_id != claim.person_id,
        "example": claim.example,
    }
    return render(request, "charter/my_claim.html", context)


@never_cache
def ask_again(request: Any, code: str) -> HttpResponse:
    """Ask that somebody else looks."""
    claim, by = _own(request, code)
    here = path("charter:my_claim", code=code)
    if request.method != "POST" and (claim.state != "not_accepted" or queries.look_at(claim)):
        return redirect(here)
    form = AskAgainForm(request.POST if request.method == "POST" else None)

    def do() -> str:
        why = form.cleaned_data["why"]
        actions.ask_to_look_again(claim=claim, why=why, by=by, now=timezone.now())
        return here

    return step(
        request,
        form,
        do,
        title=_("Ask us to look again"),
        lead=_(
            "Somebody who did not decide the first time looks at all of it, within %(days)s working days. It "
            "does not delay the legal way beside it."
        )
        % {"days": claim.look_again_days},
        promise=claim.entitlement,
        back=here,
        emergency=True,
        button=_("Ask somebody else to look"),
    )


@never_cache
def open_paper(request: Any) -> HttpResponse:
    """Open what was asked for with the code on paper and its word."""
    form = PaperForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            code, word = form.cleaned_data["code"], form.cleaned_data["word"]
            with tries.counted(request.META.get("REMOTE_ADDR", ""), code, timezone.now()):
                claim = queries.claim_behind(code, word)
        except UnknownClaimCode as fault:
            form.add_error("word", str(fault))
        except TooManyWrongWords as fault:
            form.add_error(None, str(fault))
            status = 429
        else:
            request.session[OPENED] = queries.opening_of(claim)
            if not request.user.is_authenticated:
                request.session.set_expiry(HALF_AN_HOUR)
            return redirect(path("charter:my_claim", code=claim.code))
    status = 422 if form.errors and status == 200 else status
    return render(request, "charter/open_paper.html", {"form": form}, status=status)


@never_cache
def close_paper(request: Any) -> HttpResponse:
    """Forget the paper in this browser, for whoever sits here next."""
    if request.method == "POST":
        request.session.pop(OPENED, None)
    return redirect(path("charter:open_paper"))


def _own(request: Any, code: str) -> tuple[ClaimRef, Actor]:
    """The claim, and in whose name its reader acts: only its person, or whoever opened its paper."""
    return queries.own_claim(request.viewer, code, request.session.get(OPENED, ""))
