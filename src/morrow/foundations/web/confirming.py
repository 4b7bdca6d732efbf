"""After something was done, the next page says so: one way for every form of every room.

A view that has more to say adds a message of its own, and then this says nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from morrow.foundations.record.acting import opened

GOES_ON = (302, 303)


def doing(request: Any, title: str) -> None:
    """Say what the form in hand does, by the title of its page."""
    request.morrow_doing = str(title)


def speaks_for_itself(request: Any) -> None:
    """The next page says what happened, so nothing need stand above it."""
    request.morrow_speaks = True


class ConfirmingMiddleware:
    """Says on the next page that it is done, where a form led to an act and nobody said anything."""

    def __init__(self, get_response: Callable[[Any], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        """Answer, having watched what was done."""
        if request.method != "POST":
            return self.get_response(request)
        acts: list[str] = []
        watching = opened.set(acts)
        try:
            response = self.get_response(request)
        finally:
            opened.reset(watching)
        if acts and response.status_code in GOES_ON and not _said(request):
            messages.success(request, _words(request))
        return response


def _said(request: Any) -> bool:
    kept: Any = messages.get_messages(request)
    return bool(getattr(request, "morrow_speaks", False) or kept.added_new)


def _words(request: Any) -> str:
    title = getattr(request, "morrow_doing", "")
    return _("That is done: “%s”.") % title if title else _("That is done, and it is written down.")
