"""Pure decisions of this room: how few priorities are few, and what a statutory floor forbids."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from morrow.methods.entitlements.units import SHARE, Unit

A_HANDFUL = 7
"""Live priorities after which one more is warned of."""


@dataclass(frozen=True)
class Promise:
    """What an entitlement promises, in the words and the number that are published."""

    title: str
    who: str
    what: str
    standard: str
    redress: str
    limit: str
    when_money_runs_out: str
    amount: int | None = None
    unit: str = ""
    better: str = "more"
    paid_from: str = ""
    shelf: str = "here"
    appeal_body: str = ""
    appeal_days: int | None = None
    appeal_law: str = ""
    apply_at: str = ""
    reach: str = "each"
    how_used: str = ""
    area_kind: str = ""
    measure: str = ""
    having: str = ""
    counts_people: bool = False
    covered_by: date | None = None


@dataclass(frozen=True)
class Floor:
    """What the law asks at least: in words, its law, and as a number where it is one.

    `source` is where the law can be read; who compared this with it, and when, is said beside it.
    """

    words: str = ""
    duty: str = ""
    amount: int | None = None
    source: str = ""
    checked_by: str = ""
    checked_on: date | None = None


NO_FLOOR = Floor()


def in_unit(number: int, unit: str) -> str:
    """A promised number as people write it.

    >>> in_unit(1, "working days"), in_unit(2, "meals a school day"), in_unit(5, "£ a week"), in_unit(20, "%")
    ('1 working day', '2 meals a school day', '£5 a week', '20%')
    """
    read = Unit.read(unit)
    return read.written(number * 100 if read.is_money or read == SHARE else number)


def warnings(live: int, *, relational: bool = True) -> tuple[str, ...]:
    """Codes of what to think about again, with so many live priorities.

    >>> warnings(7), warnings(8)
    ((), ('more_than_a_handful',))
    """
    found = []
    if live > A_HANDFUL:
        found.append("more_than_a_handful")
    if not relational:
        found.append("no_relational_outcome")
    return tuple(found)


def keeps_floor(amount: int | None, floor: int | None, better: str) -> bool:
    """Whether a promise is no worse than the law asks; no number keeps no numbered floor.

    >>> keeps_floor(10, 12, "more"), keeps_floor(10, 12, "less"), keeps_floor(None, 12, "more")
    (False, True, False)
    """
    if floor is None:
        return True
    if amount is None:
        return False
    return amount >= floor if better == "more" else amount <= floor


def unexplained(before: Iterable[str], adopted: Iterable[str], dropped: Iterable[str]) -> list[str]:
    """The themes before the decision-maker of which nobody said what became, in their order."""
    explained = set(adopted) | set(dropped)
    return [theme for theme in before if theme not in explained]
