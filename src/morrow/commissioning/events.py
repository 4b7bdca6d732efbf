"""News from this room."""

from __future__ import annotations

from dataclasses import dataclass, field

from morrow.foundations.events import Event


@dataclass(frozen=True)
class CommissionStarted(Event):
    """A commission began from a priority and its allocation."""

    outcome: str = ""
    priority: str = ""


@dataclass(frozen=True)
class OpenForBids(Event):
    """A commission can be answered."""

    bids_by: str = ""


@dataclass(frozen=True)
class Awarded(Event):
    """A bid was chosen; the agreement waits to be signed."""

    commission: str = ""
    bid: str = ""
    allocation: str = ""
    pence: int = 0


@dataclass(frozen=True)
class AgreementSigned(Event):
    """Every party has signed."""

    commission: str = ""


@dataclass(frozen=True)
class AgreementVaried(Event):
    """An agreement changed, inside its bounds or by a decision."""

    variation: str = ""
    inside: bool = True


@dataclass(frozen=True)
class AgreementEnded(Event):
    """An agreement ended by a decision, its people told first."""

    decision: str = ""


@dataclass(frozen=True)
class OfferPublished(Event):
    """Something new can be had."""

    agreement: str = ""


@dataclass(frozen=True)
class OfferEnded(Event):
    """Something can no longer be had; `told` is what told its people, `replaced_by` what they can have."""

    decision: str = ""
    replaced_by: str = ""
    told: list[str] = field(default_factory=list)
