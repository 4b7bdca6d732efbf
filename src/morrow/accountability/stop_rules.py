"""When something that is tried stops: pure, so that the same rule is asked everywhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from morrow.foundations.money import Money


@dataclass(frozen=True)
class StopRule:
    """It stops when the money is spent, the count is reached, or the last day comes: whichever is first.

    >>> rule = StopRule(Money(500_00), date(2026, 9, 30), "at_least", 40)
    >>> rule.met_by(date(2026, 7, 1), count=12, spent=Money(80_00))
    ''
    >>> rule.met_by(date(2026, 8, 1), count=41, spent=Money(300_00))
    'count'
    """

    budget: Money
    last_day: date
    when: str = ""
    at: int | None = None

    def met_by(self, as_at: date, *, count: int, spent: Money) -> str:
        """By what a reading meets it: `budget`, `count` or `last_day`; empty where it does not."""
        if spent >= self.budget:
            return "budget"
        if self.at is not None and (count >= self.at if self.when == "at_least" else count <= self.at):
            return "count"
        return "last_day" if as_at >= self.last_day else ""

    def first_met(self, readings: Iterable[tuple[date, int, Money]]) -> tuple[str, date] | None:
        """By which reading it was first met, and on which day; None where none does."""
        for as_at, count, spent in sorted(readings, key=lambda each: each[0]):
            by = self.met_by(as_at, count=count, spent=spent)
            if by:
                return by, as_at
        return None
