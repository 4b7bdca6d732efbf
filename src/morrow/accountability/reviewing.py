"""The day on which a decision answers for itself, and the step that waits for it."""

from __future__ import annotations

from datetime import date, datetime

from morrow.accountability.models import Decision
from morrow.foundations import record, steps


def review_key(decision: Decision) -> str:
    """The step of the review that a decision has now."""
    return f"review of {record.ref(decision)} on {decision.review_on}"


def review_falls_on(decision: Decision, day: date, *, now: datetime) -> None:
    """Put the review of a decision in force on another day; what waited for the old one waits no more."""
    steps.once(review_key(decision), now=now)
    decision.review_on = day
    decision.save(update_fields=["review_on"])
    steps.await_again(review_key(decision), due=day)
