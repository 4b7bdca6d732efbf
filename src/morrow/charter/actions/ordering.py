"""Which priority comes first: put in order by a decision, with what stood where before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from morrow.accountability.queries import DecisionRef
from morrow.charter.errors import InThisOrderAlready, NotEveryPriority
from morrow.charter.models import Priority, PriorityOrder
from morrow.charter.ordering import keep_order, number_them, standing_on
from morrow.charter.permissions import may_adopt
from morrow.charter.standing import need_in_force, need_parts
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def put_in_order(
    *, priorities: Sequence[Priority], decision: DecisionRef, reason: str, by: Actor, now: datetime
) -> PriorityOrder:
    """Put the priorities that hold today in another order, as a decision in force decided; the first first.

    What stood where before is kept. Raises NotInForce, PartsMissing, NotEveryPriority and
    InThisOrderAlready.
    """
    require(may_adopt(by))
    need_parts(reason=reason)
    today = timezone.localdate(now)
    need_in_force(decision, today)
    after = [each.code for each in priorities]
    with record.act(by=by, verb="put the priorities in order by", on=decision, because=[decision], now=now):
        standing = standing_on(today)
        before = [each.code for each in standing]
        if sorted(before) != sorted(after):
            raise NotEveryPriority
        if before == after:
            raise InThisOrderAlready
        number_them(sorted(standing, key=lambda each: after.index(each.code)))
        return keep_order(decision, today, before, after, reason.strip())
