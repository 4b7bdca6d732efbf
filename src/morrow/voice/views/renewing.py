"""A worker gives a receipt anew, with the person beside them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.codes import CodeNotRead
from morrow.foundations.scope import path
from morrow.voice import actions, queries, tries
from morrow.voice.errors import ReceiptElsewhere, SaidSignedIn, TooManyTries, UnknownReceipt
from morrow.voice.forms import FindReceiptForm, RenewForm
from morrow.voice.models import Contribution
from morrow.voice.permissions import RENEWERS
from morrow.voice.views.kindly import FormPage, form_page, posted
from morrow.voice.views.listening import show_next
from morrow.voice.words import code_not_read

DAYS = 90
"""How far back the data protection lead sees which receipts were given anew."""


def find_receipt(request: Any) -> HttpResponse:
    """Find what somebody said by their code, or, where the receipt is lost, by their words."""
    request.viewer.acting_as(*RENEWERS)
    form = FindReceiptForm(posted(request))
    found: list[queries.FoundSaid] | None = None
    if form.is_valid():
        code, words, on, where = (form.cleaned_data[name] for name in ("code", "words", "said_on", "where"))
        if code and (said := _of_code(request, form, code)):
            return redirect(path("voice:renew_receipt", code=said.code))
        if not code:
            found = queries.said_with(request.viewer, words, on=on, where=where)
    status = 422 if form.errors else 200
    return render(request, "voice/find_receipt.html", {"form": form, "found": found}, status=status)


def renew_receipt(request: Any, code: str) -> HttpResponse:
    """Give a new receipt or a new word."""
    by = request.viewer.acting_as(*RENEWERS)
    said = queries.open_to_renew(request.viewer, code)
    page = FormPage(
        _("Give a receipt anew"),
        _("Give it anew"),
        lead=_("Ask first, and alone: what did they say, when and where? Only then compare it with this."),
        quote=said.words,
        example=said.example,
    )

    def call(answers: dict[str, Any]) -> None:
        what = answers.pop("what")
        given = {"contribution": said, "by": by, "now": timezone.now(), **answers}
        if what == "receipt":
            show_next(request, said, actions.replace_receipt(**given), new=True)
        else:
            actions.set_word(**given)
            messages.success(request, _("The new word opens the reply from now on. The old one does not."))

    new = request.POST.get("what") == "receipt"
    then = path("voice:receipt") if new else path("voice:find_receipt")
    return form_page(request, RenewForm(posted(request)), page, call, then)


def given_anew(request: Any) -> HttpResponse:
    """Receipts given anew, for the data protection lead: a worker alone could take a person's place."""
    request.viewer.acting_as("data_protection_lead")
    since = timezone.now() - timedelta(days=DAYS)
    context = {"renewals": queries.given_anew(request.viewer, since), "days": DAYS}
    return render(request, "voice/renewals.html", context)


def _of_code(request: Any, form: FindReceiptForm, code: str) -> Contribution | None:
    """What a code belongs to; None, with the reason on the form, where it opens nothing here."""
    try:
        with tries.counted("", timezone.now(), worker=request.viewer.acting_as(*RENEWERS)):
            return queries.to_renew(request.viewer, code)
    except CodeNotRead as fault:
        form.add_error("code", code_not_read(fault))
    except (UnknownReceipt, TooManyTries, ReceiptElsewhere, SaidSignedIn) as fault:
        form.add_error("code", str(fault))
    return None
