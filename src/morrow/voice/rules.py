"""Pure decisions of this room."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from morrow.foundations.periods import working_days

REPLY_DAYS = {"need": 10, "idea": 20, "story": 20, "complaint": 3, "offer": 10}
"""Working days within which a reply is owed, by kind. A place may publish its own."""


def reply_due(kind: str, said: date, holidays: Collection[date]) -> date:
    """The last day on which the reply is in time.

    >>> reply_due("complaint", date(2026, 1, 12), ())
    datetime.date(2026, 1, 15)
    """
    return working_days(said, REPLY_DAYS[kind], holidays)
