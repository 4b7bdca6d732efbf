"""What can go wrong here, in words for whoever meets it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotAllowed, NotFound


class UnknownReceipt(NotFound):
    """No receipt has this code."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "We have no receipt with that code. Check each letter and number against your receipt, "
                "or ask at any library: they can find what you said with you."
            )
        )


class TooManyTries(NotAllowed):
    """Ten wrong codes within an hour from one address."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "That is ten codes we do not know in an hour, so we have paused to keep everyone’s "
                "receipts safe. Try again in an hour, or ask at any library."
            )
        )


class WrongSecondThing(NotAllowed):
    """The code is right, the second thing is not."""

    def __init__(self) -> None:
        super().__init__(
            _("That does not match what was chosen when you got the receipt. Look at the hint and try again.")
        )


class NotReadBack(KindError):
    """Words were taken down and not read back to the person."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Read the words back to the person first, so that they are theirs and not yours. "
                "Then tick the box."
            )
        )


class NothingSaid(KindError):
    """There are no words."""

    def __init__(self) -> None:
        super().__init__(_("There are no words yet. Write down what the person said, in their own words."))


class AlreadySorted(KindError):
    """Somebody has sorted this already."""

    def __init__(self) -> None:
        super().__init__(_("Somebody has sorted this already. Go back to the list to see where it went."))


class NotOpenToReply(KindError):
    """It has not been sorted, or it went another way."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This cannot be answered here. Either nobody has sorted it yet, or it went to the "
                "safeguarding or complaints route, which answers in its own way."
            )
        )
