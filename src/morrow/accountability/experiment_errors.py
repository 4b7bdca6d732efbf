"""What can go wrong with something that is tried, in words for whoever meets it."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.periods import in_words


class NotAnExperiment(KindError):
    """What is to be tried lacks something; the sentence says what, and `about` at which answer."""


class ReviewedTooLate(KindError):
    """It would be reviewed after it has stopped."""

    about = "review_on"

    def __init__(self, last_day: date) -> None:
        super().__init__(
            _("This is tried until %s at the latest, so it is reviewed that day or before.")
            % in_words(last_day)
        )


class EndsWithADecision(KindError):
    """Its stop rule is met, so that it cannot simply go on."""

    def __init__(self, why: str) -> None:
        super().__init__(
            _(
                "This was only tried, and its rule for stopping is met (%s). It cannot simply go on: have a "
                "decision proposed that takes its place, to stop it, change it or do it for good."
            )
            % why.lower()
        )


class NotYetLearned(KindError):
    """A decision takes the place of something that was tried before it is written what was learned."""

    def __init__(self, code: str) -> None:
        super().__init__(
            _(
                "Nothing has been decided yet. This takes the place of %s, which was tried, and what was "
                "learned from it is not written yet. An officer writes it on the page of that decision."
            )
            % code
        )


class CannotBeRead(KindError):
    """A reading that does not fit; `about` is the answer to put right."""


class UnknownReading(NotFound):
    """No reading has this code."""

    def __init__(self) -> None:
        super().__init__(_("There is no such reading here. Look at the page of the decision."))
