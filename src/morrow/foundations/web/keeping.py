"""Nothing typed is lost where somebody was signed out, or their receipt forgotten, while they wrote.

What they sent is kept in this browser's session for an hour, and shown again to the same person alone
once they are back. Somebody else who signs in here makes it go. Files, secret words and ballots are not kept.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers, patch_cache_control

from morrow.foundations.web import authors

View = TypeVar("View", bound=Callable[..., HttpResponse])

KEPT = "morrow_kept"
"""Session key: what was typed, by whom, and where it goes."""

DROP = "morrow_throw_away"
KEPT_FOR = 60 * 60
"""Seconds."""

LONG = 20
"""Characters from which an answer stands in a box in which it can be read and changed."""

SECRET = re.compile(
    r"password|passphrase|token|secret|second_thing|hint|(?:^|-)(?:word|code|pin|totp_code|otp|key|login)\d*$",
    re.IGNORECASE,
)
"""Answers that no session keeps and no page shows again, whoever asks."""


@dataclass(frozen=True)
class Answer:
    """One answer of a form that was not taken in."""

    name: str
    value: str

    @property
    def long(self) -> bool:
        """True where it is words, rather than a choice or a number."""
        return len(self.value) >= LONG and " " in self.value.strip()


def answers(request: Any, hidden: re.Pattern[str] = SECRET) -> list[Answer]:
    """What was typed, but for what belongs on no screen."""
    ours = {"csrfmiddlewaretoken", authors.FIELD, DROP}
    names = [name for name in request.POST if name not in ours and not hidden.search(name)]
    return [Answer(name, value) for name in names for value in request.POST.getlist(name)]


def keep(request: Any, writer: str) -> HttpResponse:
    """Keep what was sent for whoever wrote it, and lead them to where they become known again."""
    request.session[KEPT] = {
        "by": writer,
        "to": request.get_full_path(),
        "answers": [[answer.name, answer.value] for answer in answers(request)],
        "files": bool(request.FILES),
        "at": time.time(),
    }
    to = authors.way_back(request, writer, request.get_full_path())
    if getattr(request, "htmx", False):
        return HttpResponse(status=204, headers={"HX-Redirect": to})
    return redirect(to)


def must_be_kept(request: Any) -> str:
    """Who wrote what was sent, where nobody is known here any more and something was typed; else empty."""
    writer = authors.made_for(request)
    typed = any(answer.value.strip() for answer in answers(request))
    return writer if writer and typed and authors.is_known_no_more(request, writer) else ""


def carried(request: Any) -> dict[str, Any] | None:
    """What is kept here for whoever sits here now. What is another's, or too old, goes."""
    kept: dict[str, Any] | None = request.session.get(KEPT)
    if kept is None or authors.is_known_no_more(request, kept["by"]):
        return None
    if not authors.is_here(request, kept["by"]) or time.time() - kept["at"] > KEPT_FOR:
        del request.session[KEPT]
        return None
    return kept


def never_kept(view: View) -> View:
    """Mark a page of which nothing typed is ever kept beside a name, such as a ballot."""
    view.morrow_never_kept = True  # type: ignore[attr-defined]
    return view


class KeepingMiddleware:
    """Keeps what was typed for somebody who is known no more, and gives it back once they are."""

    def __init__(self, get_response: Callable[[Any], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        """Answer; what was sent again and taken in is kept no longer."""
        response = self.get_response(request)
        sent = getattr(request, "morrow_sent_again", False)
        if sent and response.status_code < 500:
            request.session.pop(KEPT, None)
        return response

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Step in before the page where something is to be kept or given back."""
        if getattr(request, "place", None) is None:
            return None
        if request.method == "POST":
            return None if getattr(view, "morrow_never_kept", False) else self._posted(request)
        return self._opened(request)

    def _posted(self, request: Any) -> HttpResponse | None:
        writer = must_be_kept(request)
        if writer:
            return keep(request, writer)
        kept = carried(request)
        if kept is None or kept["to"] != request.get_full_path():
            return None
        if DROP in request.POST:
            del request.session[KEPT]
            return redirect(f"/{request.place.slug}/")
        request.morrow_sent_again = True
        return None

    def _opened(self, request: Any) -> HttpResponse | None:
        accepted = request.headers.get("Accept", "text/html")
        if request.method != "GET" or "text/html" not in accepted or getattr(request, "htmx", False):
            return None
        kept = carried(request)
        return given_back(request, kept) if kept else None


def given_back(request: Any, kept: dict[str, Any]) -> HttpResponse:
    """The page with what was typed, which sends it again or throws it away."""
    found = [Answer(name, value) for name, value in kept["answers"]]
    context = {"answers": found, "to": kept["to"], "files": kept["files"], "drop": DROP}
    page = render(request, "design/kept.html", context)
    add_never_cache_headers(page)
    patch_cache_control(page, no_store=True, private=True)
    return page
