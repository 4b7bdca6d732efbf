"""Whose money, under what condition, for what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from morrow.budget import ledger, words
from morrow.budget.models import Allocation, ContributionLine, Pool
from morrow.budget.naming import names_in
from morrow.foundations.errors import NotFound
from morrow.foundations.money import Money
from morrow.place.queries import Organisation


@dataclass(frozen=True)
class WhoseMoney:
    """One accepted partner contribution with what has become of it.

    `percent` is its share of everything brought. `used_for` names each allocation it stands behind
    with its sum there.
    """

    line: ContributionLine
    owner: str
    amount: Money
    percent: int
    free: Money
    set_aside: Money
    committed: Money
    paid: Money
    conditions: tuple[str, ...]
    used_for: tuple[tuple[Allocation, Money], ...]


def line_of(code: str) -> ContributionLine:
    """One partner contribution. Raises NotFound."""
    lines = ContributionLine.objects.select_related("owner", "host", "pool", "pool__host")
    found: ContributionLine | None = lines.filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def waiting_lines(pool: Pool, owner: Organisation | None = None) -> list[ContributionLine]:
    """Pledges without a last word: all of a pool, or one partner's."""
    lines = pool.lines.filter(state__in=["pledged", "sent_back"]).select_related("owner", "host", "pool")
    return list((lines.filter(owner=owner) if owner else lines).order_by("pledged_at", "pk"))


def whose_money(
    pool: Pool, books: ledger.Books | None = None, only: ContributionLine | None = None
) -> list[WhoseMoney]:
    """Every accepted partner contribution of a pool, the largest first (or `only` one of them)."""
    stands = books or ledger.books(pool)
    lines = pool.lines.filter(state="accepted").select_related("owner", "host", "pool")
    found = [line for line in lines if only is None or line.pk == only.pk]
    names = names_in(found)
    allocations = Allocation.objects.filter(pool=pool).select_related("priority").in_bulk()
    brought = stands.of("contributed")
    shown = [_whose(line, stands, names, allocations, brought) for line in found]
    return sorted(shown, key=lambda item: (-item.amount.pence, item.owner, item.line.code))


def free_money(pool: Pool, today: date) -> list[WhoseMoney]:
    """Partner contributions with something free, what must be spent soonest first."""
    having = [item for item in whose_money(pool) if item.free]
    return sorted(
        having, key=lambda item: (item.line.expires or item.line.ends, -item.free.pence, item.line.code)
    )


def _whose(
    line: ContributionLine,
    books: ledger.Books,
    names: dict[str, str],
    allocations: dict[int, Allocation],
    brought: Money,
) -> WhoseMoney:
    used: dict[int, Money] = {}
    for head, amount in books:
        if head.line == line.pk and head.allocation and amount:
            used[head.allocation] = used.get(head.allocation, Money(0)) + amount
    committed, paid = books.of("committed", line=line.pk), books.of("paid", line=line.pk)
    return WhoseMoney(
        line=line,
        owner=line.owner.name,
        amount=line.amount,
        percent=round(100 * line.amount.pence / brought.pence) if brought else 0,
        free=books.of("free", line=line.pk),
        set_aside=books.of("allocated", line=line.pk) + committed + paid,
        committed=committed,
        paid=paid,
        conditions=words.conditions(line.conditions, names),
        used_for=tuple((allocations[key], amount) for key, amount in sorted(used.items())),
    )
