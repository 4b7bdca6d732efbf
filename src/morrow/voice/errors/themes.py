"""What can go wrong with themes."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.foundations.errors import KindError


class ThemeNotPublished(KindError):
    """Only a published theme is rested on."""

    def __init__(self) -> None:
        super().__init__(
            _("This theme is not published, or was brought together with another. Use a published theme.")
        )


class ThemeNotADraft(KindError):
    """What it gathers is settled once it is published."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This theme is published, so what it gathered stays on the record. "
                "Divide it, or bring it together with another."
            )
        )


class ThemeEmpty(KindError):
    """It gathers nothing."""

    def __init__(self) -> None:
        super().__init__(
            _("Nothing is gathered in this theme yet. A theme is published with the voices it rests on.")
        )


class NotOpenToGather(KindError):
    """Some of what was chosen has not been sorted as open, or is not shown."""

    def __init__(self, number: int) -> None:
        super().__init__(
            ngettext(
                "%(number)d of the things you chose cannot be gathered: it is not sorted, was taken back, "
                "or went another way. Nothing was gathered. Load the page again and choose once more.",
                "%(number)d of the things you chose cannot be gathered: they are not sorted, were taken "
                "back, or went another way. Nothing was gathered. Load the page again and choose once more.",
                number,
            )
            % {"number": number}
        )


class NotInTheTheme(KindError):
    """What was to be moved or taken out is not in the theme."""

    def __init__(self) -> None:
        super().__init__(
            _("Some of what you chose is not in this theme. Load the page again and choose once more.")
        )


class CannotMerge(KindError):
    """A theme cannot be brought together with itself."""

    def __init__(self) -> None:
        super().__init__(_("A theme cannot be brought together with itself. Choose another theme."))


class SplitLeavesNothing(KindError):
    """Each part of a divided theme needs something in it."""

    def __init__(self) -> None:
        super().__init__(
            _("Each of the two new themes needs at least one voice. Choose some, and leave some.")
        )
