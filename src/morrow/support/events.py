"""News from this room. References and plain values only; never a person's words."""

from __future__ import annotations

from dataclasses import dataclass

from morrow.foundations.events import Event


@dataclass(frozen=True)
class PlanAgreed(Event):
    """A person agreed their plan."""


@dataclass(frozen=True)
class PlanReviewed(Event):
    """A plan was looked at again."""


@dataclass(frozen=True)
class PlanEnded(Event):
    """A plan ended."""


@dataclass(frozen=True)
class HelpRequested(Event):
    """Help was asked for, into a plan."""


@dataclass(frozen=True)
class HelpDeclined(Event):
    """Help was not accepted; something else was named."""


@dataclass(frozen=True)
class HelpDone(Event):
    """What was asked was done."""


@dataclass(frozen=True)
class AssessmentAsked(Event):
    """An assessment was asked for; the day counts."""

    assessment: str = ""


@dataclass(frozen=True)
class BudgetAgreed(Event):
    """A personal budget was agreed."""


@dataclass(frozen=True)
class BrokerAsked(Event):
    """A group asked for a broker."""


@dataclass(frozen=True)
class GroupArranged(Event):
    """Every member assented: the offer is arranged. `offer` is a commissioning.offer ref, or empty."""

    offer: str = ""


@dataclass(frozen=True)
class MemberLeft(Event):
    """Somebody left a group, and her share followed her."""
