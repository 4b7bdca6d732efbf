"""Asking a person to look, for oneself or for somebody beside one's desk."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from morrow.charter import actions, queries
from morrow.charter.forms.checking import kept_in, to_keep
from morrow.charter.forms.claims import AskBesideForm, AskForm
from morrow.charter.permissions import BESIDE
from morrow.charter.spoken import reasons_of
from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.forms import say_why
from morrow.foundations.scope import path
from morrow.foundations.web.confirming import doing, speaks_for_itself
from morrow.people import queries as people
from morrow.place import queries as place

PAPER = "morrow_claim_paper"
"""Session key: the code of a paper that was just made, until it is printed."""


@never_cache
def ask(request: Any, code: str) -> HttpResponse:
    """Look through what was answered, and ask a named worker to look."""
    promise = queries.entitlement(code)
    today = timezone.localdate()
    if promise.shelf != "here" or promise.is_for_everybody or not promise.in_force(today):
        raise NotFound
    held = queries.adopted_rule(promise)
    known = {k: v for k, v in kept_in(request.POST, held.registry).items() if v is not None} if held else {}
    answer = held.answer(known, today) if held else None
    beside = request.viewer.holds(*BESIDE)
    sent = request.POST if "sure" in request.POST else None
    form = (AskBesideForm if beside else AskForm)(sent)
    doing(request, _("Ask a person to look"))
    if sent is not None and request.viewer.person_id is not None and form.is_valid():
        try:
            return redirect(_asked(request, promise, known, form.cleaned_data, beside))
        except KindError as fault:
            say_why(form, fault)
    context = {
        "promise": promise,
        "form": form,
        "beside": beside,
        "kept": to_keep(known),
        "reasons": reasons_of(answer.reason, held.registry, today) if held and answer and known else [],
        "has_rule": held is not None,
        "signed_in": request.viewer.person_id is not None,
        "days": place.clocks().ask_answer,
    }
    return render(request, "charter/ask.html", context, status=422 if form.errors else 200)


def show_paper(request: Any, claim: Any, code: str) -> str:
    """Keep a new code for the one page that shows it, and say where that is."""
    speaks_for_itself(request)
    request.session[PAPER] = {
        "code": code,
        "title": claim.entitlement.title,
        "due": claim.answer_due.isoformat() if claim.state == "asked" else "",
        "example": claim.example,
    }
    return path("charter:paper")


@never_cache
def paper(request: Any) -> HttpResponse:
    """The receipt for whoever has no account: a code, shown until the screen forgets it."""
    held = request.session.get(PAPER)
    if request.method == "POST":
        request.session.pop(PAPER, None)
        return redirect(path("desk:home"))
    if not held:
        raise NotFound
    due = date.fromisoformat(held["due"]) if held["due"] else None
    context = {**held, "due": due, "where": request.build_absolute_uri(path("charter:open_paper"))}
    return render(request, "charter/paper.html", context)


def _asked(request: Any, promise: Any, known: Any, given: dict[str, Any], beside: bool) -> str:
    viewer = request.viewer
    if not beside:
        by = viewer.acting_as("resident")
        made = actions.ask_to_look(
            entitlement=promise,
            person=by.person_id,
            called=viewer.name,
            answers=known,
            words=given["words"],
            by=by,
            now=timezone.now(),
        )
        return path("charter:my_claim", code=made.claim.code)
    made = actions.ask_to_look(
        entitlement=promise,
        person=_who(given),
        called=given["called"],
        answers=known,
        words=given["words"],
        second_thing=given["second_thing"],
        by=viewer.acting_as(*BESIDE),
        now=timezone.now(),
    )
    return show_paper(request, made.claim, made.code)


def _who(given: dict[str, Any]) -> Any:
    if given["person_code"]:
        return people.person_of_code(given["person_code"])
    return actions.Newcomer(given["called"], given["reach_by"], given["contact"])
