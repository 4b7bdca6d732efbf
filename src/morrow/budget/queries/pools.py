"""What the pool asks and answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from morrow.budget import ledger
from morrow.budget.models import Allocation, Pool
from morrow.foundations.errors import NotFound
from morrow.foundations.money import Money, total


@dataclass(frozen=True)
class PoolFigures:
    """A pool in six sums, and how much of what is set aside prevents rather than responds.

    `brought` is everything accepted, `pooled` the part of it under section 75. `set_aside` is what
    allocations took less what they gave back; `committed` and `paid` are parts of it. `preventative` is
    the part that is there to prevent, `preventative_paid` what of that is paid already.
    `preventative_percent` is None while nothing is set aside.
    """

    brought: Money
    pooled: Money
    free: Money
    set_aside: Money
    committed: Money
    paid: Money
    preventative: Money
    preventative_paid: Money

    @property
    def preventative_percent(self) -> int | None:
        """The preventative share in whole per cent."""
        if not self.set_aside:
            return None
        return round(100 * self.preventative.pence / self.set_aside.pence)


def pools() -> list[Pool]:
    """Every pool, the newest first."""
    return list(Pool.objects.select_related("host").order_by("-starts", "-pk"))


def pool_of(code: str) -> Pool:
    """One pool. Raises NotFound."""
    found: Pool | None = Pool.objects.select_related("host").filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def current_pool(today: date, among: list[Pool] | None = None) -> Pool | None:
    """The pool of today; where there is none, the one that begins next, then the last that ended."""
    known = pools() if among is None else among
    running = [pool for pool in known if pool.starts <= today < pool.ends]
    coming = [pool for pool in reversed(known) if pool.starts > today]
    return next(iter([*running, *coming, *known]), None)


def pool_figures(pool: Pool, books: ledger.Books | None = None) -> PoolFigures:
    """The sums of a pool; `books` where they are read already."""
    stands = books or ledger.books(pool)
    used = {head: stands.of(head) for head in ("contributed", "free", "allocated", "committed", "paid")}
    lines = pool.lines.filter(state="accepted", instrument="s75").values_list("pk", flat=True)
    early = Allocation.objects.filter(pool=pool, preventative=True).values_list("pk", flat=True)
    return PoolFigures(
        brought=used["contributed"],
        pooled=total(stands.of("contributed", line=line) for line in lines),
        free=used["free"],
        set_aside=used["allocated"] + used["committed"] + used["paid"],
        committed=used["committed"],
        paid=used["paid"],
        preventative=total(
            stands.of(head, allocation=allocation)
            for allocation in early
            for head in ("allocated", "committed", "paid")
        ),
        preventative_paid=total(stands.of("paid", allocation=allocation) for allocation in early),
    )
