"""What can go wrong where words are marked as saying the same, or are looked at a second time."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotAllowed


class NothingToLookAt(KindError):
    """The words are shown, may not be shown, or were looked at again before."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "There is nothing to look at again: these words are shown, nobody agreed to show them, or "
                "somebody else has looked already. If you still think it is wrong, complain to the council."
            )
        )


class LookedByThemselves(NotAllowed):
    """Whoever decided first may not decide again."""

    def __init__(self) -> None:
        super().__init__(
            _("You decided on these words the first time. Somebody else has to look this time: pass it on.")
        )


class LookAnswered(KindError):
    """A second look that was answered."""

    def __init__(self) -> None:
        super().__init__(_("Somebody has answered this already. Its author was told, and nothing changes."))


class SaysNothingTheSame(KindError):
    """Something cannot say the same as itself, or as what is not open."""

    about = "same_as"

    def __init__(self) -> None:
        super().__init__(
            _("Choose another thing that was said and is sorted: nothing says the same as itself.")
        )
