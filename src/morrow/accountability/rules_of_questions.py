"""The clocks of a question to scrutiny."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from morrow.foundations.periods import working_days

CAN_BE_ASKED_ABOUT = frozenset({"accountability.decision", "charter.priority"})
LOOK_DAYS, ANSWER_DAYS = 5, 10
"""Working days, by the constitution of the place: the law sets none."""


def look_due(asked: date, holidays: Collection[date]) -> date:
    """By when the chair has looked at it.

    >>> look_due(date(2026, 1, 12), ())
    datetime.date(2026, 1, 19)
    """
    return working_days(asked, LOOK_DAYS, holidays)


def answer_due(accepted: date, holidays: Collection[date]) -> date:
    """By when it is answered.

    >>> answer_due(date(2026, 1, 12), ())
    datetime.date(2026, 1, 26)
    """
    return working_days(accepted, ANSWER_DAYS, holidays)
