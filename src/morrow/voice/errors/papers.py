"""What can go wrong with ballots on paper."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.foundations.errors import KindError


class UnknownPaper(KindError):
    """No paper of this round has that number."""

    about = "serial"

    def __init__(self) -> None:
        super().__init__(
            _(
                "No paper of this vote has that number. Type it again as it stands at the top of the paper; "
                "it looks like K7QM-4XRD-2H9B. If it is the same, it is from another vote: put it aside."
            )
        )


class PaperReadByYou(KindError):
    """The same worker reads a paper a second time."""

    about = "serial"

    def __init__(self) -> None:
        super().__init__(
            _("You have entered this paper already. Somebody else enters it the second time: hand it on.")
        )


class PaperDone(KindError):
    """The paper is past the point at which it is entered."""

    about = "serial"

    def __init__(self, state: str) -> None:
        said = {
            "differs": _(
                "Two people have entered this paper, not the same. Settle it, with the paper in hand."
            ),
            "in_urn": _("This paper is in the urn already. Put it on the pile of those that are done."),
            "spoilt": _("This paper was set aside as spoilt. Put it on that pile."),
        }
        super().__init__(said.get(state, _("Two people have to enter this paper before it can be settled.")))


class MorePapersThanPeople(KindError):
    """There would be more papers in the urn than people who handed one in."""

    def __init__(self, taken_in: int) -> None:
        super().__init__(
            ngettext(
                "%(n)d folded paper was taken in, and as many are done. So this one is one too many: find "
                "out whose was put in the box without being marked on the roll, and take it in first.",
                "%(n)d folded papers were taken in, and as many are done. So this one is one too many: find "
                "out whose was put in the box without being marked on the roll, and take it in first.",
                taken_in,
            )
            % {"n": taken_in}
        )


class PapersNotPrinted(KindError):
    """None, or too many at once."""

    about = "number"

    def __init__(self, most: int) -> None:
        super().__init__(_("Print from 1 to %(most)d papers at a time.") % {"most": most})


class PapersUnreconciled(KindError):
    """A round cannot close: papers are neither in the urn nor spoilt, and nobody says why."""

    about = "papers_reason"

    def __init__(self, number: int) -> None:
        super().__init__(
            ngettext(
                "%(n)d ballot on paper is not settled. Enter it twice and settle what differs, or publish "
                "under your name why it is not counted.",
                "%(n)d ballots on paper are not settled. Enter each twice and settle what differs, or "
                "publish under your name why they are not counted.",
                number,
            )
            % {"n": number}
        )
