"""Questions the public pages ask."""

from __future__ import annotations

from morrow.foundations.record import Ref
from morrow.foundations.threads import StationView, public_thread


def thread_behind(ref: Ref) -> tuple[StationView, ...]:
    """The public thread of one thing, station by station."""
    return public_thread(ref)
