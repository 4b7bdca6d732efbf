"""What can go wrong with a mutual pledge, in words for whoever meets it."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotFound


class TooFewSides(KindError):
    """A pledge in which one side alone would do something."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "A mutual pledge has two sides at least, and yours is one of them. Add what another side "
                "will do, and send it again."
            )
        )


class SideTwice(KindError):
    """One organisation would be two sides of one pledge, and could confirm itself."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _(
                "%(name)s stands there as two sides. One side confirms what another did, so each is there "
                "once: put all that it will do into one, or choose another for the second."
            )
            % {"name": name}
        )


class NobodySpeaksForIt(KindError):
    """An organisation in which nobody holds a role that could say yes."""

    def __init__(self, code: str) -> None:
        super().__init__(
            _(
                "Nobody here speaks for %(side)s, so nobody could say yes. Choose another side, or ask an "
                "administrator to give somebody there the role first."
            )
            % {"side": code}
        )


class NoAmount(KindError):
    """Nought, below nought, or more than can be kept."""

    about = "amount"

    def __init__(self, most: int) -> None:
        super().__init__(
            _(
                "Write how many as a whole number from 1 to %(most)s. If something was written down wrongly, "
                "it is reversed on its page, and no number below nought is needed."
            )
            % {"most": f"{most:,}"}
        )


class EndsBeforeItStarts(KindError):
    """The last day stands before the first."""

    about = "until"

    def __init__(self) -> None:
        super().__init__(
            _("The last day stands before the first, so it would never hold. Change one of the two.")
        )


class StartsBeforeItWasDecided(KindError):
    """The first day stands before the decision that adopts it."""

    about = "since"

    def __init__(self, decided: date) -> None:
        super().__init__(
            _("This was decided on %(day)s, and nothing was pledged before. Choose that day or a later one.")
            % {"day": date_format(decided, "j F Y")}
        )


class PoundsArePledgedElsewhere(KindError):
    """A side would pledge money, which has its own book."""

    def __init__(self, unit: str) -> None:
        super().__init__(
            _(
                "“%(unit)s” is money, and no pounds move by a mutual pledge. Bring money on the page “Pledge "
                "a partner contribution”; here write what you will do, counted in hours or things."
            )
            % {"unit": unit}
        )


class ByWhenOutside(KindError):
    """A side would do something before the pledge begins, or after it has ended."""

    def __init__(self, name: str, first: date, last: date) -> None:
        super().__init__(
            _(
                "%(name)s would be done on a day on which the pledge does not hold. Choose a day from "
                "%(first)s to %(last)s, or let the pledge hold longer."
            )
            % {"name": name, "first": date_format(first, "j F Y"), "last": date_format(last, "j F Y")}
        )


class AlreadySaidYes(KindError):
    """This side has said yes."""

    def __init__(self, name: str) -> None:
        super().__init__(_("%(name)s has said yes for this side already.") % {"name": name})


class NotSaidHowAsked(KindError):
    """A yes on behalf of residents, without how they were asked."""

    about = "asked_how"

    def __init__(self) -> None:
        super().__init__(
            _(
                "You say yes for other people. Write how and when they were asked, such as: at the meeting "
                "in May, and by a note through every door. Name nobody."
            )
        )


class SideHasLeft(KindError):
    """This side has stepped back."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This side has stepped back, and the reason is published. To take it up again, a new pledge "
                "is adopted."
            )
        )


class NothingToTakeDown(KindError):
    """No such words stand there, or no longer."""

    def __init__(self) -> None:
        super().__init__(_("These words do not stand there any more. Load the page again and choose."))


class NoReasonGiven(KindError):
    """A side steps back, or something is reversed, without a reason."""

    about = "reason"

    def __init__(self) -> None:
        super().__init__(
            _("Say why, in plain words: it is published beside what was said. Nothing has changed yet.")
        )


class NoSentence(KindError):
    """Nothing is said where words are needed."""

    about = "words"

    def __init__(self) -> None:
        super().__init__(_("Write it in a sentence, so that the other sides and everyone else can follow."))


class PledgeOver(KindError):
    """The pledge has ended, so nobody says yes to it or steps back from it."""

    def __init__(self, last: date) -> None:
        super().__init__(
            _(
                "This pledge held until %(day)s and has ended. It stays as it is, for everyone to read; to "
                "go on together, a new one is adopted."
            )
            % {"day": date_format(last, "j F Y")}
        )


class UnknownPledge(NotFound):
    """Nothing here has this code."""

    def __init__(self) -> None:
        super().__init__(_("We do not know that pledge. Look for it under “What we agreed”."))
