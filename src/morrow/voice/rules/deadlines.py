"""By when: sorting, replying, acknowledging."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from morrow.foundations.periods import working_days

REPLY_DAYS = {"need": 10, "idea": 20, "story": 20, "complaint": 3, "offer": 10}
"""Working days within which a reply is owed, by kind. A place may publish its own."""

DRAFT_DAYS = 5
"""Working days within which somebody who was asked drafts a reply."""

LOOK_DAYS = 10
"""Working days within which a second look at words that are not shown is answered."""

ACKNOWLEDGE_DAYS = 3
"""Working days within which a complaint is acknowledged (SI 2009/309, regulation 13(3))."""


def sort_due(said: date, holidays: Collection[date]) -> date:
    """The same working day; where it was said on a day off, the next working day.

    >>> sort_due(date(2026, 1, 12), ()), sort_due(date(2026, 1, 17), ())
    (datetime.date(2026, 1, 12), datetime.date(2026, 1, 19))
    >>> sort_due(date(2026, 12, 25), {date(2026, 12, 25), date(2026, 12, 28)})
    datetime.date(2026, 12, 29)
    """
    return working_days(said - timedelta(days=1), 1, holidays)


def reply_due(kind: str, said: date, holidays: Collection[date]) -> date:
    """The last day on which the reply is in time.

    >>> reply_due("complaint", date(2026, 1, 12), ())
    datetime.date(2026, 1, 15)
    """
    return working_days(said, REPLY_DAYS[kind], holidays)


def acknowledge_by(received: date, holidays: Collection[date]) -> date:
    """The last day on which a complaint may be acknowledged.

    >>> acknowledge_by(date(2026, 1, 15), ())
    datetime.date(2026, 1, 20)
    """
    return working_days(received, ACKNOWLEDGE_DAYS, holidays)


def look_due(asked: date, holidays: Collection[date]) -> date:
    """The last day on which a second look may be answered.

    >>> look_due(date(2026, 1, 12), ())
    datetime.date(2026, 1, 26)
    """
    return working_days(asked, LOOK_DAYS, holidays)


def draft_due(asked: date, holidays: Collection[date]) -> date:
    """The last day on which whoever was asked has drafted the reply, if it is not owed before.

    >>> draft_due(date(2026, 1, 12), ())
    datetime.date(2026, 1, 19)
    """
    return working_days(asked, DRAFT_DAYS, holidays)
