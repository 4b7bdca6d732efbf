"""What can go wrong here, in words for whoever meets it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from morrow.accountability.rules import NOTICE_DAYS
from morrow.accountability.words import PARTS, beyond_limit_in_words
from morrow.foundations.errors import KindError, NotAllowed, NotFound
from morrow.foundations.money import Money


class PartsMissing(KindError):
    """A decision lacks something that every decision must have; `parts` are the codes of what."""

    def __init__(self, parts: Sequence[str]) -> None:
        self.parts = tuple(parts)
        super().__init__(
            _("Nothing has been decided yet, because this is missing: %(parts)s. Add it and decide again.")
            % {"parts": "; ".join(str(PARTS[part]) for part in parts)}
        )


class Backdated(KindError):
    """Something was to bear a day before it could have been done."""

    def __init__(self, first: date, day: date) -> None:
        self.first = first
        super().__init__(
            _(
                "This cannot bear the day %(day)s: it could not be done before %(first)s. Nothing is dated "
                "back here; it bears the day on which it is done."
            )
            % {"day": date_format(day, "j F Y"), "first": date_format(first, "j F Y")}
        )


class HeldBack(KindError):
    """Something the decision rests on may not be decided on yet; each sentence says what and why."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self.sentences = tuple(sentences)
        super().__init__(_("Nothing has been decided yet. %(why)s") % {"why": " ".join(sentences)})


class NoAuthority(NotAllowed):
    """Nobody holds the power to decide this, or not this person, or not today; `why` is a code."""

    def __init__(self, why: str, sentence: str) -> None:
        self.why = why
        super().__init__(sentence)


class BeyondLimit(NoAuthority):
    """The option costs more than this authority may decide."""

    def __init__(self, limit: Money, cost: Money | None) -> None:
        super().__init__(
            "limit",
            _(
                "This option costs %(cost)s and this authority decides up to %(limit)s. Choose an option "
                "within the limit, or take the decision to a body that holds a higher one."
            )
            % {"cost": cost.pounds() if cost is not None else _("an unknown sum"), "limit": limit.pounds()},
        )


class ProposedBeyondLimit(KindError):
    """A proposal holds nothing that its authority could choose; `could` are those who can."""

    about = "authority"

    def __init__(self, option: str, cost: Money, limit: Money, could: Sequence[str]) -> None:
        self.could = tuple(could)
        super().__init__(f"{beyond_limit_in_words(option, cost, limit, could)} {_('Nothing was proposed.')}")


class BarredByInterest(NotAllowed):
    """Somebody with a disclosable pecuniary interest takes part, and nobody dispensed it."""

    def __init__(self, members: Sequence[str]) -> None:
        self.members = tuple(members)
        super().__init__(
            _(
                "%(who)s declared a disclosable pecuniary interest, so they cannot take part (Localism Act "
                "2011, section 31). Decide without them; or, if they have a dispensation, the monitoring "
                "officer writes it down first."
            )
            % {"who": ", ".join(members)}
        )


class NothingDeclared(KindError):
    """An interest without its words."""

    def __init__(self) -> None:
        super().__init__(_("Say what the interest is, or that it is withheld under section 32."))


class NotEnoughNotice(KindError):
    """A key decision is taken too soon after its notice, or without one."""

    def __init__(self, decide_from: date | None) -> None:
        self.decide_from = decide_from
        if decide_from is None:
            sentence = _(
                "This is a key decision and no notice of it has been published. Publish the notice; after "
                "%(days)s clear days it can be decided. If that cannot wait, give the reason for an "
                "exception."
            ) % {"days": NOTICE_DAYS["usual"]}
        else:
            sentence = _(
                "The notice of this key decision has not stood long enough. It can be decided from %(day)s."
            ) % {"day": date_format(decide_from, "j F Y")}
        super().__init__(sentence)


class NoReviewDay(KindError):
    """A review on a day that is over, or so far off that nobody here now would answer for the decision."""

    def __init__(self, last_day: date, about: str = "review_on") -> None:
        super().__init__(
            _("A review falls after today and within ten years, so by %(day)s. Choose another day.")
            % {"day": date_format(last_day, "j F Y")},
            about=about,
        )


class ReportChanged(KindError):
    """The report says something else than what the decision-maker read."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Somebody changed the report or what is tried first, or declared an interest, since you "
                "opened this page, so nothing is decided yet. Read it again above; what you wrote is kept."
            )
        )


class PutOtherwise(KindError):
    """What is put to be decided was changed after the signer read it."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Somebody changed what is put to be decided since you opened this page, so nothing is signed "
                "yet. Read it again above; what you wrote is kept."
            )
        )


class NotAtThisPoint(KindError):
    """The decision is at a point where this cannot be done."""


class NotCarried(KindError):
    """The members' vote did not carry it, or too few were there."""


class CallInWindowOpen(KindError):
    """Scrutiny may still call the decision in."""

    def __init__(self, last_day: date) -> None:
        self.last_day = last_day
        super().__init__(
            _(
                "Scrutiny members may call this decision in until the end of %(day)s, "
                "so it cannot take effect before then."
            )
            % {"day": date_format(last_day, "j F Y")}
        )


class CannotBeCalledIn(KindError):
    """No call-in applies, its time is over, or too few members ask for it."""


class NotInForce(KindError):
    """Something wants to rest on a decision that is not in force on that day."""

    def __init__(self, number: str) -> None:
        super().__init__(
            _(
                "Decision %(number)s is not in force on that day, so no right and no money can rest on it. "
                "Look at the decision’s page to see what it waits for."
            )
            % {"number": number}
        )


class UnknownDecision(NotFound):
    """No decision has this number."""

    def __init__(self) -> None:
        super().__init__(_("We have no decision with that number. Look for it in the register of decisions."))


class UnlawfulRecipient(KindError):
    """A function was to be delegated to somebody to whom the law does not let it be."""


class UnknownAuthority(NotFound):
    """No power to decide has this code."""

    def __init__(self) -> None:
        super().__init__(_("No power to decide stands here. Look at the list of who may decide what."))


class NotAProposal(KindError):
    """A proposal lacks its question, its options or its subject."""


class NotNamed(KindError):
    """Naming somebody to an office lacks who, which or by what."""


class NotYoursToSign(NotAllowed):
    """A part of a report is signed by somebody else."""

    def __init__(self, who: str) -> None:
        super().__init__(
            _("You cannot sign this part: %(who)s. The monitoring officer keeps the list of who is named.")
            % {"who": who}
        )


class NoPrivateNotice(KindError):
    """A meeting was held in private without what the law asks first; the sentence says what."""


class NotAReferral(KindError):
    """A referral to scrutiny, or its answer, lacks something or comes too late."""


class NoSuchReferral(NotFound):
    """No referral has this code."""


class UnknownQuestion(NotFound):
    """The map has no such row."""

    def __init__(self) -> None:
        super().__init__(
            _("The map of who decides what has no such question. Type it in your own words on its page.")
        )


class NotOnTheMap(KindError):
    """A row of the map lacks what every row must say, or has a code that another has."""


class NothingAsked(KindError):
    """A question, a reason or an answer lacks its words, or is about nothing that can be asked about."""


class UnknownScrutinyQuestion(NotFound):
    """No question that this viewer may read has this code."""

    def __init__(self) -> None:
        super().__init__(
            _("There is no such question here, or it is not public. Look at the list of questions.")
        )
