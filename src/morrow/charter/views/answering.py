"""The desk of those who look: what waits, one thing that was asked, a yes, and a second look."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from morrow.charter import actions, queries
from morrow.charter.forms.claims import AskAgainForm, LeavingOutForm, LookAgainForm, NewPaperForm, YesForm
from morrow.charter.models import LOOKS
from morrow.charter.permissions import ADOPTERS
from morrow.charter.spoken import reasons_of
from morrow.charter.views.asking import show_paper
from morrow.charter.views.step import step
from morrow.foundations.scope import path


@never_cache
def queue(request: Any) -> HttpResponse:
    """Everything that waits for an answer, what is due first standing first."""
    request.viewer.acting_as(*LOOKS)
    waiting = queries.waiting(request.viewer)
    context = {
        "claims": waiting.claims,
        "looks": waiting.looks,
        "answered": waiting.answered,
        "today": timezone.localdate(),
    }
    return render(request, "charter/queue.html", context)


@never_cache
def one(request: Any, code: str) -> HttpResponse:
    """What somebody asked for, clause by clause, and the two ways to answer it."""
    by = request.viewer.acting_as(*LOOKS)
    claim = queries.claim_for(request.viewer, code)
    why = queries.explained(claim)
    look = queries.look_at(claim)
    context = {
        "claim": claim,
        "why": reasons_of(why.answer.reason, why.registry, why.day) if why else [],
        "comes_to": why.answer.unit.written(why.answer.amount) if why and why.answer.amount else "",
        "unchecked": [each.title for each in why.registry.unchecked(why.day)] if why else [],
        "look": look,
        "to_ask_first": queries.to_ask_first(claim),
        "may_look": look is not None and not look.answered_at and not queries.answered_first(by, claim),
        "today": timezone.localdate(),
        "example": claim.example,
    }
    return render(request, "charter/claim.html", context)


@never_cache
def yes(request: Any, code: str) -> HttpResponse:
    """Say yes."""
    by = request.viewer.acting_as(*LOOKS)
    claim = queries.claim_for(request.viewer, code)
    if request.method != "POST" and claim.state != "asked":
        return redirect(path("charter:claim", code=code))
    form = YesForm(request.POST if request.method == "POST" else None)

    def do() -> str:
        actions.answer_yes(claim=claim, gives=form.cleaned_data["gives"], by=by, now=timezone.now())
        return path("charter:queue")

    return step(
        request,
        form,
        do,
        title=_("Say yes"),
        lead=_("Your name stands under it."),
        promise=claim.entitlement,
        about=claim.called,
        back=path("charter:claim", code=code),
        button=_("Say yes, and tell them"),
    )


@never_cache
def ask_again_beside(request: Any, code: str) -> HttpResponse:
    """Write down, for the person beside one's desk, that somebody else shall look again."""
    by = request.viewer.acting_as(*LOOKS)
    claim = queries.claim_for(request.viewer, code)
    form = AskAgainForm(request.POST if request.method == "POST" else None)

    def do() -> str:
        why = form.cleaned_data["why"]
        actions.ask_to_look_again(claim=claim, why=why, by=by, now=timezone.now())
        return path("charter:claim", code=code)

    return step(
        request,
        form,
        do,
        title=_("Ask for them that somebody else looks"),
        lead=_("In their words, with them beside you. They are told by when they hear."),
        promise=claim.entitlement,
        about=claim.called,
        back=path("charter:claim", code=code),
        button=_("Ask somebody else to look"),
    )


@never_cache
def new_paper(request: Any, code: str) -> HttpResponse:
    """Give the person beside one's desk a new paper."""
    by = request.viewer.acting_as(*LOOKS)
    claim = queries.claim_for(request.viewer, code)
    form = NewPaperForm(request.POST if request.method == "POST" else None)

    def do() -> str:
        word = form.cleaned_data["second_thing"]
        made = actions.give_new_paper(claim=claim, second_thing=word, by=by, now=timezone.now())
        return show_paper(request, claim, made)

    return step(
        request,
        form,
        do,
        title=_("Give a new paper"),
        lead=_("Only with the person beside you, who has shown that it is theirs."),
        promise=claim.entitlement,
        about=claim.called,
        back=path("charter:claim", code=code),
        button=_("Make the new paper"),
    )


@never_cache
def look_again(request: Any, code: str) -> HttpResponse:
    """Look again, as somebody who did not answer first."""
    by = request.viewer.acting_as(*LOOKS)
    look = queries.look_for(request.viewer, code)
    back = path("charter:claim", code=look.claim.code)
    if request.method != "POST" and (look.answered_at or queries.answered_first(by, look.claim)):
        return redirect(back)
    form = LookAgainForm(request.POST if request.method == "POST" else None)

    def do() -> str:
        given = form.cleaned_data
        changed = given.pop("changed") == "yes"
        actions.look_again(look=look, changed=changed, **given, by=by, now=timezone.now())
        return path("charter:queue")

    return step(
        request,
        form,
        do,
        title=_("Look again"),
        lead=_("You decide anew, and your name stands under it. They are told at once."),
        promise=look.claim.entitlement,
        about=look.claim.called,
        look=look,
        back=back,
        button=_("Decide, and tell them"),
    )


def leaving_out(request: Any) -> HttpResponse:
    """What second looks said about the words of promises, for the officer who keeps the register."""
    request.viewer.acting_as(*ADOPTERS)
    context = {"notes": queries.leaving_out(), "answered": queries.leaving_out(answered=True)}
    return render(request, "charter/leaving_out.html", context)


def answer_leaving_out(request: Any, code: str) -> HttpResponse:
    """Say what becomes of one."""
    by = request.viewer.acting_as(*ADOPTERS)
    note = queries.leaving_out_note(code)
    form = LeavingOutForm(request.POST if request.method == "POST" else None)

    def do() -> str:
        given = form.cleaned_data
        actions.answer_leaving_out(
            note=note,
            propose=given["answer"] == "propose",
            reason=given["reason"],
            by=by,
            now=timezone.now(),
        )
        return path("charter:leaving_out")

    return step(
        request,
        form,
        do,
        title=_("Say what becomes of this"),
        lead=note.words,
        promise=note.entitlement,
        button=_("Write it down"),
    )
