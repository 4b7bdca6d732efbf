"""What can go wrong with promises for everybody, and with what is counted in each area."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError
from morrow.foundations.spreadsheets import Fault


class CoverageNotWhole(KindError):
    """A promise for every area that does not say how much of what, where, or by when."""

    def __init__(self, about: str, told: str) -> None:
        self.about = about
        super().__init__(_("Nothing has been adopted yet. %(told)s") % {"told": told})


class NothingToCheck(KindError):
    """A rule, or a question to a worker, for a promise that is for everybody alike."""

    about = "rule"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This is for everybody alike, so there is nothing to check and nobody has to ask for it. Its "
                "page says how anyone uses it."
            )
        )


class NotCountedByArea(KindError):
    """Counts for a promise that is not counted area by area."""

    def __init__(self) -> None:
        super().__init__(
            _("This promise is not counted by area. Open one that is for every area, and count there.")
        )


class CountsRefused(KindError):
    """Counts of areas were refused as a whole, with every fault; nothing of them was kept."""

    def __init__(self, faults: Sequence[Fault], *, file: str = "") -> None:
        self.faults, self.file = tuple(faults), file
        kept = _("Nothing of %(file)s was kept. Put these right and send it again.") % {"file": file}
        self.short = kept if file else _("Nothing was kept yet. Put these right and send it again.")
        told = [
            _("Row %(row)s, column %(column)s: %(what)s")
            % {"row": fault.row, "column": fault.column or "-", "what": fault.sentence}
            for fault in self.faults
        ]
        super().__init__(" ".join([self.short, *told]))


class CountedInTheFuture(KindError):
    """Counts as at a day that has not come."""

    about = "as_at"

    def __init__(self) -> None:
        super().__init__(
            _("This day has not come yet, so nothing can have been counted as at it. Write the day counted.")
        )


class NothingCounted(KindError):
    """Counts in which every area is empty."""

    def __init__(self) -> None:
        super().__init__(
            _("No area is counted here yet. Write the numbers of at least one; leave the others empty.")
        )


class CorrectedAlready(KindError):
    """Counts that another count has corrected."""

    def __init__(self) -> None:
        super().__init__(
            _("This count was corrected already. Open the newer one on the promise’s page, and correct that.")
        )
