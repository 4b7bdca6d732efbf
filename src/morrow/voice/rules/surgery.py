"""How long a surgery note is kept."""

from __future__ import annotations

from datetime import date, timedelta

KEPT = {True: timedelta(days=180), False: timedelta(days=28)}
"""With consent long enough for the reply and a second question; without it, until the next surgeries."""


def delete_on(held: date, *, consent: bool) -> date:
    """The day on which a note is destroyed.

    >>> delete_on(date(2026, 1, 12), consent=False)
    datetime.date(2026, 2, 9)
    """
    return held + KEPT[consent]
