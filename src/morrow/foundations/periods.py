"""Periods, financial years, and the ways the law counts days.

A period holds its `start` and does not hold its `end`: the year 2026-27 starts on 1 April 2026 and
ends on 1 April 2027, so that one period ends where the next starts and nothing falls between. People
are shown `last_day`.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_ONE_DAY = timedelta(days=1)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class NotAPeriod(ValueError):
    """The dates given make no period; `code` says why, the text says it in plain English."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


def last_day(end: date) -> date:
    """The last day that something holds, from the first day on which it does not: what people are shown.

    >>> from datetime import date
    >>> last_day(date(2027, 1, 2))
    datetime.date(2027, 1, 1)
    """
    return end - _ONE_DAY


@dataclass(frozen=True, order=False, slots=True)
class Period:
    """The days from `start` up to, but not with, `end`; without an end it goes on.

    >>> from datetime import date
    >>> Period(date(2026, 4, 1), date(2026, 7, 1)).last_day
    datetime.date(2026, 6, 30)
    """

    start: date
    end: date | None = None

    def __post_init__(self) -> None:
        for day in (self.start, self.end):
            if isinstance(day, datetime) or not (day is None or isinstance(day, date)):
                raise NotAPeriod("not_a_day", f"A period is made of days without a time, and got {day!r}.")
        if self.end is not None and self.end <= self.start:
            raise NotAPeriod(
                "ends_before_it_starts",
                f"A period that starts on {in_words(self.start)} must end after that day; its end "
                f"(the first day outside it) is given as {in_words(self.end)}.",
            )

    @classmethod
    def through(cls, first: date, last: date) -> Period:
        """The period from the first day to the last, both inside it, as people say it.

        >>> from datetime import date
        >>> Period.through(date(2026, 4, 1), date(2027, 3, 31)) == financial_year(2026)
        True
        """
        return cls(first, last + _ONE_DAY)

    @property
    def last_day(self) -> date | None:
        """The last day inside the period, or nothing where it goes on."""
        return None if self.end is None else self.end - _ONE_DAY

    @property
    def days(self) -> int | None:
        """How many days the period holds, or nothing where it goes on."""
        return None if self.end is None else (self.end - self.start).days

    def contains(self, day: date) -> bool:
        """Whether the day lies in the period."""
        return self.start <= day and (self.end is None or day < self.end)

    def covers(self, other: Period) -> bool:
        """Whether every day of the other period lies in this one."""
        ends_within = self.end is None or (other.end is not None and other.end <= self.end)
        return self.start <= other.start and ends_within

    def overlaps(self, other: Period) -> bool:
        """Whether any day lies in both."""
        starts_in_time = self.end is None or other.start < self.end
        return starts_in_time and (other.end is None or self.start < other.end)

    @property
    def label(self) -> str:
        """A financial year as "2026-27"; anything else by its first and last day.

        >>> from datetime import date
        >>> financial_year(2026).label, Period(date(2026, 9, 1)).label
        ('2026-27', 'from 1 September 2026')
        """
        last = self.last_day
        if last is None:
            return f"from {in_words(self.start)}"
        if self == financial_year(self.start.year):
            return f"{self.start.year}-{last.year % 100:02}"
        return in_words(self.start) if last == self.start else f"{in_words(self.start)} to {in_words(last)}"

    def __str__(self) -> str:
        return self.label


def financial_year(year: int) -> Period:
    """The local government financial year that begins on 1 April of `year`.

    >>> financial_year(2026).last_day
    datetime.date(2027, 3, 31)
    """
    return Period(date(year, 4, 1), date(year + 1, 4, 1))


def financial_year_of(day: date) -> Period:
    """The financial year a day lies in.

    >>> from datetime import date
    >>> financial_year_of(date(2027, 3, 31)).label
    '2026-27'
    """
    return financial_year(day.year if (day.month, day.day) >= (4, 1) else day.year - 1)


def working_days(start: date, n: int, holidays: Collection[date]) -> date:
    """The day that falls `n` working days after `start`, which is itself not counted.

    Saturdays, Sundays and the holidays given are not working days. With 0, the start itself.
    Raises NotAPeriod where n is below nought.

    >>> from datetime import date
    >>> working_days(date(2026, 12, 24), 1, {date(2026, 12, 25), date(2026, 12, 28)})
    datetime.date(2026, 12, 29)
    """
    if n < 0:
        raise NotAPeriod("backwards", f"Working days are counted forwards, and {n} were asked for.")
    day = start
    while n:
        day += _ONE_DAY
        n -= day.weekday() < 5 and day not in holidays
    return day


def last_of_months(start: date, months: int) -> date:
    """The last day of so many months that begin with a day.

    >>> last_of_months(date(2026, 2, 2), 2), last_of_months(date(2026, 12, 31), 2)
    (datetime.date(2026, 4, 1), datetime.date(2027, 2, 28))
    """
    years, month = divmod(start.month - 1 + months, 12)
    whole = monthrange(start.year + years, month + 1)[1]
    if start.day > whole:
        return date(start.year + years, month + 1, whole)
    return date(start.year + years, month + 1, start.day) - timedelta(days=1)


def clear_days(notice: date, meeting: date) -> int:
    """How many clear days lie between a notice and a meeting: neither of the two days counts.

    Below nought there is no notice at all: the same day, or a notice after the meeting, gives -1 or less.

    >>> from datetime import date
    >>> clear_days(date(2026, 5, 1), date(2026, 5, 30))
    28
    """
    return (meeting - notice).days - 1


def earliest_meeting(notice: date, days: int = 28) -> date:
    """The first day on which a meeting stands after so many clear days' notice.

    >>> from datetime import date
    >>> earliest_meeting(date(2026, 5, 1))
    datetime.date(2026, 5, 30)
    """
    return notice + timedelta(days=days + 1)


def latest_notice(meeting: date, days: int = 28) -> date:
    """The last day on which notice can be given for so many clear days.

    >>> from datetime import date
    >>> latest_notice(date(2026, 5, 30))
    datetime.date(2026, 5, 1)
    """
    return meeting - timedelta(days=days + 1)


def in_words(day: date) -> str:
    """A day as it is written for readers in English, the same on every machine.

    >>> from datetime import date
    >>> in_words(date(2026, 4, 1))
    '1 April 2026'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
