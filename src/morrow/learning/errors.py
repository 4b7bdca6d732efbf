"""What can go wrong here, in words for whoever meets it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotFound
from morrow.learning.rules import plain


class UnknownHere(NotFound):
    """Nothing here has this code, or this viewer may not know of it."""

    def __init__(self) -> None:
        super().__init__(_("We have nothing under that address. Go back to the list and choose again."))


class NothingObserved(KindError):
    """Neither a value, nor words, nor a wish not to say."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "There is nothing to keep yet. Give a number, or some words, "
                "or tick that they would rather not say. No score is ever forced."
            )
        )


class ScoreOutOfScale(KindError):
    """Well-being is answered from 0 to 10."""

    def __init__(self) -> None:
        super().__init__(_("This question is answered from 0 to 10. Choose a number on that scale, or none."))


class OutsideTheScale(KindError):
    """A number beyond the ends of the outcome's measure."""

    def __init__(self, value: Decimal, outcome: Any) -> None:
        super().__init__(
            _(
                "%(value)s is outside the scale of “%(measure)s”, which goes from %(least)s to %(most)s "
                "(%(unit)s). Nothing was kept. Give a number on that scale, or none."
            )
            % {
                "value": plain(value),
                "measure": outcome.measure,
                "least": plain(outcome.least),
                "most": plain(outcome.most),
                "unit": outcome.unit,
            }
        )


class PartsMissing(KindError):
    """Something needed was left empty."""

    def __init__(self, parts: Iterable[str]) -> None:
        self.parts = tuple(parts)
        named = ", ".join(part.replace("_", " ") for part in self.parts)
        super().__init__(
            _("Some parts are still empty: %(parts)s. Fill them in and send it again.") % {"parts": named}
        )


class RangeMissing(KindError):
    """A number without its range, source and year says more than is known."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "A number needs its range, how many people it is from, its source and its year, "
                "so that nobody takes it for more than it is. Add them, or say it in words."
            )
        )


class NotConcludable(KindError):
    """What a review still lacks before it can end."""

    def __init__(self, lacking: Iterable[str]) -> None:
        lacks = list(lacking)
        self.lacking = tuple(lacks)
        super().__init__(
            _(
                "A review ends in one of four verdicts, with its reasons and evidence. "
                "Still missing: %(parts)s."
            )
            % {"parts": "; ".join(lacks)}
        )


class AlreadyClosed(KindError):
    """The review has ended."""

    def __init__(self) -> None:
        super().__init__(
            _("This review has ended. Open a new one if there is something new to learn about this.")
        )


class ReviewOpenAlready(KindError):
    """Somebody is reviewing this already."""

    def __init__(self) -> None:
        super().__init__(_("A review of this is open already. Add what you know to that one."))


class AlreadyWithdrawn(KindError):
    """It is gone already."""

    def __init__(self) -> None:
        super().__init__(_("This was withdrawn already, and its words are gone."))


class NotTheirsToPublish(KindError):
    """Only words that the person let everyone read go into public."""

    def __init__(self) -> None:
        super().__init__(
            _("The person did not agree to show these words in public. Ask them first; it is theirs to say.")
        )
