"""Whose form it is: every form says, under our signature, for whom its page was made.

So what was typed can be kept for that person alone where they were signed out in the meantime, and is
shown to nobody else who sits at the same screen. Rooms above say who somebody is and how they come back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core import signing

FIELD = "morrow_made_for"
"""The hidden field of a form."""

_SIGNER = signing.Signer(salt="morrow.made_for")


@dataclass(frozen=True)
class Kind:
    """One way of being known: by which short letter, as whom (or as nobody), and where to become it again."""

    letter: str
    known_as: Callable[[Any], str]
    way_back: Callable[[Any, str], str]


_kinds: dict[str, Kind] = {}


def known_by(kind: Kind) -> None:
    """Add a way of being known; the first by letter that knows somebody decides for whom a form is made."""
    _kinds[kind.letter] = kind


def author(request: Any) -> str:
    """Who sits here, as far as we know: a letter and an id; empty for nobody."""
    if not hasattr(request, "session"):
        return ""
    for letter in sorted(_kinds):
        kind = _kinds[letter]
        known = kind.known_as(request)
        if known:
            return f"{kind.letter}{known}"
    return ""


def mark_for(request: Any) -> str:
    """What a form made for whoever sits here carries; nothing for nobody."""
    known = author(request)
    return _SIGNER.sign(known) if known else ""


def made_for(request: Any) -> str:
    """For whom the form that was sent had been made; empty where it does not say, or was tampered with."""
    try:
        return str(_SIGNER.unsign(request.POST.get(FIELD, "")))
    except signing.BadSignature:
        return ""


def is_here(request: Any, writer: str) -> bool:
    """True where whoever wrote it sits here, as far as we know."""
    return _known(request, writer) == writer[1:]


def is_known_no_more(request: Any, writer: str) -> bool:
    """True where nobody is known here in the way in which the writer was."""
    return not _known(request, writer)


def _known(request: Any, writer: str) -> str:
    return _kinds[writer[0]].known_as(request)


def way_back(request: Any, known: str, then: str) -> str:
    """Where somebody becomes who they were, and goes on from there."""
    return _kinds[known[0]].way_back(request, then)
