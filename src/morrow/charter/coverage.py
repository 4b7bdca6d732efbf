"""How what was counted in each area stands against what was promised there. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from morrow.foundations.small_numbers import Shown, count

MET, SHORT, UNCOUNTED, FEW = "met", "short", "uncounted", "few"
A_HUNDRED = 100


@dataclass(frozen=True)
class Target:
    """The least in each area, by a day: a number of them, or so many in 100 where it is a share."""

    least: int
    by: date
    is_share: bool
    of_people: bool = False

    def is_met(self, have: int, of: int | None) -> bool:
        """Whether an area has what was promised, exactly.

        >>> eighty = Target(80, date(2027, 3, 31), is_share=True)
        >>> eighty.is_met(80, 100), eighty.is_met(799, 1000), eighty.is_met(4, 5)
        (True, False, True)
        """
        return have * A_HUNDRED >= self.least * (of or 0) if self.is_share else have >= self.least

    def needed(self, have: int, of: int | None) -> int:
        """How many more an area needs.

        >>> Target(80, date(2027, 3, 31), is_share=True).needed(500, 701)
        61
        >>> Target(3, date(2027, 3, 31), is_share=False).needed(1, None)
        2
        """
        wanted = -(-self.least * (of or 0) // A_HUNDRED) if self.is_share else self.least
        return max(0, wanted - have)


def in_100(have: int, of: int | None) -> int | None:
    """So many in 100, never rounded up; None where it is no share.

    >>> in_100(799, 1000), in_100(3, None)
    (79, None)
    """
    return have * A_HUNDRED // of if of else None


@dataclass(frozen=True)
class Counted:
    """What was counted in one area, as at a day."""

    have: int
    of: int | None
    as_at: date


@dataclass(frozen=True)
class AreaStanding:
    """One area against the promise. Without figures it is not counted yet, or too few to show."""

    code: str
    name: str
    state: str
    have: int | None = None
    of: int | None = None
    needed: int = 0
    as_at: date | None = None

    @property
    def in_100(self) -> int | None:
        """So many in 100, never rounded up: nothing seems kept that is not."""
        return None if self.have is None else in_100(self.have, self.of)


@dataclass(frozen=True)
class Coverage:
    """Every area against the promise on a day; `is_over` from the day by which it was promised."""

    target: Target
    areas: tuple[AreaStanding, ...]
    is_over: bool

    def of(self, state: str) -> tuple[AreaStanding, ...]:
        """The areas that stand so."""
        return tuple(each for each in self.areas if each.state == state)

    @property
    def days(self) -> tuple[date, ...]:
        """The days as at which areas were counted, the newest first."""
        return tuple(sorted({each.as_at for each in self.areas if each.as_at}, reverse=True))

    @property
    def counted_before(self) -> int:
        """Of so many areas the newest count is older than the day by which it was promised."""
        return sum(each.as_at < self.target.by for each in self.areas if each.as_at) if self.is_over else 0


def standing(
    target: Target, areas: Iterable[tuple[str, str]], counted: Mapping[str, Counted], on: date
) -> Coverage:
    """How each area stands by its newest count."""
    rows = tuple(_area(target, code, name, counted.get(code)) for code, name in areas)
    return Coverage(target, rows, on >= target.by)


def newest(counts: Sequence[tuple[str, Counted]]) -> dict[str, Counted]:
    """For each area its count of the latest day; of two of one day, that which was kept later."""
    found: dict[str, Counted] = {}
    for code, each in counts:
        if code not in found or each.as_at >= found[code].as_at:
            found[code] = each
    return found


def _area(target: Target, code: str, name: str, counted: Counted | None) -> AreaStanding:
    if counted is None:
        return AreaStanding(code, name, UNCOUNTED)
    figures = _shown(counted) if target.of_people else (counted.have, counted.of)
    if figures is None:
        return AreaStanding(code, name, FEW, as_at=counted.as_at)
    have, of = figures
    state = MET if target.is_met(have, of) else SHORT
    return AreaStanding(code, name, state, have, of, target.needed(have, of), counted.as_at)


def _shown(counted: Counted) -> tuple[int, int | None] | None:
    """Counts of people as the one rule shows them; None where either those with or without it are few."""
    have = count(counted.have)
    if counted.of is None:
        return (have.about, None) if isinstance(have, Shown) else None
    rest, whole = count(counted.of - counted.have), count(counted.of)
    if isinstance(have, Shown) and isinstance(rest, Shown) and isinstance(whole, Shown):
        return min(have.about, whole.about), whole.about
    return None
