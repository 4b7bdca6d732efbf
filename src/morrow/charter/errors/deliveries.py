"""What can go wrong where a side says what it did, or another looks at it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError


class NotStandingYet(KindError):
    """Some side has not said yes, so nothing counts yet."""

    def __init__(self, waiting: Sequence[str]) -> None:
        super().__init__(
            _(
                "This pledge does not stand yet: it waits for a yes from %(sides)s. Once all have said yes, "
                "what was done from its first day on can be said here."
            )
            % {"sides": ", ".join(waiting)}
        )


class NeverStood(KindError):
    """A side said no, so the pledge never stands."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _(
                "%(name)s did not say yes, so this pledge never stood and nothing is counted in it. What the "
                "others still want to do together is adopted as a new pledge."
            )
            % {"name": name}
        )


class SaidAlready(KindError):
    """The very same was said before, and stands."""

    about = "words"

    def __init__(self) -> None:
        super().__init__(
            _(
                "You said the very same of that day before, and it counts once. Was it done twice? Then say "
                "in other words what was done the second time."
            )
        )


class NotDoneYet(KindError):
    """A day that is still to come."""

    about = "done_on"

    def __init__(self) -> None:
        super().__init__(_("That day is still to come. Say what was done once it has been done."))


class BeforeItBegan(KindError):
    """A day before the pledge began."""

    about = "done_on"

    def __init__(self, first: date) -> None:
        super().__init__(
            _("The first day of the pledge is %(day)s. What was done before is not counted in it.")
            % {"day": date_format(first, "j F Y")}
        )


class AfterItEnded(KindError):
    """A day after the pledge ended, or after the side stepped back."""

    about = "done_on"

    def __init__(self, last: date) -> None:
        super().__init__(
            _(
                "The last day that counts for this side was %(day)s. What was done later is not counted "
                "here; it can be counted in a new pledge."
            )
            % {"day": date_format(last, "j F Y")}
        )


class TooLateToSay(KindError):
    """The pledge ended too long ago."""

    def __init__(self, last: date, days: int) -> None:
        super().__init__(
            _(
                "This has ended: the last day that counts for this side was %(day)s, and what was done until "
                "then could be said for %(days)s days more. It stays as it is, for everyone to read."
            )
            % {"day": date_format(last, "j F Y"), "days": days}
        )


class OwnDelivery(KindError):
    """Whoever did it, or speaks for whoever did it, would confirm it."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "You said this yourself, or speak for the side that did it. Another side confirms it or asks "
                "a question, so leave it to them."
            )
        )


class AlreadyReversed(KindError):
    """It was reversed."""

    def __init__(self) -> None:
        super().__init__(_("This was reversed, and counts no more. What is right can be said anew."))


class NothingAsked(KindError):
    """An answer where no question stands."""

    def __init__(self) -> None:
        super().__init__(_("No question about this is open, so there is nothing to answer."))


class AlreadyConfirmed(KindError):
    """This side has confirmed it."""

    def __init__(self) -> None:
        super().__init__(_("Your side has confirmed this already. If you doubt it now, ask a question."))
