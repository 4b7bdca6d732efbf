"""What a form of this room may choose from, in the rooms below."""

from __future__ import annotations

from datetime import date

from morrow.accountability.queries import DecisionRef, register
from morrow.charter.queries import PriorityRef, live_priorities


def decisions_in_force(on: date) -> list[DecisionRef]:
    """Decisions that may be relied on that day, the newest first."""
    return [decision for decision in register() if decision.may_be_relied_on(on)]


def priorities_in_force(on: date) -> list[PriorityRef]:
    """Priorities that hold on a day, in their order."""
    return list(live_priorities(on))
