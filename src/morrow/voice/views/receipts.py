"""Coming back with a receipt: the code opens the public thread, a second thing opens the reply."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from morrow.foundations.codes import CodeNotRead
from morrow.foundations.scope import path
from morrow.voice import queries
from morrow.voice.errors import TooManyTries, UnknownReceipt, WrongSecondThing
from morrow.voice.forms import ReceiptForm, SecondThingForm
from morrow.voice.words import code_not_read


def open_receipt(request: Any) -> HttpResponse:
    """Type a receipt code; on success go to its thread."""
    typed = request.POST or (request.GET if request.GET.get("code") else None)
    form = ReceiptForm(typed)
    if typed and form.is_valid():
        address = request.META.get("REMOTE_ADDR", "")
        now = timezone.now()
        try:
            queries.may_try(address, now)
            contribution = queries.contribution_of_code(form.cleaned_data["code"])
        except CodeNotRead as fault:
            form.add_error("code", code_not_read(fault))
        except UnknownReceipt as fault:
            queries.note_wrong_try(address, now)
            form.add_error("code", str(fault))
        except TooManyTries as fault:
            form.add_error(None, str(fault))
            return render(request, "voice/open_receipt.html", {"form": form}, status=429)
        else:
            request.session[queries.OPENED] = contribution.code
            return redirect(path("story:my_thread"))
    status = 422 if form.errors else 200
    return render(request, "voice/open_receipt.html", {"form": form}, status=status)


def read_reply(request: Any) -> HttpResponse:
    """The reply's own words, for whoever has the code and the second thing."""
    opened = request.session.get(queries.OPENED)
    if not opened:
        return redirect(path("voice:open_receipt"))
    contribution = queries.opened_contribution(opened)
    form = SecondThingForm(request.POST or None)
    replies = None
    if request.method == "POST" and form.is_valid():
        address = request.META.get("REMOTE_ADDR", "")
        now = timezone.now()
        try:
            queries.may_try(address, now)
            replies = queries.replies_behind(contribution, form.cleaned_data["second_thing"])
        except WrongSecondThing as fault:
            queries.note_wrong_try(address, now)
            form.add_error("second_thing", str(fault))
        except TooManyTries as fault:
            form.add_error(None, str(fault))
    context = {"form": form, "replies": replies, "hint": contribution.receipt.hint, "said": contribution}
    return render(request, "voice/read_reply.html", context)
