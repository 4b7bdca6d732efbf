"""What money is set aside for, whose it is, and what is left of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from morrow.budget import drawing, ledger, rules, words
from morrow.budget.models import Actual, Allocation, Commitment, ContributionLine, Pool, Release
from morrow.budget.naming import is_public, names_in
from morrow.budget.rules import Purpose
from morrow.foundations import record
from morrow.foundations.errors import NotFound
from morrow.foundations.money import Money, total
from morrow.foundations.periods import financial_year_of


@dataclass(frozen=True)
class Figures:
    """One allocation in sums: `free` is what is set aside and not promised yet."""

    set_aside: Money
    free: Money
    committed: Money
    paid: Money

    def let_go_after(self, ending: Any) -> Money:
        """What was promised on the day it ended and was let go later, so that every pound is told."""
        return ending.allocation.amount - ending.released - self.set_aside


@dataclass(frozen=True)
class Share:
    """One partner's part of an allocation, in pounds and whole per cent."""

    owner: str
    line: ContributionLine
    amount: Money
    percent: int
    pooled: bool


@dataclass(frozen=True)
class YearOf:
    """One financial year of an allocation: what was set aside or planned for it, and paid in it."""

    label: str
    set_aside: Money | None
    planned: Money | None
    paid: Money


@dataclass(frozen=True)
class Behind:
    """The accepted lines of the pool at the time, what the allocation took from each, and its balances."""

    lines: tuple[ContributionLine, ...]
    took: dict[int, Money]
    books: ledger.Books

    @property
    def form(self) -> str:
        """What was set aside: money, or goods, hours, the use of a thing."""
        return next((line.form for line in self.lines if line.pk in self.took), "cash")


def behind(allocation: Allocation) -> Behind:
    """What stands behind an allocation."""
    lines = [
        line
        for line in drawing.accepted(allocation.pool)
        if line.accepted_at and line.accepted_at <= allocation.at
    ]
    books, took = ledger.of_allocation(allocation)
    return Behind(tuple(lines), took, books)


def allocation_of(code: str) -> Allocation:
    """One allocation. Raises NotFound."""
    found: Allocation | None = _whole().filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def commitment_of(code: str) -> Commitment:
    """One commitment. Raises NotFound."""
    commitments = Commitment.objects.select_related("allocation", "allocation__pool", "allocation__priority")
    found: Commitment | None = commitments.filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def allocations(pool: Pool) -> list[Allocation]:
    """What a pool is set aside for, newest first; slips that were undone are left out."""
    return list(_whole().filter(pool=pool).exclude(state="undone").order_by("-at", "-pk"))


def standing_for(priority: Any) -> list[Allocation]:
    """What is set aside for a priority and still stands, newest first."""
    return list(_whole().filter(priority=priority, state="standing").order_by("-at", "-pk"))


def figures(allocation: Allocation, books: ledger.Books | None = None) -> Figures:
    """The sums of one allocation."""
    stands = books or ledger.books(allocation.pool, allocation=allocation)
    found = {head: stands.of(head, allocation=allocation.pk) for head in ("allocated", "committed", "paid")}
    return Figures(total(found.values()), found["allocated"], found["committed"], found["paid"])


def still_held(found: Iterable[Figures]) -> Figures:
    """Several allocations in one set of sums: of all that have ended, what is promised or paid."""
    each = list(found)
    names = ("set_aside", "free", "committed", "paid")
    return Figures(*(total(getattr(sums, name) for sums in each) for name in names))


def shares(allocation: Allocation, stands: Behind | None = None) -> list[Share]:
    """Each partner contribution behind an allocation as it was set aside, the largest first."""
    found = stands or behind(allocation)
    whole = total(found.took.values())
    told = [
        Share(
            line.owner.name,
            line,
            found.took[line.pk],
            round(100 * found.took[line.pk].pence / whole.pence),
            line.pooled,
        )
        for line in found.lines
        if line.pk in found.took
    ]
    return sorted(told, key=lambda share: (-share.amount.pence, share.owner, share.line.code))


def near_their_end(today: date, days: int = 90) -> list[Allocation]:
    """Standing allocations that end within so many days, or have, the soonest first."""
    standing = _whole().filter(state="standing", ends__lte=today + timedelta(days=days))
    return list(standing.order_by("ends", "pk"))


def years(allocation: Allocation) -> list[YearOf]:
    """Year by year: set aside now, "planned, subject to budget" later, and what was really paid.

    The first is the year in which the money can first be spent: not before it was set aside.
    """
    paid: dict[date, Money] = {}
    actuals = Actual.objects.filter(commitment__allocation=allocation, taken_in__undone_at=None)
    for day, amount in actuals.values_list("paid_on", "amount"):
        start = financial_year_of(day).start
        paid[start] = paid.get(start, Money(0)) + amount
    begins = max(allocation.starts or allocation.pool.starts, timezone.localdate(allocation.at))
    first = financial_year_of(begins).start
    planned = {date(plan.year, 4, 1): plan.amount for plan in allocation.planned.all()}
    return [
        YearOf(
            words.year(start.year),
            allocation.amount if start == first else None,
            planned.get(start),
            paid.get(start, Money(0)),
        )
        for start in sorted({first, *planned, *paid})
    ]


def releases(allocation: Allocation) -> list[Release]:
    """What was promised of an allocation, will not be paid and was let go, with the reason, oldest first.

    What was promised for a person is left out.
    """
    found = Release.objects.filter(commitment__allocation=allocation).select_related("commitment")
    return [each for each in found.order_by("at", "pk") if is_public(each.commitment.for_ref)]


def reasons_for(allocation: Allocation, stands: Behind | None = None) -> list[tuple[ContributionLine, str]]:
    """Why each partner contribution of the pool stands behind an allocation or does not.

    The conditions of accepted lines never change, so the reasons can be told again at any time.
    """
    found = stands or behind(allocation)
    purpose = purpose_of(allocation, found.form)
    names = names_in(found.lines)
    return [(line, _why(line, purpose, found.took.get(line.pk), names)) for line in found.lines]


def _why(line: ContributionLine, purpose: Purpose, took: Money | None, names: dict[str, str]) -> str:
    broken = rules.broken_condition(line.conditions, purpose)
    if not took and not broken:
        return words.not_used()
    code = "drawn" if took else broken
    return words.reason(
        rules.Reason(line.code, line.owner.name, code, took or Money(0)), line.conditions, names
    )


def purpose_of(allocation: Allocation, form: str) -> Purpose:
    """What an allocation is for, in the terms conditions speak in."""
    return Purpose(
        priority=str(record.ref(allocation.priority)),
        starts=allocation.starts or allocation.pool.starts,
        ends=allocation.ends or allocation.pool.ends,
        form=form,
        purposes=tuple(allocation.purposes),
        age_from=allocation.age_from,
        age_to=allocation.age_to,
        wards=tuple(allocation.wards),
    )


def _whole() -> Any:
    return Allocation.objects.select_related(
        "pool", "pool__host", "priority", "decision", "ending", "ending__decision"
    )
