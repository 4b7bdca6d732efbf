"""Setting money aside for a priority, within every partner's conditions, on a decision in force."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import partial

from morrow.accountability.queries import DecisionRef
from morrow.budget import drawing, ledger, words
from morrow.budget.authority import require_cover
from morrow.budget.errors import (
    AlreadyEnded,
    DecisionCoversLess,
    InUse,
    NotAboveNought,
    PlannedTooEarly,
    PriorityEnded,
)
from morrow.budget.events import Allocated
from morrow.budget.ledger import Head, Move
from morrow.budget.models import Allocation, ContributionLine, Entry, PlannedAllocation, Pool
from morrow.budget.permissions import may_run_pool
from morrow.budget.rules import Drawing, Purpose
from morrow.charter.queries import PriorityRef
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.periods import financial_year
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def allocate(
    *,
    pool: Pool,
    priority: PriorityRef,
    amount: Money,
    decision: DecisionRef,
    by: Actor,
    now: datetime,
    purposes: Iterable[str] = (),
    age_from: int | None = None,
    age_to: int | None = None,
    wards: Iterable[str] = (),
    starts: date | None = None,
    ends: date | None = None,
    form: str = "cash",
    preventative: bool = False,
    planned: Mapping[int, Money] | None = None,
    lines: Iterable[ContributionLine] | None = None,
) -> Allocation:
    """Set money from the pool aside for a priority, within every partner's conditions.

    The purposes, ages (`age_to` is the first age outside; none for everyone), wards and days say what
    it is for; the days left out are the pool's. `lines`, where given, are the only partner contributions
    it may come from. `planned` gives later years their amounts, "planned, subject to budget".

    Raises ConditionBroken, naming the partner contribution, its owner and the condition; NotEnough;
    NotAuthorised, naming the limit; PriorityEnded; PoolClosed. All leave everything as it was.
    """
    require(may_run_pool(by))
    if amount.pence <= 0:
        raise NotAboveNought
    purpose = Purpose(
        priority=str(record.ref(priority)),
        starts=starts or pool.starts,
        ends=ends or pool.ends,
        form=form,
        purposes=tuple(purposes),
        age_from=age_from,
        age_to=age_to,
        wards=tuple(wards),
    )
    with record.act(by=by, verb="allocated", because=[decision, priority, pool], now=now) as act:
        free = partial(drawing.free_for, pool, purpose, lines)
        held = _covered(decision, priority, amount, now.date(), free)
        standing = ledger.locked(pool)
        if priority.active_to and priority.active_to <= now.date():
            raise PriorityEnded(title=priority.title)
        drawn = drawing.draw(standing, amount, purpose, lines)
        allocation = _create(standing, priority, held, amount, purpose, preventative, by, now)
        _plan(allocation, planned or {})
        act.on(allocation)
        act.because(*_post(allocation, drawn, now))
        act.announce(
            Allocated(
                subject=str(record.ref(allocation)),
                priority=purpose.priority,
                decision=str(record.ref(decision)),
                pence=amount.pence,
            )
        )
    return allocation


def undo_allocation(*, allocation: Allocation, by: Actor, now: datetime) -> Allocation:
    """Undo an allocation made by mistake, by the mirror of its entry, while none of it was ever committed.

    Raises InUse, AlreadyEnded.
    """
    require(may_run_pool(by))
    causes = [allocation.priority, allocation.pool]
    with record.act(by=by, verb="undid", on=allocation, because=causes, now=now):
        pool = ledger.locked(allocation.pool)
        undone: Allocation = Allocation.objects.get(pk=allocation.pk)
        if undone.state != "standing":
            raise AlreadyEnded
        books = ledger.books(pool, allocation=undone)
        used = books.of("committed") + books.of("paid")
        if used or undone.commitments.exists():
            raise InUse(committed=used)
        first = Entry.objects.get(pool=pool, act=str(record.ref(undone)), verb="allocated")
        ledger.reverse(first, verb="undid", act=undone, now=now)
        undone.state = "undone"
        undone.save(update_fields=["state"])
    return undone


def _covered(
    decision: DecisionRef, priority: PriorityRef, amount: Money, on: date, free: Callable[[], Money]
) -> DecisionRef:
    """The decision held; where it covers less, what is proposed instead must not be refused again."""
    try:
        return require_cover(decision, priority=priority, amount=amount, on=on)
    except DecisionCoversLess as less:
        raise less.knowing(free()) from None


def _create(
    pool: Pool,
    priority: PriorityRef,
    decision: DecisionRef,
    amount: Money,
    purpose: Purpose,
    preventative: bool,
    by: Actor,
    now: datetime,
) -> Allocation:
    made: Allocation = Allocation.objects.create(
        pool=pool,
        priority=priority,
        decision=decision,
        amount=amount,
        preventative=preventative,
        purposes=list(purpose.purposes),
        age_from=purpose.age_from,
        age_to=purpose.age_to,
        wards=list(purpose.wards),
        starts=purpose.starts,
        ends=purpose.ends,
        at=now,
        example=by.example,
    )
    return made


def _post(allocation: Allocation, drawn: Drawing, now: datetime) -> list[ContributionLine]:
    lines = {line.code: line for line in ContributionLine.objects.filter(pool_id=allocation.pool_id)}
    moves = [
        Move(
            reason.amount,
            Head("free", lines[reason.line].pk),
            Head("allocated", lines[reason.line].pk, allocation.pk),
        )
        for reason in drawn.draws
    ]
    ledger.post(pool=allocation.pool, moves=moves, verb="allocated", act=allocation, now=now)
    return [lines[reason.line] for reason in drawn.draws]


def _plan(allocation: Allocation, planned: Mapping[int, Money]) -> None:
    for year, amount in sorted(planned.items()):
        if financial_year(year).start < allocation.pool.ends:
            raise PlannedTooEarly(year=words.year(year), first=words.day(allocation.pool.ends))
        if amount.pence <= 0:
            raise NotAboveNought
        PlannedAllocation.objects.create(allocation=allocation, year=year, amount=amount)
