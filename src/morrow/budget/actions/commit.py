"""Promising money out of an allocation, and letting go of what is not needed."""

from __future__ import annotations

from datetime import datetime

from morrow.budget import ledger
from morrow.budget.errors import AlreadyEnded, NotAboveNought, NotEnough, ReasonMissing, StillHeld
from morrow.budget.events import Committed
from morrow.budget.ledger import Head
from morrow.budget.models import Allocation, Commitment, Release
from morrow.budget.permissions import may_commit
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.record import Ref, Referable
from morrow.foundations.scope import Actor


def commit(
    *, allocation: Allocation, ref: Ref | Referable, amount: Money, by: Actor, now: datetime
) -> Commitment:
    """Promise money of an allocation for something, such as an agreement, by its reference.

    Each partner gives in proportion to what it has left there. Raises NotEnough, AlreadyEnded,
    PoolClosed.
    """
    require(may_commit(by))
    if amount.pence <= 0:
        raise NotAboveNought
    with record.act(by=by, verb="committed", because=[allocation, ref], now=now) as act:
        pool = ledger.locked(allocation.pool)
        if Allocation.objects.get(pk=allocation.pk).state != "standing":
            raise AlreadyEnded
        held = ledger.books(pool, allocation=allocation).by_line("allocated")
        _enough(amount, held)
        commitment = Commitment.objects.create(
            allocation=allocation,
            for_ref=str(record.ref(ref)),
            amount=amount,
            at=now,
            example=by.example,
        )
        out_of = Head("allocated", 0, allocation.pk)
        into = Head("committed", 0, allocation.pk, commitment.pk)
        moves = ledger.spread(amount, held, out_of=out_of, into=into)
        ledger.post(pool=pool, moves=moves, verb="committed", act=commitment, now=now)
        act.on(commitment)
        act.announce(
            Committed(
                subject=str(record.ref(allocation)),
                commitment=str(record.ref(commitment)),
                pence=amount.pence,
            )
        )
    return commitment


def release(
    *,
    commitment: Commitment,
    reason: str,
    by: Actor,
    now: datetime,
    amount: Money | None = None,
    given_back_by: Ref | Referable | None = None,
) -> Money:
    """Let go of what is committed and will not be paid (all of it, where no amount is given), and say why.

    What it was promised for holds it: while that stands, only its own act may let money go, and names it
    in `given_back_by`; with no amount it gives up all it holds, for good. The money goes back to the
    allocation or, where that has ended, to the pool. Returns what was released. Raises StillHeld,
    ReasonMissing, and NotEnough where less is left, or nothing.
    """
    require(may_commit(by))
    if not reason.strip():
        raise ReasonMissing
    if amount is not None and amount.pence <= 0:
        raise NotAboveNought
    allocation = commitment.allocation
    with record.act(by=by, verb="released", on=commitment, because=[allocation], now=now):
        pool = ledger.locked(allocation.pool)
        gives_up = _may_let_go(commitment, given_back_by) and amount is None
        held = ledger.books(pool, commitment=commitment).by_line("committed")
        wanted = sum(held.values(), Money(0)) if amount is None else amount
        if gives_up:
            Commitment.objects.filter(pk=commitment.pk).update(given_up_at=now)
        if gives_up and not wanted:
            return wanted
        _enough(wanted, held)
        ended = Allocation.objects.get(pk=allocation.pk).state != "standing"
        into = Head("free", 0) if ended else Head("allocated", 0, allocation.pk)
        out_of = Head("committed", 0, allocation.pk, commitment.pk)
        moves = ledger.spread(wanted, held, out_of=out_of, into=into)
        ledger.post(pool=pool, moves=moves, verb="released", act=commitment, now=now)
        Release.objects.create(commitment=commitment, amount=wanted, reason=reason.strip(), at=now)
    return wanted


def _may_let_go(commitment: Commitment, given_back_by: Ref | Referable | None) -> bool:
    """Whether its own holder lets go. Raises StillHeld where it is held, and by something else."""
    if given_back_by is not None and str(record.ref(given_back_by)) == commitment.for_ref:
        return True
    if Commitment.objects.filter(pk=commitment.pk, given_up_at=None).exists():
        raise StillHeld
    return False


def _enough(wanted: Money, held: dict[int, Money]) -> None:
    there = sum(held.values(), Money(0))
    if wanted > there or not there:
        raise NotEnough(asked=wanted, there=there)
