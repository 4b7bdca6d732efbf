"""What can go wrong with rounds, statements and ballots."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.foundations.errors import KindError
from morrow.foundations.money import Money
from morrow.foundations.periods import in_words


class RoundNotReady(KindError):
    """A round cannot be opened, or its vote cannot, as it stands. The text says what is missing."""


class NotItsTurn(KindError):
    """The round is not at the point at which this can be done."""

    def __init__(self) -> None:
        super().__init__(
            _("The round is not at that point. Go back to its page: it shows what can be done now.")
        )


class RoundTermsFixed(KindError):
    """The terms of an open round do not change."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This round is open, and its question, dates, rule and budget were published with it. "
                "They cannot change now. Call it off with a reason, and begin another."
            )
        )


class NotOpenToday(KindError):
    """It is before the first or after the last published day."""

    def __init__(self, opens: date, closes: date) -> None:
        super().__init__(
            _("You can take part from %(opens)s to %(closes)s.")
            % {"opens": in_words(opens), "closes": in_words(closes)}
        )


class ClosesLater(KindError):
    """The published last day has not come."""

    def __init__(self, closes: date) -> None:
        super().__init__(
            _("People were told that they can take part until %(closes)s. Close it on that day or later.")
            % {"closes": in_words(closes)}
        )


class TooFewTookPart(KindError):
    """The closing test fails, and nobody has put their name to a reason."""

    def __init__(self, participants: int, least: int) -> None:
        self.short = least - participants
        super().__init__(
            ngettext(
                "%(people)d person took part, and the round asked for %(least)d. Go out and ask those who "
                "were not heard, or publish under your name why it closes all the same.",
                "%(people)d people took part, and the round asked for %(least)d. Go out and ask those who "
                "were not heard, or publish under your name why it closes all the same.",
                participants,
            )
            % {"people": participants, "least": least}
        )


class StatementUnreadable(KindError):
    """A statement is empty, too long, or without the consent to show it."""


class NotModerated(KindError):
    """A refusal to show a statement needs a reason; a decision is made once."""


class NotAnAnswer(KindError):
    """An answer to a statement that is not shown here, or of an unknown kind."""

    def __init__(self) -> None:
        super().__init__(
            _("One of the statements is no longer shown. Load the page again and answer once more.")
        )


class ProjectNotAccepted(KindError):
    """A project costs nothing, more than the budget, or has no theme where the round rests on some."""

    @classmethod
    def too_dear(cls, cost: Money, budget: Money) -> ProjectNotAccepted:
        """It costs more than there is."""
        return cls(
            _("It costs %(cost)s, and the whole budget is %(budget)s. Make it smaller, or leave it out.")
            % {"cost": cost.pounds(), "budget": budget.pounds()}
        )


class NoSuchProject(KindError):
    """A ballot approves something that is not on it."""

    def __init__(self) -> None:
        super().__init__(
            _("Your ballot names a project that is not on it. Load the page again and choose once more.")
        )


class BallotNotAccepted(KindError):
    """A ballot breaks the way this vote is held; nothing was kept, and the voter puts it right."""

    @classmethod
    def over(cls, cost: Money, budget: Money) -> BallotNotAccepted:
        """The basket costs more than there is."""
        return cls(
            _(
                "The projects you ticked cost %(cost)s together, and there is %(budget)s. That is %(over)s "
                "too much: take a tick away until they fit."
            )
            % {"cost": cost.pounds(), "budget": budget.pounds(), "over": (cost - budget).pounds()}
        )

    @classmethod
    def by(cls, wrong: str) -> BallotNotAccepted:
        """By the code of what is wrong."""
        if wrong == "twice":
            return cls(
                _("Two projects have the same place. Give each project you want a place of its own, or none.")
            )
        if wrong == "unmarked":
            return cls(
                _(
                    "Nothing is marked on this ballot, and it has not been put in the box. Mark the projects "
                    "you want; or tick that you want to hand in an empty ballot."
                )
            )
        if wrong == "place":
            return cls(
                _("Write places as numbers, such as 1, 2 and 3, and leave empty what you do not want.")
            )
        return cls(_("Give each project from 0 to 5 points. Load the page again and choose once more."))


class AlreadyVoted(KindError):
    """This person has voted in this round, on this or another channel."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "A vote has been cast in this name already, here or on paper or at a desk. "
                "Each person votes once, and a ballot in the box cannot be found again or changed."
            )
        )


class NotOnTheRoll(KindError):
    """We do not know whom the ballot is for, so the roll cannot be marked."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "To vote, a person has to be known to us, so that each votes once. Sign in, or ask at any "
                "library: with a receipt that has your name on it they can help you vote."
            )
        )


class NotAVoteFile(KindError):
    """A file that was sent holds no vote that can be counted. The text says where and why."""

    about = "file"

    @classmethod
    def too_few(cls) -> NotAVoteFile:
        """Figures of so few would tell how somebody voted."""
        return cls(_("Fewer than 10 people voted in this file, so no figures are shown. Choose another."))


class NobodyVoted(KindError):
    """There is nothing to count."""

    def __init__(self) -> None:
        super().__init__(_("Nobody voted, so there is nothing to count. The money stays where it is."))
