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
    """The published last day is not over."""

    @classmethod
    def vote(cls, closes: date) -> ClosesLater:
        """A vote never closes before its last day ends: somebody may still be on the way to it."""
        return cls(
            _(
                "People were told that they can vote until midnight at the end of %(closes)s, and some may "
                "still be on the way. So it was not closed. Close it after that. If something in the vote is "
                "wrong, call the round off with a reason: then its ballots are destroyed and none is counted."
            )
            % {"closes": in_words(closes)}
        )

    @classmethod
    def by_law(cls, closes: date) -> ClosesLater:
        """A statutory consultation lasts as long as it was said to."""
        return cls(
            _(
                "This is a statutory consultation, and people were told that they can answer until midnight "
                "at the end of %(closes)s. The law asks for that time, so it was not closed. Close it after."
            )
            % {"closes": in_words(closes)}
        )


class WhyEarlier(ClosesLater):
    """Anything else than a vote closes before its last day ends only with a published reason."""

    about = "early_reason"

    def __init__(self, closes: date) -> None:
        super().__init__(
            _(
                "People were told that they can take part until midnight at the end of %(closes)s. So it was "
                "not closed. Close it after that, or write why it closes earlier: that is published under "
                "your name."
            )
            % {"closes": in_words(closes)}
        )


class DaysAreOver(KindError):
    """A round cannot be opened, or its vote cannot, because a day that was to be published is over."""

    @classmethod
    def last(cls, closes: date) -> DaysAreOver:
        """Nobody could take part any more."""
        return cls(
            _(
                "Its last day, %(closes)s, is over, so nobody could take part. It was not opened. Change the "
                "draft first: choose a first and a last day that are still to come."
            )
            % {"closes": in_words(closes)}
        )

    @classmethod
    def first(cls, opens: date) -> DaysAreOver:
        """It would say that people could take part when they could not."""
        return cls(
            _(
                "Its first day, %(opens)s, is over, and the round would say that people could take part from "
                "then on. It was not opened. Change the draft first: choose today or a later day."
            )
            % {"opens": in_words(opens)}
        )

    @classmethod
    def for_a_vote(cls, closes: date) -> DaysAreOver:
        """The days of an open round cannot change, so its vote cannot take place any more."""
        return cls(
            _(
                "The last day of this round, %(closes)s, is over, so nobody could vote. The vote was not "
                "opened. The days of an open round do not change: call it off with a reason, and begin "
                "another with what was said in this one."
            )
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


class TooManyWaiting(KindError):
    """So many statements of one person wait to be read that no more is taken from them for now."""

    about = "words"

    def __init__(self, most: int) -> None:
        super().__init__(
            _(
                "%(most)d of your statements here wait to be read, so this one was not taken yet: somebody "
                "reads each one, and everybody else’s too. Keep your words, and send them when some have "
                "been read. “What I said” shows you when."
            )
            % {"most": most}
        )


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


class NameNotSeen(KindError):
    """A receipt whose holder wrote the name themselves, and nobody has seen whose it is."""

    about = "name_seen"

    @classmethod
    def yet(cls) -> NameNotSeen:
        """Nobody has looked."""
        return cls(
            _(
                "This receipt was made on the website or by e-mail, where anybody can write any name. So "
                "nothing is marked yet. Look at something that shows who they are, or go by what you know "
                "of them, and type their name."
            )
        )

    @classmethod
    def another(cls) -> NameNotSeen:
        """The name is not the one in which the receipt was made."""
        return cls(
            _(
                "This receipt was made in another name, so nothing is marked. Check how you typed it. If the "
                "receipt is not theirs, write down with them what they want to say: the receipt they get "
                "then is good for the vote."
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
