"""The page shown where a form came without its token: what happened, why, and the words back."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

SOME_WORDS = 20
"""Characters from which what was typed is worth giving back."""


def refused(request: Any, reason: str = "") -> HttpResponse:
    """Django's refusal of a form whose token is missing or does not fit. Nothing was changed.

    Words are given back only where the browser says that our own page sent them: a stranger's page
    must not be able to put words of its own on ours.
    """
    return render(request, "design/not_sent.html", {"typed": _typed(request)}, status=403)


def _typed(request: Any) -> list[str]:
    if request.headers.get("Sec-Fetch-Site") != "same-origin":
        return []
    values = [
        value.strip()
        for name in request.POST
        if "password" not in name and "token" not in name
        for value in request.POST.getlist(name)
    ]
    return [value for value in values if len(value) >= SOME_WORDS and " " in value]
