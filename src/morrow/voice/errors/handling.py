"""What can go wrong where somebody is asked to draft a reply."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError


class NobodyAsked(KindError):
    """Nobody waits to be reminded: nobody was asked, or they have drafted it."""

    def __init__(self) -> None:
        super().__init__(
            _("Nobody is being waited for here: nobody was asked, or the draft is there. Answer it now.")
        )


class ChasedToday(KindError):
    """They were reminded today."""

    def __init__(self) -> None:
        super().__init__(_("They were reminded today already. Ring them, or ask somebody else who knows."))
