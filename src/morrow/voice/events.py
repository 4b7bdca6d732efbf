"""News from this room."""

from __future__ import annotations

from dataclasses import dataclass

from morrow.foundations.events import Event


@dataclass(frozen=True)
class ContributionSaid(Event):
    """Somebody said something."""

    kind_said: str = ""


@dataclass(frozen=True)
class SignOfHarmSeen(Event):
    """A contribution went to the safeguarding route."""

    route: str = ""


@dataclass(frozen=True)
class ContributionAnswered(Event):
    """A reply was written; the person has still to be told."""

    reply: str = ""
    person: str = ""
