"""News from this room."""

from __future__ import annotations

from dataclasses import dataclass

from morrow.foundations.events import Event


@dataclass(frozen=True)
class PartnerContributionPledged(Event):
    """A partner pledged something and waits for an answer."""

    owner: str = ""


@dataclass(frozen=True)
class PartnerContributionAnswered(Event):
    """A pledge was accepted or sent back with a question."""

    owner: str = ""
    state: str = ""


@dataclass(frozen=True)
class Allocated(Event):
    """Money was set aside for a priority."""

    priority: str = ""
    decision: str = ""
    pence: int = 0


@dataclass(frozen=True)
class AllocationEnded(Event):
    """An allocation was ended by a decision, its people told first."""

    priority: str = ""
    decision: str = ""
    released: int = 0


@dataclass(frozen=True)
class Committed(Event):
    """Money was promised for something."""

    commitment: str = ""
    pence: int = 0


@dataclass(frozen=True)
class ActualsImported(Event):
    """Actuals came in from the host's general ledger."""

    rows: int = 0
    unmatched: int = 0
