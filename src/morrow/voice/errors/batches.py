"""What can be wrong with what is taken in from a file."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.foundations.errors import KindError
from morrow.foundations.spreadsheets import Fault


class BatchRefused(KindError):
    """A file with faults: nothing of it is taken in until each is put right."""

    def __init__(self, *, file: str, faults: Sequence[Fault]) -> None:
        self.file, self.faults = file, tuple(faults)
        told = ngettext(
            "Nothing of %(file)s was taken in: one thing in it has to be put right first.",
            "Nothing of %(file)s was taken in: %(faults)s things in it have to be put right first.",
            len(self.faults),
        )
        super().__init__(told % {"file": file, "faults": len(self.faults)})


class TakenInBefore(KindError):
    """The same look at a file was used before."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This file was taken in a moment ago, and each of its rows is kept once. The codes are shown "
                "only then; whoever needs one is given a new receipt under “Help with a receipt”."
            )
        )


class NotAnEmail(KindError):
    """A file is no saved e-mail, or one that nobody wrote."""
