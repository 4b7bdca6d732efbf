"""What a form of this room may choose from, in the rooms below."""

from __future__ import annotations

from datetime import date

from morrow.accountability.queries import DecisionRef, register
from morrow.budget.authority import decides_the_end
from morrow.budget.models import Allocation
from morrow.charter.queries import PriorityRef, live_priorities


def decisions_in_force(on: date) -> list[DecisionRef]:
    """Decisions that may be relied on that day, the newest first."""
    return [decision for decision in register() if decision.may_be_relied_on(on)]


def decisions_that_end(allocation: Allocation, on: date) -> list[DecisionRef]:
    """Decisions in force by which an allocation may end, the newest first."""
    standing = register().select_related("authority__body", "supersedes")
    return [each for each in standing if each.may_be_relied_on(on) and decides_the_end(each, allocation)]


def priorities_in_force(on: date) -> list[PriorityRef]:
    """Priorities that hold on a day, in their order."""
    return list(live_priorities(on))
