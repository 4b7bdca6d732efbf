"""What can go wrong here, in words for whoever meets it."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from morrow.charter.words import PARTS
from morrow.foundations.errors import KindError, NotFound


class PartsMissing(KindError):
    """A promise lacks something that every promise must have; `parts` are the codes of what."""

    def __init__(self, parts: Sequence[str]) -> None:
        self.parts = tuple(parts)
        super().__init__(
            _("Nothing has been adopted yet, because this is missing: %(parts)s.")
            % {"parts": "; ".join(str(PARTS[part]) for part in parts)}
        )


class NoScale(KindError):
    """A measure whose least is not below its most."""

    about = "most"

    def __init__(self) -> None:
        super().__init__(
            _(
                "The lowest number must be below the highest, or no answer fits between them. "
                "Change one of the two and send it again."
            )
        )


class FloorCannotBeLowered(KindError):
    """A local decision would go below what the law asks; `duty` is that law."""

    def __init__(self, duty: str, floor: str) -> None:
        self.duty = duty
        super().__init__(
            _(
                "The law asks for at least this: %(floor)s (%(duty)s). No local decision can lower it. "
                "If the floor is stated wrongly here, the monitoring officer can correct it, "
                "with law and reason."
            )
            % {"duty": duty, "floor": floor}
        )


class RuleSaysAnother(KindError):
    """A promise above its floor, whose rule does not say the promised number; `duty` is the law."""

    about = "rule"

    def __init__(self, duty: str, promised: str) -> None:
        self.duty = duty
        super().__init__(
            _(
                "Nothing was adopted. The promise says %(promised)s, where the law has a floor (%(duty)s), "
                "and the rule that is run does not say that number. Let the rule say it too, so that nobody "
                "gets less than is promised."
            )
            % {"duty": duty, "promised": promised}
        )


class FloorNotCheckedWhole(KindError):
    """A floor that somebody is said to have checked, without who or without the day; `about` is which."""

    def __init__(self, about: str) -> None:
        self.about = about
        super().__init__(
            _(
                "Nothing has been adopted yet. Say both who compared the floor with the law and on which "
                "day. Or leave both empty, and the page says that nobody has checked it."
            )
        )


class PeopleNotToldFirst(KindError):
    """A priority would end before the people in it were told."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The people in this were not told first. Tell them while it can still change, "
                "write down how and when, and then end it."
            )
        )


class AlreadyEnded(KindError):
    """It has ended, or a later version has taken its place."""

    def __init__(self) -> None:
        super().__init__(_("This has ended or was replaced already. Look at its page for what came after."))


class NotADraft(KindError):
    """A draft that cannot be written, changed or adopted so; `why` is a code."""

    def __init__(self, why: str) -> None:
        sentences = {
            "decided": _(
                "This is not put to be decided any more, so its words stay as they were. What was decided is "
                "adopted under “Adopt priorities, promises and pledges”."
            ),
            "changed": _(
                "Somebody has changed this draft, taken it back or adopted it since you opened it. Open it "
                "again, and look at what stands there now."
            ),
            "another": _("This draft belongs to another decision. Adopt it from its own."),
        }
        super().__init__(sentences[why])


class NotEveryPriority(KindError):
    """An order that leaves one out, names one twice, or one that does not hold today."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Every priority that holds today stands in the order once. Somebody may have adopted or "
                "ended one meanwhile: load the page again."
            )
        )


class InThisOrderAlready(KindError):
    """The order is what it was."""

    def __init__(self) -> None:
        super().__init__(_("They stand in this order already, so nothing was written. Change a place first."))


class StandsAlready(KindError):
    """A priority of this name stands; sent twice, it would take two places in the order."""

    about = "title"

    def __init__(self, title: str) -> None:
        super().__init__(
            _(
                "“%(title)s” is a priority already, so nothing was adopted a second time. Open it under "
                "“What we agreed”; for another aim, choose another name."
            )
            % {"title": title}
        )


class NotBeforeTheDecision(KindError):
    """A theme that the decision does not rest on."""

    def __init__(self) -> None:
        super().__init__(
            _("The decision does not rest on that theme, so nothing about it was decided. Choose another.")
        )


class StartsTooEarly(KindError):
    """A new version would start before, or on, the day the one it replaces did."""

    def __init__(self) -> None:
        super().__init__(
            _("A new version starts after the one it replaces, and not before today. Choose a later day.")
        )


class AlreadyExplained(KindError):
    """It was said already what became of this theme."""

    def __init__(self) -> None:
        super().__init__(_("What became of this theme has been said already."))


class AskedAlready(KindError):
    """The same person waits for an answer on the same promise."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This was asked already, and a person is looking at it. Nothing was sent twice; what was "
                "said stands under “What I asked for”, or opens with the paper."
            )
        )


class UnknownPromise(NotFound):
    """Nothing here has this code."""

    def __init__(self) -> None:
        super().__init__(_("We do not know that one. Look for it under “What we agreed”."))


class RuleRefused(KindError):
    """A rule that cannot be run: where, why and what to do; nothing is kept."""

    about = "rule"

    def __init__(self, why: str) -> None:
        super().__init__(
            _("Nothing has been adopted, because the rule cannot be run. %(why)s") % {"why": why}
        )


class AmountsUnchecked(KindError):
    """A rule whose amounts nobody has signed for, adopted without knowing it; nothing is kept."""

    about = "knowing"

    def __init__(self, titles: Sequence[str]) -> None:
        self.titles = tuple(titles)
        super().__init__(
            _(
                "Nothing has been adopted yet. These amounts are not checked by anybody yet: %(titles)s. "
                "Have them compared with their source, and keep a new book that says by whom and when. Or "
                "tick the box at the end to adopt the promise all the same; its page will say so."
            )
            % {"titles": "; ".join(titles)}
        )


class BookRefused(KindError):
    """A book of facts and amounts that cannot be read, or without which an adopted rule would not run.

    `about` is which of its two halves is to blame.
    """

    def __init__(self, why: str, about: str = "facts") -> None:
        self.about = about
        super().__init__(
            _("The book stays as it was, because what was sent cannot be read. %(why)s") % {"why": why}
        )


class NotDecidedHere(KindError):
    """A promise on which somebody else decides in law."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This is decided nationally, so nobody here can say yes or no. "
                "Its page says where to apply; anybody at a desk here helps with that."
            )
        )


class NotInForceToday(KindError):
    """A version that does not hold on the day it is asked for."""

    def __init__(self) -> None:
        super().__init__(_("This version does not hold today. Open the newest version and ask there."))


class AlreadyAnsweredClaim(KindError):
    """A named worker has answered it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("%(name)s has answered this. If it was not accepted, the person can ask us to look again.")
            % {"name": name}
        )


class OwnClaim(KindError):
    """Whoever asked may not answer themselves."""

    def __init__(self) -> None:
        super().__init__(
            _("You asked for this yourself, so a colleague has to answer. Leave it in the queue.")
        )


class NothingInstead(KindError):
    """Not accepted, with no reason, nothing offered or no day."""

    about = "instead"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Nobody leaves here with nothing. Say why in plain words, what can be had instead, "
                "and from which day. Nothing has been sent yet."
            )
        )


class NothingToLookAtAgain(KindError):
    """It was not refused, or somebody looked again already."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "There is nothing here to look at again: either it was not refused, or somebody else has "
                "looked or is looking. The legal way beside it stays open."
            )
        )


class LookedByTheSame(KindError):
    """Whoever answered first may not look again."""

    def __init__(self) -> None:
        super().__init__(
            _("You answered this the first time, so somebody else has to look again. Leave it in the queue.")
        )


class UnknownClaimCode(KindError):
    """The code and the word together open nothing."""

    about = "word"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This code and this word do not open anything together. Compare both with your paper; "
                "capitals and spaces do not matter. At any desk here somebody can help you."
            )
        )


class TooManyWrongWords(KindError):
    """Too many wrong tries: from one address in an hour, or on one paper in a day."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "There were too many wrong tries, so nothing more is opened for now. Wait an hour, or ask at "
                "any desk here, where you get a new paper."
            )
        )
