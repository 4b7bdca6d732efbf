"""What can go wrong with a surgery note."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotFound


class NoConsent(KindError):
    """Words were to be kept of somebody who did not agree to it."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Without their consent nothing they said can be kept. Ask them, or write only one line that "
                "says nothing of who it was."
            )
        )


class NoSuchNote(NotFound):
    """No note of this viewer has this code."""

    def __init__(self) -> None:
        super().__init__(
            _("There is no such note of yours. It may have been destroyed on its day. Look at your casework.")
        )


class NotToBeDestroyedYet(KindError):
    """The day that was said has not come."""

    def __init__(self) -> None:
        super().__init__(
            _("The note says on which day it is destroyed, and that day has not come. Wait for it.")
        )
