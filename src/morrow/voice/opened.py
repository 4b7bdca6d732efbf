"""Whoever opened a receipt in this browser is known by it, where nobody is signed in."""

from __future__ import annotations

import hashlib
from typing import Any

from morrow.foundations.scope import path
from morrow.foundations.web import authors
from morrow.voice import queries


def opened_receipt(request: Any) -> str:
    """The opened receipt in a form that opens nothing; empty where none is open."""
    opened = request.session.get(queries.OPENED)
    return hashlib.sha256(opened.encode()).hexdigest()[:32] if opened else ""


def register() -> None:
    """Let forms be made for whoever opened a receipt."""
    authors.known_by(authors.Kind("r", opened_receipt, lambda _request, _then: path("voice:open_receipt")))
