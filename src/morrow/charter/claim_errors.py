"""What can go wrong where a worker answers somebody, in words for that worker."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError


class InsteadIsOver(KindError):
    """What can be had instead began on a day that has been."""

    about = "instead_from"

    def __init__(self) -> None:
        super().__init__(
            _(
                "That day has been. Choose the day from which they can truly have it: today or a later "
                "one. Nothing has been sent yet."
            )
        )


class NobodysOwnReason(KindError):
    """The reason is still word for word what the conditions began it with."""

    about = "reason"

    def __init__(self) -> None:
        super().__init__(
            _(
                "These are still the words that were begun for you, and no person has said anything yet. "
                "Say in your own words why, so that they can see that you looked. Nothing has been sent yet."
            )
        )
