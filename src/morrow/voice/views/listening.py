"""Taking down what somebody says, and the receipt they leave with."""

from __future__ import annotations

from datetime import date
from typing import Any

import segno
from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, path
from morrow.foundations.web import once
from morrow.foundations.web.confirming import speaks_for_itself
from morrow.place import queries as place
from morrow.voice import actions, queries, turns
from morrow.voice.forms import SayForm, TakeDownForm
from morrow.voice.models import Contribution
from morrow.voice.permissions import LISTENERS, as_speaker
from morrow.voice.views.kindly import posted, refused
from morrow.voice.views.subjects import subject_of

RECEIPT = "morrow_receipt"
"""Session key: the receipt just made, kept until the next one is begun or the person is done."""


def take_down(request: Any) -> HttpResponse:
    """A worker writes down what somebody says, at a pop-up, by telephone, from paper, at a meeting."""
    by = request.viewer.acting_as(*LISTENERS)
    before = once.sent_before(request)
    if before:
        return _the_first(request, before)
    form = TakeDownForm(posted(request), request.FILES or None, wards=place.wards())
    if request.method == "GET":
        request.session.pop(RECEIPT, None)
    elif form.is_valid() and _kept(request, form, by, form.cleaned_data["channel"]):
        speaks_for_itself(request)
        return redirect(path("voice:receipt"))
    return render(request, "voice/take_down.html", {"form": form}, status=422 if form.errors else 200)


@never_cache
def say(request: Any) -> HttpResponse:
    """A resident writes it themselves, signed in or not.

    No browser keeps the page, nor what was typed in it: at a library the next person could go back to it.
    """
    by = as_speaker(request.viewer)
    before = once.sent_before(request)
    if before:
        return _the_first(request, before)
    form = SayForm(
        posted(request), request.FILES or None, wards=place.wards(), signed_in=by.holds("resident")
    )
    if request.method == "GET":
        request.session.pop(RECEIPT, None)
    elif form.is_valid() and not refused(form, lambda: _say(request, form.cleaned_data, by)):
        speaks_for_itself(request)
        return redirect(path("voice:receipt"))
    context = {"form": form, "about": subject_of(request)}
    return render(request, "voice/say.html", context, status=422 if form.errors else 200)


def receipt(request: HttpRequest) -> HttpResponse:
    """The receipt to print or keep. The code stands nowhere else; pressing Done forgets it here too."""
    if request.method == "POST":
        request.session.pop(RECEIPT, None)
        once.forget(request, "receipt")
        messages.success(request, _("Done. This screen has forgotten the code."))
        return redirect(path("voice:have_your_say"))
    shown = request.session.get(RECEIPT)
    if not shown:
        return redirect(path("voice:have_your_say"))
    address = request.build_absolute_uri(path("voice:open_receipt"))
    # The code is not in the square: an address that holds it stays in histories and in logs.
    drawn = segno.make(address, error="m").svg_inline(scale=4, border=2, svgclass=None, lineclass=None)
    shown = {**shown, "due": date.fromisoformat(shown["due"]) if shown["due"] else None}
    context = {**shown, "code_address": address, "qr_svg": mark_safe(drawn)}  # noqa: S308
    return render(request, "voice/receipt.html", context)


def _say(request: Any, answers: dict[str, Any], by: Actor) -> None:
    subject = subject_of(request)
    answers = {**answers, "about": subject.ref if subject else None}
    with turns.in_turn(by, request.META.get("REMOTE_ADDR", ""), timezone.now()):
        _keep(request, answers, by, "web")


def _kept(request: Any, form: forms.Form, by: Actor, channel: str) -> bool:
    answers = form.cleaned_data
    return not refused(form, lambda: _keep(request, answers, by, channel))


def _keep(request: Any, answers: dict[str, Any], by: Actor, channel: str) -> None:
    said = actions.take_down(
        words=answers["words"],
        kind=answers["kind"],
        channel=channel,
        where=answers.get("where", ""),
        area_code=answers.get("area_code", ""),
        language=answers["language"],
        person=_who(answers, by),
        proxy=_proxy(answers, by),
        may_publish=answers["may_publish"],
        read_back=answers.get("read_back", False),
        second_thing=answers["second_thing"],
        hint=answers["hint"],
        about=answers.get("about"),
        by=by,
        now=timezone.now(),
    )
    if answers.get("attached"):
        actions.attach(contribution=said.contribution, content=answers["attached"], by=by, now=timezone.now())
    show_next(request, said.contribution, said.code, own=channel == "web")
    once.remember(request, path("voice:receipt"), receipt=request.session[RECEIPT])


def _the_first(request: Any, before: dict[str, Any]) -> HttpResponse:
    """The receipt of what was sent before, as long as nobody said that this screen should forget it."""
    if before["receipt"]:
        request.session[RECEIPT] = before["receipt"]
        messages.info(request, _the_same_words())
        return redirect(path("voice:receipt"))
    messages.info(request, f"{_the_same_words()} {_('The receipt you were given is the one for them.')}")
    return redirect(path("voice:have_your_say"))


def _the_same_words() -> str:
    return _(
        "We have these words already, and kept them once. Did another person say the very same? Then write "
        "it down again with the word that they choose."
    )


def show_next(
    request: Any, contribution: Contribution, code: str, *, own: bool = False, new: bool = False
) -> None:
    """Keep a code for the page that shows it once. `new` where it stands in the place of another."""
    due = "" if queries.has_reply(contribution) else contribution.reply_due.isoformat()
    request.session[RECEIPT] = {"code": code, "due": due, "own": own, "new": new}


def _who(answers: dict[str, Any], by: Actor) -> actions.Newcomer | actions.Themselves | None:
    if "for_whom" in answers and answers["proxy_basis"]:
        return actions.Newcomer(answers["for_whom"]) if answers["for_whom"] else None
    if "unnamed" in answers:
        return None if answers["unnamed"] else actions.Themselves()
    require(not by.holds("resident") or "name" not in answers)
    if answers["name"] or answers["reach_by"] != "none":
        return actions.Newcomer(answers["name"], answers["reach_by"], answers["contact"])
    return None


def _proxy(answers: dict[str, Any], by: Actor) -> actions.Proxy | None:
    """Who says it for another: the signed-in person, or whoever gives their name."""
    if not answers["proxy_basis"]:
        return None
    if "for_whom" in answers:
        return actions.Proxy(answers["proxy_basis"], person=actions.Themselves())
    return actions.Proxy(answers["proxy_basis"], name=answers["proxy_name"])
