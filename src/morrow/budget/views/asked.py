"""What a request sent."""

from __future__ import annotations

from typing import Any


def sent(request: Any) -> Any:
    """The answers of a form that was sent, even where it has no questions; None where it is only shown."""
    return request.POST if request.method == "POST" else None
