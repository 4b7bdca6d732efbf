"""What can go wrong with complaints, in words for whoever meets it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError


class SomebodyElseCloses(KindError):
    """Whoever sorted a complaint may not be the one who ends it: it may be about them."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "You sorted this complaint yourself. Somebody else at the desk has to end it, so that no "
                "complaint about a worker is closed by that worker alone. Keep your reply as a draft, or "
                "leave it: it stays on the desk for a colleague."
            )
        )
