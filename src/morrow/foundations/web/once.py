"""The Back button and Save again: the same answers sent twice are kept once, and their sender sees the first.

What was sent is remembered in the session for an hour, as a digest that tells nothing of it.
"""

from __future__ import annotations

import time
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from morrow.foundations.web import authors, keeping

SENT = "morrow_sent"
"""Session key: what was sent from here, the newest last."""

REMEMBERED_FOR = 60 * 60
"""Seconds."""

MOST = 10


def sent_before(request: Any) -> dict[str, Any] | None:
    """What was remembered when these very answers were sent to this page before; None where they were not."""
    if request.method != "POST":
        return None
    digest, fresh = _digest(request), time.time() - REMEMBERED_FOR
    sent = [each for each in request.session.get(SENT, []) if each["at"] > fresh]
    return next((each for each in sent if each["digest"] == digest), None)


def remember(request: Any, to: str, **more: Any) -> None:
    """Remember that these answers were taken in, and where their sender sees what came of them."""
    sent = request.session.get(SENT, [])
    sent.append({"digest": _digest(request), "to": to, "at": time.time(), **more})
    request.session[SENT] = sent[-MOST:]


def forget(request: Any, what: str) -> None:
    """Forget one thing beside the answers, such as a receipt, so that nobody after finds it here."""
    sent = request.session.get(SENT, [])
    if sent:
        request.session[SENT] = [{**each, what: None} for each in sent]


def to_the_first(request: Any, before: dict[str, Any]) -> HttpResponse:
    """Lead to what came of them the first time, and say so."""
    messages.info(request, _("You sent this before, and we have it: it is kept once. Here is the first."))
    return redirect(before["to"])


def _digest(request: Any) -> str:
    ours = {"csrfmiddlewaretoken", authors.FIELD, keeping.DROP}
    answers = sorted((name, values) for name, values in request.POST.lists() if name not in ours)
    files = sorted((name, file.name, file.size) for name, file in request.FILES.items())
    return salted_hmac("morrow.once", repr((request.path, answers, files))).hexdigest()
