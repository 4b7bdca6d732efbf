"""Pure decisions of this room: which money may pay for what, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from morrow.foundations.money import Money, total

NOTHING = Money(0)


@dataclass(frozen=True)
class Conditions:
    """What a partner said its money is for. Empty means no such condition.

    `age_to`, `ends` and `expires` are the first value outside.
    """

    form: str
    starts: date
    ends: date
    priorities: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    age_from: int | None = None
    age_to: int | None = None
    wards: tuple[str, ...] = ()
    expires: date | None = None

    @property
    def strictness(self) -> int:
        """How many conditions there are besides the form and the period."""
        ages = self.age_from is not None or self.age_to is not None
        found = (bool(self.priorities), bool(self.purposes), ages, bool(self.wards), bool(self.expires))
        return sum(found)


@dataclass(frozen=True)
class Purpose:
    """What money is wanted for, in the terms conditions speak in. Ages left out mean everyone."""

    priority: str
    starts: date
    ends: date
    form: str = "cash"
    purposes: tuple[str, ...] = ()
    age_from: int | None = None
    age_to: int | None = None
    wards: tuple[str, ...] = ()


@dataclass(frozen=True)
class Source:
    """One partner contribution as the drawing sees it."""

    line: str
    owner: str
    free: Money
    conditions: Conditions


@dataclass(frozen=True)
class Reason:
    """What became of one source, and why.

    `code` is drawn, spent, not_needed, or the condition that forbids it: form, priority, purpose,
    age, ward, period, expiry. `amount` is what was drawn.
    """

    line: str
    owner: str
    code: str
    amount: Money = NOTHING

    @property
    def forbids(self) -> bool:
        """True where a condition kept the source out."""
        return self.code not in {"drawn", "spent", "not_needed"}


@dataclass(frozen=True)
class Drawing:
    """From which sources an amount comes, with a reason for every one of them in the order asked."""

    asked: Money
    reasons: tuple[Reason, ...]
    allowed: Money
    """All that the sources whose conditions fit still have."""

    @property
    def draws(self) -> tuple[Reason, ...]:
        """The sources that give something."""
        return tuple(reason for reason in self.reasons if reason.code == "drawn")

    @property
    def short(self) -> Money:
        """What could not be found."""
        return self.asked - total(reason.amount for reason in self.draws)

    @property
    def broken(self) -> tuple[Reason, ...]:
        """The sources that a condition kept out."""
        return tuple(reason for reason in self.reasons if reason.forbids)


def broken_condition(conditions: Conditions, purpose: Purpose) -> str:
    """The first condition that a purpose breaks, or nothing where it breaks none.

    Matching is exact: a ring holds only what lies wholly inside it.

    >>> young = Conditions("cash", date(2026, 4, 1), date(2027, 4, 1), age_to=25)
    >>> year = {"starts": date(2026, 4, 1), "ends": date(2027, 4, 1)}
    >>> broken_condition(young, Purpose("charter.priority/A", **year))
    'age'
    >>> broken_condition(young, Purpose("charter.priority/A", age_from=11, age_to=18, **year))
    ''
    """
    checks = (
        ("form", conditions.form == purpose.form),
        ("priority", not conditions.priorities or purpose.priority in conditions.priorities),
        ("purpose", _within(purpose.purposes, conditions.purposes)),
        ("age", _ages_within(conditions, purpose)),
        ("ward", _within(purpose.wards, conditions.wards)),
        ("period", conditions.starts <= purpose.starts and purpose.ends <= conditions.ends),
        ("expiry", conditions.expires is None or purpose.ends <= conditions.expires),
    )
    return next((code for code, holds in checks if not holds), "")


def _within(wanted: Sequence[str], ring: Sequence[str]) -> bool:
    if not ring:
        return True
    inside = {plain(item) for item in ring}
    return bool(wanted) and all(plain(item) in inside for item in wanted)


def plain(text: str) -> str:
    """A purpose as it is compared: case and spaces around and between do not matter.

    >>> plain("  Warm   Homes ")
    'warm homes'
    """
    return " ".join(text.split()).casefold()


def _ages_within(conditions: Conditions, purpose: Purpose) -> bool:
    from_holds = conditions.age_from is None or (
        purpose.age_from is not None and purpose.age_from >= conditions.age_from
    )
    to_holds = conditions.age_to is None or (
        purpose.age_to is not None and purpose.age_to <= conditions.age_to
    )
    return from_holds and to_holds


def in_order(sources: Iterable[Source]) -> list[Source]:
    """Most restricted first, then what expires or ends soonest, then by code.

    Money that can do little else is used before money that can do anything.
    """
    return sorted(
        sources,
        key=lambda s: (
            -s.conditions.strictness,
            s.conditions.expires or s.conditions.ends,
            s.conditions.ends,
            s.line,
        ),
    )


def draw(sources: Iterable[Source], amount: Money, purpose: Purpose) -> Drawing:
    """Draw an amount from what fits, most restricted first; say what became of every source.

    The sum of the draws is the amount, or everything that fits where that is less. Raises
    ValueError for an amount that is not above nought.

    >>> year = {"starts": date(2026, 4, 1), "ends": date(2027, 4, 1)}
    >>> young = Source("L1", "A trust", Money(300), Conditions("cash", age_to=25, **year))
    >>> open_ = Source("L2", "A council", Money(500), Conditions("cash", **year))
    >>> drawing = draw([open_, young], Money(400), Purpose("charter.priority/A", age_to=25, **year))
    >>> [(r.line, r.code, r.amount.pence) for r in drawing.reasons]
    [('L1', 'drawn', 300), ('L2', 'drawn', 100)]
    """
    if amount.pence <= 0:
        raise ValueError("Only an amount above nought can be drawn.")
    left, allowed, reasons = amount, Money(0), []
    for source in in_order(sources):
        broken = broken_condition(source.conditions, purpose)
        if broken:
            reasons.append(Reason(source.line, source.owner, broken))
            continue
        allowed += source.free
        taken = min(left, source.free)
        code = "drawn" if taken else ("not_needed" if source.free else "spent")
        reasons.append(Reason(source.line, source.owner, code, taken))
        left -= taken
    return Drawing(amount, tuple(reasons), allowed)


def share_out(amount: Money, held: Sequence[Money]) -> tuple[Money, ...]:
    """Split an amount over what several partners hold, in proportion, to the penny.

    Nobody gives more than they hold. Raises ValueError where all together hold less.

    >>> [part.pence for part in share_out(Money(100), [Money(200), Money(100)])]
    [67, 33]
    """
    if amount.pence < 0 or amount > total(held):
        raise ValueError("There is less than that to share out.")
    if not amount:
        return tuple(Money(0) for _ in held)
    return amount.share([part.pence for part in held])
