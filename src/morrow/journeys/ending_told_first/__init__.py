"""Ending something that money was set aside for: its people are answered first, and that is checked."""

from morrow.journeys.ending_told_first.steps import end_told_first, replies_that_tell_of

__all__ = ["end_told_first", "replies_that_tell_of"]
