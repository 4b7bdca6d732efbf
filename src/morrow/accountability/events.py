"""News from this room. `subject` is always the decision."""

from __future__ import annotations

from dataclasses import dataclass, field

from morrow.foundations.events import Event


@dataclass(frozen=True)
class DecisionProposed(Event):
    """An officer put a question with options to a decision-maker."""


@dataclass(frozen=True)
class NoticePublished(Event):
    """Notice was given that a key decision will be taken."""


@dataclass(frozen=True)
class OptionSentBack(Event):
    """A decision-maker asked a question about one option."""

    option: str = ""


@dataclass(frozen=True)
class DecisionTaken(Event):
    """It was decided; where call-in applies, its window is open."""

    regime: str = ""


@dataclass(frozen=True)
class DecisionCalledIn(Event):
    """Scrutiny called it in."""


@dataclass(frozen=True)
class DecisionToReconsider(Event):
    """Scrutiny asked that whoever decided it decide again; it waits for them."""


@dataclass(frozen=True)
class DecisionReleased(Event):
    """Scrutiny looked at it and let it go on."""


@dataclass(frozen=True)
class DecisionInForce(Event):
    """It took effect: rights and money may rest on it, and everyone it rested on is owed a reply."""

    rests_on: list[str] = field(default_factory=list)
    supersedes: str = ""


@dataclass(frozen=True)
class DecisionWithdrawn(Event):
    """It was withdrawn before it took effect."""
