"""What can go wrong where conversations come in or go out."""

from __future__ import annotations

from morrow.foundations.errors import KindError


class FilesRefused(KindError):
    """Files of a conversation were refused, all of them. The text names each problem."""


class NotGivenOut(KindError):
    """Answers are not given out like this. The text says why."""
