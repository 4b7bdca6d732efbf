"""What can go wrong with limits of a vote."""

from __future__ import annotations

from morrow.foundations.errors import KindError


class LimitsRefused(KindError):
    """Limits that do not fit the round. The text says why, and what to do."""
