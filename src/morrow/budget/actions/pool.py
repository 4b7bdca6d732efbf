"""Opening and closing the pool of a period."""

from __future__ import annotations

from datetime import date, datetime

from morrow.budget import ledger
from morrow.budget.errors import PoolClash, PoolNotReady
from morrow.budget.models import Pool
from morrow.budget.permissions import may_run_pool
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record.naming import new_short_code
from morrow.foundations.scope import Actor
from morrow.place.queries import Organisation


def open_pool(
    *,
    name: str,
    host: Organisation,
    starts: date,
    ends: date,
    by: Actor,
    now: datetime,
    agreement: str = "",
    code: str = "",
) -> Pool:
    """Open the Local Public Support Budget for a period; `ends` is the first day after it.

    Raises PoolClash where the code is taken.
    """
    require(may_run_pool(by))
    with record.act(by=by, verb="opened", now=now) as act:
        if code and Pool.objects.filter(code=code).exists():
            raise PoolClash(code=code)
        pool = Pool.objects.create(
            code=code or new_short_code(),
            name=name.strip(),
            host=host,
            starts=starts,
            ends=ends,
            agreement=agreement.strip(),
            example=by.example,
        )
        act.on(pool)
    return pool


def close_pool(*, pool: Pool, by: Actor, now: datetime) -> Pool:
    """Close a pool: nothing more is written in it, and what is free goes back under the exit terms.

    Raises PoolNotReady while a pledge waits or something committed is unpaid; PoolClosed the second time.
    """
    require(may_run_pool(by))
    with record.act(by=by, verb="closed", on=pool, now=now):
        closing = ledger.locked(pool)
        waiting = closing.lines.filter(state__in=["pledged", "sent_back"]).count()
        unpaid = ledger.books(closing).of("committed")
        if waiting or unpaid:
            raise PoolNotReady(waiting=waiting, unpaid=unpaid)
        closing.closed_at = now
        closing.save(update_fields=["closed_at"])
    return closing
