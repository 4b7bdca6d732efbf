"""News from this room."""

from __future__ import annotations

from dataclasses import dataclass, field

from morrow.foundations.events import Event


@dataclass(frozen=True)
class ReviewOpened(Event):
    """A learning review began."""

    about: str = ""


@dataclass(frozen=True)
class ReviewConcluded(Event):
    """A learning review ended in a verdict and proposes a decision."""

    about: str = ""
    verdict: str = ""
    outcomes: list[str] = field(default_factory=list)
