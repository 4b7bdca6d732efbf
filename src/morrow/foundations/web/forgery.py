"""The page shown where a form came without its token: what happened, why, and the words back."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers, patch_cache_control

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

    Words are given back only where the browser says that our own page sent them: a stranger's page
    must not be able to put words of its own on ours.
    """
    page = render(request, "design/not_sent.html", {"typed": _typed(request)}, status=403)
    add_never_cache_headers(page)
    patch_cache_control(page, no_store=True, private=True)
    return page


def _typed(request: Any) -> list[str]:
    if request.headers.get("Sec-Fetch-Site") != "same-origin":
        return []
    values = [
        value.strip() for name in request.POST if not _secret(name) for value in request.POST.getlist(name)
    ]
    return [value for value in values if len(value) >= SOME_WORDS and " " in value]


def _secret(name: str) -> bool:
    return SECRET.search(name) is not None
