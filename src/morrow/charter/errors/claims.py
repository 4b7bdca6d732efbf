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


class NothingSaidYet(KindError):
    """A second look without its reason, or a yes without what they get."""

    about = "gives"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Say why; and where it changes, what they get and from when. Nothing has been decided or "
                "sent yet."
            )
        )


class StaysAndGives(KindError):
    """A second look that leaves the answer as it was, and says all the same what they get."""

    about = "gives"

    def __init__(self) -> None:
        super().__init__(
            _(
                "You say that the answer stays, and also what they get. Choose “It changes” if they get it; "
                "if not, leave this empty, and say under “Why” what else they can have. Nothing has been "
                "sent yet."
            )
        )
