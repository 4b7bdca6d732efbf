"""News from this room. `subject` is what it is about; `decision` and `rests_on` are refs."""

from __future__ import annotations

from dataclasses import dataclass, field

from morrow.foundations.events import Event


@dataclass(frozen=True)
class PriorityAdopted(Event):
    """A priority was adopted by a decision, from themes."""

    decision: str = ""
    rests_on: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class PriorityEnded(Event):
    """A priority was ended by a decision."""

    decision: str = ""


@dataclass(frozen=True)
class ThemeDropped(Event):
    """A theme did not become a priority, and the reason is published."""

    theme: str = ""
    decision: str = ""


@dataclass(frozen=True)
class EntitlementAdopted(Event):
    """A promise was adopted, or a new version of one."""

    decision: str = ""
    supersedes: str = ""
