"""What can go wrong here, in words for whoever meets it."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.periods import in_words


class AnotherPlace(KindError):
    """The folder of one place was to be loaded into another."""

    def __init__(self, folder: str, place: str) -> None:
        super().__init__(
            _(
                "This folder is of %(folder)s and cannot be loaded into %(place)s. "
                "Enter %(folder)s first, or give the folder of %(place)s."
            )
            % {"folder": folder, "place": place}
        )


class ExampleStaysExample(KindError):
    """An example was to become a real place."""

    def __init__(self, place: str) -> None:
        super().__init__(
            _(
                "%(place)s is an example here, so it may hold invented people and bodies, and it cannot "
                "become a real place. Load the real place into a database of its own."
            )
            % {"place": place}
        )


class NotAPeriodOfElection(KindError):
    """A restricted period or a release from one lacks its election, its days, its thing or its reason."""


class NoSuchPeriod(NotFound):
    """No restricted period has this code."""


class HeldBeforeElection(KindError):
    """Something new is held before an election; it can be released under `subject`."""

    def __init__(self, kind: str, subject: str, title: str, *, election: str, ends: date) -> None:
        self.kind, self.subject, self.title = kind, subject, title
        super().__init__(
            _(
                "“%(title)s” is held until the end of %(day)s, because of this election: %(election)s. Until "
                "then the council publishes nothing new that could sway it (Local Government Act 1986, "
                "section 2, and the Publicity Code). The monitoring officer can release it, with a reason "
                "that everyone can read; the reference is %(subject)s."
            )
            % {"title": title, "day": in_words(ends), "election": election, "subject": subject}
        )
