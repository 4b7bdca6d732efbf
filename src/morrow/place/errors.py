"""What can go wrong here, in words for whoever meets it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError


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
