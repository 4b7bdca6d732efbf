"""What can go wrong here, in words for whoever meets it."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from morrow.charter.words import PARTS
from morrow.foundations.errors import KindError, NotFound


class PartsMissing(KindError):
    """A promise lacks something that every promise must have; `parts` are the codes of what."""

    def __init__(self, parts: Sequence[str]) -> None:
        self.parts = tuple(parts)
        super().__init__(
            _("Nothing has been adopted yet, because this is missing: %(parts)s.")
            % {"parts": "; ".join(str(PARTS[part]) for part in parts)}
        )


class NoScale(KindError):
    """A measure whose least is not below its most."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The lowest number must be below the highest, or no answer fits between them. "
                "Change one of the two and send it again."
            )
        )


class FloorCannotBeLowered(KindError):
    """A local decision would go below what the law asks; `duty` is that law."""

    def __init__(self, duty: str, floor: str) -> None:
        self.duty = duty
        super().__init__(
            _(
                "The law asks for at least this: %(floor)s (%(duty)s). No local decision can lower it. "
                "If the floor is stated wrongly here, the monitoring officer can correct it, "
                "with law and reason."
            )
            % {"duty": duty, "floor": floor}
        )


class PeopleNotToldFirst(KindError):
    """A priority would end before the people in it were told."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The people in this were not told first. Tell them while it can still change, "
                "write down how and when, and then end it."
            )
        )


class AlreadyEnded(KindError):
    """It has ended, or a later version has taken its place."""

    def __init__(self) -> None:
        super().__init__(_("This has ended or was replaced already. Look at its page for what came after."))


class NotBeforeTheDecision(KindError):
    """A theme that the decision does not rest on."""

    def __init__(self) -> None:
        super().__init__(
            _("The decision does not rest on that theme, so nothing about it was decided. Choose another.")
        )


class StartsTooEarly(KindError):
    """A new version would start before, or on, the day the one it replaces did."""

    def __init__(self) -> None:
        super().__init__(
            _("A new version starts after the one it replaces, and not before today. Choose a later day.")
        )


class AlreadyExplained(KindError):
    """It was said already what became of this theme."""

    def __init__(self) -> None:
        super().__init__(_("What became of this theme has been said already."))


class UnknownPromise(NotFound):
    """Nothing here has this code."""

    def __init__(self) -> None:
        super().__init__(_("We do not know that one. Look for it under “What we agreed”."))
