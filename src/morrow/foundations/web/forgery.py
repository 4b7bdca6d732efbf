"""The page shown where a form came without its token: what happened, why, and the words back."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers, patch_cache_control

from morrow.foundations.web import authors, keeping

SOME_WORDS = 20
"""Characters from which what was typed is worth giving back."""

SECRET = re.compile(
    r"password|passphrase|token|secret|second_thing|hint|address|contact|phone|telephone|e-?mail|postcode"
    r"|(?:^|[_-])(?:word|code|pin|otp|key|login|name|username|helping)\d*(?:$|[_-])",
    re.IGNORECASE,
)
"""Fields whose words belong on no screen but the one they were typed on, however long they are."""


def refused(request: Any, reason: str = "") -> HttpResponse:
    """Django's refusal of a form whose token is missing or does not fit. Nothing was changed.

    Whoever was signed out while they wrote is led to sign in, and finds their words after. Else the page
    gives the words back and offers to send them again: where our signature says that the form was made for
    whoever sits here, or where nobody is known here and the browser says that our own page sent it. A
    stranger's page must not be able to put words of its own on ours, and nobody sees another's.
    """
    placed = getattr(request, "place", None) is not None
    writer = keeping.must_be_kept(request) if placed else ""
    if writer:
        return keeping.keep(request, writer)
    page = render(request, "design/not_sent.html", _given_back(request, placed=placed), status=403)
    add_never_cache_headers(page)
    patch_cache_control(page, no_store=True, private=True)
    return page


def _given_back(request: Any, *, placed: bool) -> dict[str, Any]:
    """What may be shown of what was typed: to be sent again, to be copied, or nothing."""
    writer, reader = authors.made_for(request), authors.author(request)
    if writer and not authors.is_here(request, writer):
        return {"another": True}
    again: list[keeping.Answer] = []
    if placed and writer:
        again = keeping.answers(request)
    elif placed and not reader and _ours(request):
        again = keeping.answers(request, hidden=SECRET)
    if not any(answer.long for answer in again):
        again = []
    return {
        "again": again,
        "to": request.get_full_path(),
        "files": bool(request.FILES),
        "typed": _typed(request),
    }


def _ours(request: Any) -> bool:
    return bool(request.headers.get("Sec-Fetch-Site") == "same-origin")


def _typed(request: Any) -> list[str]:
    if not _ours(request):
        return []
    values = [
        value.strip() for name in request.POST if not _secret(name) for value in request.POST.getlist(name)
    ]
    return [value for value in values if len(value) >= SOME_WORDS and " " in value]


def _secret(name: str) -> bool:
    return SECRET.search(name) is not None
