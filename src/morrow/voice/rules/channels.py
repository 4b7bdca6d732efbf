"""What follows from the channel on which something was said."""

from __future__ import annotations

ALOUD = frozenset({"popup", "phone", "meeting", "surgery"})
"""Channels on which somebody else writes the words down, so that they are read back."""
