"""Pure decisions about mutual pledges: what a side says it will do, what became of it, and how far it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

MOST = 1_000_000
"""The most of anything that one side pledges, or says at once that it did."""
DAYS_TO_SAY = 28
"""For so many days after a pledge has ended, a side may still say what it did before."""
FEWEST_SIDES = 2


MONEY = re.compile(r"£|€|\b(?:pounds?|pence|penny|pennies|gbp|sterling|quid|euros?)\b", re.IGNORECASE)


def is_money(unit: str) -> bool:
    """Whether what is counted is money.

    >>> [is_money(unit) for unit in ("pounds", "£ in grants", "hours", "pounds of flour", "euros")]
    [True, True, False, False, True]
    """
    return bool(MONEY.search(re.sub(r"\bpounds? of\b", "", unit, flags=re.IGNORECASE)))


@dataclass(frozen=True)
class Part:
    """What one side will do in its own words, how many of what, and by when.

    `kind` says for whom the organisation (its code) speaks; `counts_people` whether each one counted is
    a person, so that the rule of small numbers holds.
    """

    organisation: str
    will_do: str
    amount: int
    unit: str
    by_when: date
    kind: str = "organisation"
    counts_people: bool = False


@dataclass(frozen=True)
class Sums:
    """What one side did so far, by what the others made of it. What was reversed is in none of them."""

    confirmed: int = 0
    waiting: int = 0
    questioned: int = 0

    @property
    def so_far(self) -> int:
        """What counts: confirmed, or not answered yet. What is questioned waits until it is settled."""
        return self.confirmed + self.waiting


def became(words: Iterable[tuple[str, str]]) -> str:
    """What became of a delivery, from what each side said of it, the oldest first.

    A question stands until the side that asked it confirms, or the delivery is reversed.

    >>> became([]), became([("JEAN", "confirmed")]), became([("JEAN", "questioned"), ("KARL", "confirmed")])
    ('waiting', 'confirmed', 'questioned')
    >>> became([("JEAN", "questioned"), ("KARL", "explained"), ("JEAN", "confirmed")])
    'confirmed'
    >>> became([("JEAN", "confirmed"), ("KARL", "reversed")])
    'reversed'
    """
    last: dict[str, str] = {}
    for side, kind in words:
        if kind == "reversed":
            return "reversed"
        if kind in {"confirmed", "questioned"}:
            last[side] = kind
    if "questioned" in last.values():
        return "questioned"
    return "confirmed" if last else "waiting"


def summed(deliveries: Iterable[tuple[int, str]]) -> Sums:
    """The amounts of one side's deliveries by what became of them.

    >>> summed([(4, "confirmed"), (3, "waiting"), (2, "questioned"), (9, "reversed"), (1, "confirmed")])
    Sums(confirmed=5, waiting=3, questioned=2)
    """
    found = {"confirmed": 0, "waiting": 0, "questioned": 0, "reversed": 0}
    for amount, what in deliveries:
        found[what] += amount
    return Sums(found["confirmed"], found["waiting"], found["questioned"])


def due_today(amount: int, first: date, by_when: date, today: date) -> int:
    """How many would be done by the end of a day at an even pace, never rounded up.

    >>> due_today(12, date(2026, 1, 1), date(2026, 12, 31), date(2026, 7, 1))
    5
    """
    days, gone = (by_when - first).days + 1, (today - first).days + 1
    return amount * min(max(gone, 0), days) // days


def pace(done: int, amount: int, first: date, by_when: date, today: date) -> str:
    """A code of how far a side is (`words_of_pledges.pace` says it), against an even pace to its day.

    >>> span = (date(2026, 1, 1), date(2026, 12, 31))
    >>> [pace(done, 12, *span, date(2026, 7, 1)) for done in (0, 5, 6, 12, 13)]
    ['behind', 'in_step', 'ahead', 'whole', 'more']
    >>> pace(11, 12, *span, date(2027, 1, 1)), pace(0, 12, *span, date(2025, 12, 31))
    ('late', 'not_begun')
    """
    if done >= amount:
        return "whole" if done == amount else "more"
    if today < first:
        return "not_begun"
    if today > by_when:
        return "late"
    due = due_today(amount, first, by_when, today)
    return "ahead" if done > due else "in_step" if done == due else "behind"
