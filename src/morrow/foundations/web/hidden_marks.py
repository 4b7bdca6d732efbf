"""The one edge at which words come in: marks that turn the direction of a line are taken out.

Such a mark is invisible. In a name it makes the words after it, which are ours, read backwards, so that
“paid” can look like something else. No language needs it in a form: Urdu and Arabic are written without.
"""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Embeddings and overrides (U+202A to U+202E) and isolates (U+2066 to U+2069)."""


def straight(words: str) -> str:
    """Words without the marks that turn a line.

    >>> straight("Joe \\u202edias") == "Joe dias"
    True
    """
    return words.translate(TURNING)


class HiddenMarksMiddleware:
    """Takes the marks out of everything a form or an address brings, before any view reads it."""

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> Any:
        """Answer."""
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> None:
        """Straighten what was sent, also names of uploaded files."""
        request.GET = _straightened(request.GET)
        if request.method == "POST":
            request.POST = _straightened(request.POST)
            for file in request.FILES.values():
                file.name = straight(file.name or "")


def _straightened(sent: QueryDict) -> QueryDict:
    turned = [name for name, values in sent.lists() if any(straight(value) != value for value in values)]
    if not turned:
        return sent
    clean = sent.copy()
    for name in turned:
        clean.setlist(name, [straight(value) for value in sent.getlist(name)])
    clean._mutable = False
    return clean
