"""By when it is sorted. The place sets the other clocks (`place.queries.clocks`)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from morrow.foundations.periods import working_days


def sort_due(said: date, holidays: Collection[date]) -> date:
    """The same working day; where it was said on a day off, the next working day.

    >>> sort_due(date(2026, 1, 12), ()), sort_due(date(2026, 1, 17), ())
    (datetime.date(2026, 1, 12), datetime.date(2026, 1, 19))
    >>> sort_due(date(2026, 12, 25), {date(2026, 12, 25), date(2026, 12, 28)})
    datetime.date(2026, 12, 29)
    """
    return working_days(said - timedelta(days=1), 1, holidays)
