"""What can go wrong with a receipt: its code, its word, and giving it anew."""

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
    """Ten wrong codes or words within an hour from one address."""

    about = "second_thing"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Ten wrong codes or words came from here within an hour, so we have paused to keep "
                "everyone’s receipts safe. Try again in an hour, or ask at any library."
            )
        )


class TooManyWords(NotAllowed):
    """So many wrong words on one receipt that its word opens nothing until tomorrow."""

    about = "second_thing"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Too many wrong words were tried on this receipt, so its word opens nothing until tomorrow. "
                "What you said and our reply are safe. You need not wait: go to any library. A worker "
                "there gives you a new word at once, or a new receipt if somebody else has this one."
            )
        )


class ReceiptElsewhere(NotAllowed):
    """A receipt that this worker may not renew, because what was said is not theirs to read."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This receipt is not looked after at this desk. Its code and its word work as before. "
                "Ask the safeguarding lead, who can give it anew."
            )
        )


class NotBesideYou(KindError):
    """Nobody said that the person is there and that it is theirs."""

    about = "beside"

    def __init__(self) -> None:
        super().__init__(
            _(
                "A receipt is given anew only to the person themselves. Ask them, alone, what they said and "
                "when. Then tick the box."
            )
        )


class WrongSecondThing(NotAllowed):
    """The code is right, the second thing is not."""

    about = "second_thing"

    def __init__(self) -> None:
        super().__init__(
            _(
                "That does not match the word or number chosen when you got the receipt. Try again. If you "
                "have forgotten it, go to any library: a worker there sets a new one with you."
            )
        )
