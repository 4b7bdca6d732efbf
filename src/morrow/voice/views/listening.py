"""Taking down what somebody says, and the receipt they leave with."""

from __future__ import annotations

from typing import Any

import segno
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe

from morrow.foundations.errors import KindError
from morrow.foundations.permission import require
from morrow.foundations.scope import path
from morrow.people import actions as people
from morrow.place import queries as place
from morrow.voice import actions
from morrow.voice.forms import TakeDownForm
from morrow.voice.permissions import LISTENERS

RECEIPT = "morrow_receipt"


def take_down(request: Any) -> HttpResponse:
    """A worker at a pop-up writes down what somebody says."""
    by = request.viewer.acting_as(*LISTENERS)
    form = TakeDownForm(request.POST or None, wards=place.wards())
    if request.method == "POST" and form.is_valid():
        try:
            said = _keep(form.cleaned_data, by)
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            request.session[RECEIPT] = {"code": said.code, "hint": form.cleaned_data["hint"]}
            return redirect(path("voice:receipt"))
    return render(request, "voice/take_down.html", {"form": form})


def receipt(request: HttpRequest) -> HttpResponse:
    """The receipt to print and hand over: shown once, kept nowhere."""
    shown = request.session.get(RECEIPT)
    require(bool(shown))
    address = request.build_absolute_uri(path("voice:open_receipt")) + f"?code={shown['code']}"
    qr = segno.make(address, error="m").svg_inline(scale=4, border=2, svgclass="receipt-qr", lineclass=None)
    return render(request, "voice/receipt.html", {**shown, "address": address, "qr": mark_safe(qr)})  # noqa: S308


def _keep(answers: dict[str, Any], by: Any) -> actions.Said:
    now = timezone.now()
    person = None
    if answers["name"] or answers["reach_by"] != "none":
        fields = {"letter": "address", "text": "phone", "phone": "phone", "email": "email"}
        contact = {fields[answers["reach_by"]]: answers["contact"]} if answers["reach_by"] in fields else {}
        person = people.meet(by=by, now=now, name=answers["name"], reach_by=answers["reach_by"], **contact)
    return actions.take_down(
        words=answers["words"],
        kind=answers["kind"],
        channel="popup",
        where=answers["where"],
        area_code=answers["area_code"],
        person=person,
        may_publish=answers["may_publish"],
        read_back=answers["read_back"],
        second_thing=answers["second_thing"],
        hint=answers["hint"],
        by=by,
        now=now,
    )
