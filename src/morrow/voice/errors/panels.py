"""What can go wrong with a panel."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotFound
from morrow.voice.errors.receipts import UnknownReceipt


class PanelNotReady(KindError):
    """A panel is not at the point at which this can be done, or something is missing. The text says what."""

    @classmethod
    def now(cls) -> PanelNotReady:
        """The panel is past that point, or has not come to it."""
        return cls(_("The panel is not at that point. Its page shows what can be done now."))


class NoPanelPossible(KindError):
    """No panel keeps the quotas; the text says the smallest change that would allow one."""


class AddressesRefused(KindError):
    """A list of addresses was refused, all of it. The text names each problem by row and column."""


class NotAVolunteer(KindError):
    """Somebody cannot volunteer like this. The text says why."""


class HomeIsFull(NotAVolunteer):
    """As many of one home are in the pool as a letter, or a worker, can bring."""

    def __init__(self, most: int, *, seen: bool) -> None:
        if seen:
            text = _(
                "%(most)d people of this home are in the pool already, and no more can be. So nothing was "
                "added. Look at the list of those who volunteered: if somebody there does not live in that "
                "home, take them out first."
            )
        else:
            text = _(
                "%(most)d people of your home have said yes already, as many as one letter brings by itself. "
                "So nothing was added. Do more of you live there and would come? Ask at any library, "
                "with the letter: somebody writes you down. However many say yes, at most one of a home is "
                "drawn."
            )
        super().__init__(text % {"most": most})


class UnknownLetter(UnknownReceipt):
    """No letter of this panel has this code."""

    def __init__(self) -> None:
        NotFound.__init__(
            self,
            _("No letter for this panel has that code. Check each letter and number against your letter."),
        )
