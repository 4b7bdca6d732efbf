"""The root of every error that a person may read: it says what happened, why, and what to do."""

from __future__ import annotations


class KindError(Exception):
    """An error written for the person who meets it. Its text may be shown as it stands.

    `about` names the answer it speaks of, where a form has one of that name, so that it stands there.
    """

    about: str = ""

    def __init__(self, *said: str, about: str = "") -> None:
        super().__init__(*said)
        if about:
            self.about = about

    @property
    def message(self) -> str:
        """The sentence to show."""
        return str(self)


class NotAllowed(KindError):
    """The person may know that the thing exists, and may not do this to it."""


class NotFound(KindError):
    """The thing does not exist, or the person may not know that it does."""
