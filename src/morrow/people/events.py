"""News from this room."""

from __future__ import annotations

from dataclasses import dataclass

from morrow.foundations.events import Event


@dataclass(frozen=True)
class MessageWritten(Event):
    """A message waits to leave."""

    message: int = 0
