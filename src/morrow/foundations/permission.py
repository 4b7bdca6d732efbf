"""Refusing in one word."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.errors import NotAllowed


def require(allowed: bool, why: str = "") -> None:
    """Raise NotAllowed, with the reason where there is one to give, unless allowed."""
    if not allowed:
        raise NotAllowed(
            why or _("Your role does not cover this. Ask whoever runs Morrow here who may do it.")
        )
