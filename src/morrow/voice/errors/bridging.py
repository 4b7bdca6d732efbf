"""What can go wrong with the summary of a conversation."""

from __future__ import annotations

from morrow.foundations.errors import KindError


class SummaryNotReady(KindError):
    """A summary cannot be drafted or published like this. The text says why and what to do."""
