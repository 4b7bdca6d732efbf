"""What can go wrong on the way to those who are missing."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError


class FactNotTold(KindError):
    """What somebody told about themselves could not be kept. The text says why."""


class NotRecorded(KindError):
    """Something about hearing people could not be written down. The text says what is missing."""


class UnderHeard(KindError):
    """The terms of a round ask for voices that are missing, and nobody went out to them or says why not."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        super().__init__(
            _(
                "These voices are missing: %(names)s. The terms of the round ask for them. Go out to them "
                "and write down who was asked, where, when and how many came; or publish under your name "
                "why it closes all the same."
            )
            % {"names": "; ".join(names)}
        )
