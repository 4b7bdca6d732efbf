"""What can go wrong here, in words for whoever meets it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotAllowed, NotFound
from morrow.foundations.money import Money
from morrow.foundations.periods import in_words


class UnknownHere(NotFound):
    """Nothing here has this code, or this viewer may not know of it."""

    def __init__(self) -> None:
        super().__init__(_("We have nothing under that address. Go back to the list and choose again."))


class PartsMissing(KindError):
    """Something needed was left empty."""

    def __init__(self, parts: Iterable[str]) -> None:
        self.parts = tuple(parts)
        named = ", ".join(part.replace("_", " ") for part in self.parts)
        super().__init__(
            _("Some parts are still empty: %(parts)s. Fill them in and send it again.") % {"parts": named}
        )


class NotAtThisStage(KindError):
    """It has moved on, or is not there yet."""

    def __init__(self, state: str) -> None:
        super().__init__(
            _("This is now “%(state)s”, so that cannot be done to it. Look at its page for what comes next.")
            % {"state": state}
        )


class NotOfThisPriority(KindError):
    """The outcome, the priority and the allocation do not belong together."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The outcome and the money must belong to the same priority, so that every pound can be "
                "traced. Choose an outcome of the priority the money was set aside for."
            )
        )


class OverAllocation(KindError):
    """More than is left of the allocation."""

    def __init__(self, *, allocation: str, asked: Money, left: Money) -> None:
        super().__init__(
            _(
                "%(asked)s is more than the %(left)s left of allocation %(allocation)s. "
                "Ask for less, or take a request for more money to the decision-maker."
            )
            % {"asked": asked, "left": left, "allocation": allocation}
        )


class UnlawfulRoute(KindError):
    """The law does not let this be arranged in this way."""

    def __init__(self, code: str, sentence: str) -> None:
        self.code = code
        super().__init__(sentence)


class TooFewOptions(KindError):
    """A choice needs something to choose from."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Compare at least two ways of supplying this before choosing a route, "
                "so that the reasons can be seen. Add another option first."
            )
        )


class NoticeMissing(KindError):
    """The route's law asks for a published notice."""

    def __init__(self, notice: str) -> None:
        super().__init__(
            _("This route needs a published notice: %(notice)s. Publish it, then give its reference here.")
            % {"notice": notice}
        )


class BidsClosed(KindError):
    """Bids are not taken now."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Bids for this are closed. Look at the other opportunities, or ask the commissioner "
                "to tell you of the next."
            )
        )


class BidsStillOpen(KindError):
    """Nobody looks at bids before the last day has passed."""

    def __init__(self, last: date) -> None:
        super().__init__(
            _("Bids may be sent until the end of %(day)s. They can be opened from then on, and not before.")
            % {"day": in_words(last)}
        )


class NoAccount(KindError):
    """A group without a bank account names who holds the money for it."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "A group without a bank account is welcome. Name an organisation that will hold the money "
                "for you (a fiscal host), such as a charity you know."
            )
        )


class AssuranceMissing(KindError):
    """The activity requires something that the bid does not promise."""

    def __init__(self, labels: Iterable[str]) -> None:
        super().__init__(
            _(
                "Because of what will be done, the law or good practice asks for: %(labels)s. "
                "Tick what you have, or will have before you start."
            )
            % {"labels": "; ".join(labels)}
        )


class NotDeclared(NotAllowed):
    """Nobody scores or awards before saying whether they have a conflict of interest."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "First say whether you, or anyone close to you, has anything to do with a bidder. "
                "Everyone is asked, residents too. Then you can score."
            )
        )


class Conflicted(NotAllowed):
    """This person has something to do with a bidder."""

    def __init__(self, organisation: str) -> None:
        super().__init__(
            _("You have something to do with %(name)s, so you cannot score or award this. Someone else will.")
            % {"name": organisation}
        )


class NotScored(KindError):
    """Nobody has scored yet, or a bid was not scored on every criterion."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__(
            _("Nothing is awarded without scores. Still to be scored, by residents and officers: %(names)s.")
            % {"names": ", ".join(names)}
        )


class BeyondLimit(NotAllowed):
    """The amount is above what this post may award alone."""

    def __init__(self, asked: Money, limit: Money) -> None:
        super().__init__(
            _(
                "%(asked)s is above the %(limit)s that your post may award alone. "
                "Bring it to the decision-maker and name the decision here."
            )
            % {"asked": asked, "limit": limit}
        )


class DecisionNotInForce(KindError):
    """Nothing may rest on a decision that is not in force."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This needs a decision that is in force. It may still be proposed or in its call-in days. "
                "Wait until it takes effect, then try again."
            )
        )


class StandstillRuns(KindError):
    """The standstill has not passed."""

    def __init__(self, last: date) -> None:
        super().__init__(
            _(
                "Nothing is signed before the standstill ends on %(day)s, "
                "so that other bidders can question it."
            )
            % {"day": in_words(last)}
        )


class TermsTooHard(KindError):
    """A voluntary group needs years, payment in advance, full cost, uplift and notice."""

    def __init__(self, labels: Iterable[str]) -> None:
        super().__init__(
            _(
                "Voluntary groups cannot carry these terms: %(labels)s. Change them, "
                "or write down why they cannot be changed this time."
            )
            % {"labels": "; ".join(labels)}
        )


class PaymentsDoNotAddUp(KindError):
    """The payments are not the value."""

    def __init__(self, value: Money, paid: Money) -> None:
        super().__init__(
            _("The payments come to %(paid)s and the agreement to %(value)s. Make them the same.")
            % {"paid": paid, "value": value}
        )


class OutsideBounds(KindError):
    """A change the parties did not agree beforehand needs a decision."""

    def __init__(self, bound: str) -> None:
        super().__init__(
            _(
                "This lies outside what was agreed beforehand (%(bound)s), so a note is not enough. "
                "Name a decision in force that allows it."
            )
            % {"bound": bound or _("nothing was agreed on this")}
        )


class NoGround(KindError):
    """The law of the route does not let the contract be changed on this ground."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The law this agreement stands under needs one of its own grounds for a change "
                "(Procurement Act 2023, section 74 and Schedule 8). Choose the ground that holds."
            )
        )


class PeopleNotToldFirst(KindError):
    """Nothing ends before its people know."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Tell the people who use this first, and say what else they can have. "
                "Then name here what told them."
            )
        )


class OffersStillHad(KindError):
    """People can still have something under the agreement that is to end."""

    def __init__(self, titles: Iterable[str]) -> None:
        self.titles = tuple(titles)
        super().__init__(
            _(
                "People can still get this under the agreement: %(titles)s. So the agreement cannot end yet. "
                "End that first, on its own page, where you say what people can have instead. Then end this."
            )
            % {"titles": "; ".join(self.titles)}
        )
