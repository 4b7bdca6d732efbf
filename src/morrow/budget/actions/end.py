"""Ending something that money was set aside for, its people told first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from morrow.accountability.queries import DecisionRef
from morrow.budget import ledger
from morrow.budget.authority import require_ending
from morrow.budget.errors import AlreadyEnded, PeopleNotTold
from morrow.budget.events import AllocationEnded
from morrow.budget.ledger import Head
from morrow.budget.models import Allocation, Ending
from morrow.budget.permissions import may_run_pool
from morrow.foundations import record
from morrow.foundations.money import Money, total
from morrow.foundations.permission import require
from morrow.foundations.record import Ref, Referable
from morrow.foundations.scope import Actor


def end_allocation(
    *,
    allocation: Allocation,
    decision: DecisionRef,
    told: Iterable[Ref | Referable],
    all_told: bool = False,
    told_how: str = "",
    by: Actor,
    now: datetime,
) -> Ending:
    """End an allocation by a decision that knew of it: what is not committed is free again.

    `told` are the references of what told people of the decision, and are enough alone where `all_told`
    says that nobody known to be in it was left out; otherwise `told_how` says in words how people were
    told. What is committed stays until it is paid, or its agreement ends, whose people are told then.
    Raises PeopleNotTold; NotAuthorised; AlreadyEnded; PoolClosed.
    """
    require(may_run_pool(by))
    tellings = [str(record.ref(thing)) for thing in told]
    if not (tellings and all_told) and not told_how.strip():
        raise PeopleNotTold
    with record.act(by=by, verb="ended", because=[decision, allocation], now=now) as act:
        held = require_ending(decision, allocation=allocation, on=now.date())
        ledger.locked(allocation.pool)
        ended: Allocation = Allocation.objects.get(pk=allocation.pk)
        if ended.state != "standing":
            raise AlreadyEnded
        left = ledger.books(ended.pool, allocation=ended).by_line("allocated")
        ended.state = "ended"
        ended.save(update_fields=["state"])
        ending = Ending.objects.create(
            allocation=ended,
            decision=held,
            told=tellings,
            told_how=told_how.strip(),
            released=total(left.values()),
            at=now,
            example=by.example,
        )
        _let_go(ending, left, now)
        act.on(ending)
        act.announce(
            AllocationEnded(
                subject=str(record.ref(ended)),
                priority=str(record.ref(ended.priority)),
                decision=str(record.ref(held)),
                released=ending.released.pence,
            )
        )
    allocation.state = "ended"
    return ending


def _let_go(ending: Ending, left: dict[int, Money], now: datetime) -> None:
    if left:
        out_of = Head("allocated", 0, ending.allocation_id)
        moves = ledger.spread(total(left.values()), left, out_of=out_of, into=Head("free", 0))
        ledger.post(pool=ending.allocation.pool, moves=moves, verb="ended", act=ending, now=now)
