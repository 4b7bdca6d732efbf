"""What can go wrong with a receipt: its code, its word, and giving it anew."""

from __future__ import annotations

from datetime import datetime

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotAllowed, NotFound
from morrow.foundations.scope import entering
from morrow.place import queries as place


def by_telephone() -> str:
    """The council's number as one more sentence; nothing where it has none."""
    here = place.place_of(entering.place())
    return " " + _("Or ring %s.") % here.telephone if here and here.telephone else ""


class UnknownReceipt(NotFound):
    """No receipt has this code."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "We have no receipt with that code. Check each letter and number against your receipt, "
                "or ask at any library: they can find what you said with you."
            )
        )


class ReplacedReceipt(UnknownReceipt):
    """The code stands on paper whose receipt was given anew. Says when, and never whose it is or what of."""

    def __init__(self, at: datetime) -> None:
        super().__init__()
        self.args = (
            _(
                "This receipt was replaced on %(day)s, so its code opens nothing any more. If that was not "
                "you, tell the data protection lead of the council: they can see which worker did it."
            )
            % {"day": formats.date_format(timezone.localtime(at), "j F Y")}
            + by_telephone(),
        )


class UnknownStopCode(UnknownReceipt):
    """No message of ours had this code."""

    def __init__(self) -> None:
        super().__init__()
        self.args = (
            _(
                "None of our messages has that code. Compare each letter and number with your letter, or "
                "show the letter at any library."
            )
            + by_telephone(),
        )


class SaidSignedIn(NotAllowed):
    """A receipt of somebody who was signed in: their account opens everything, so none is given anew."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This was said by somebody who was signed in. They read the reply with their account, under "
                "“What I said”, so no receipt is given anew. If they cannot sign in, the people under “Who "
                "does what here” help them with the account."
            )
        )


class TooManyTries(NotAllowed):
    """Ten wrong codes or words within an hour from one address."""

    about = "second_thing"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Ten wrong codes or words came from here within an hour, so we have paused to keep "
                "everyone’s receipts safe. Somebody else here may have typed them. Try again in an hour. You "
                "need not wait: a worker at any library can open it with you at once."
            )
            + by_telephone()
        )


class TooManyCodes(NotAllowed):
    """A hundred wrong codes of slips, or of letters, within an hour from one address."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "A hundred wrong codes came from here within an hour, so this page takes none from here for "
                "now. Your code is as good as before, and nothing was used up. Try again in an hour, or now "
                "from a telephone that is not on this network."
            )
            + by_telephone()
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
            + by_telephone()
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
