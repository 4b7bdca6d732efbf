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
    """Something said, or a statement in a round, went to the safeguarding route."""

    route: str = ""


@dataclass(frozen=True)
class ComplaintSent(Event):
    """A contribution went to a complaints procedure."""

    procedure: str = ""


@dataclass(frozen=True)
class ContributionWithdrawn(Event):
    """Its author took it back."""


@dataclass(frozen=True)
class ContributionAnswered(Event):
    """A reply was written; the person has still to be told. `person` is empty where nobody is written to."""

    reply: str = ""
    person: str = ""


@dataclass(frozen=True)
class ThemePublished(Event):
    """A theme may now be rested on."""


@dataclass(frozen=True)
class VoicesGathered(Event):
    """More voices came into a theme that is published."""


@dataclass(frozen=True)
class MoreToTell(Event):
    """Some were told that their words came to a station, and others still are. Its subject is by what."""

    station: str = ""


@dataclass(frozen=True)
class MoreToAnswer(Event):
    """Some in a theme were answered, and others still are, in the words of one `reply`."""

    reply: str = ""
    because: tuple[str, ...] = ()


@dataclass(frozen=True)
class RoundOpened(Event):
    """People may take part."""


@dataclass(frozen=True)
class RoundClosed(Event):
    """Nobody may take part any more."""


@dataclass(frozen=True)
class PanelDataDestroyed(Event):
    """What was personal of a panel is gone. `panel` is its code."""

    panel: str = ""


@dataclass(frozen=True)
class PanelCalledOff(Event):
    """A panel is called off; everybody in it has still to be told. `panel` is its code."""

    panel: str = ""


@dataclass(frozen=True)
class RoundCounted(Event):
    """The ballots are counted. `funded` are the codes of the projects that won."""

    funded: tuple[str, ...] = ()
