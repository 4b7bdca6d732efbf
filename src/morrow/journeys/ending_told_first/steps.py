"""The step of this journey."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from morrow.accountability.queries import DecisionRef
from morrow.budget import actions as budget
from morrow.foundations import record
from morrow.foundations.record import Ref
from morrow.foundations.record.reading import resting_on
from morrow.foundations.scope import Actor

REPLY = "voice.reply"


def replies_that_tell_of(decision: DecisionRef) -> list[Ref]:
    """The replies to people that rest on a decision: references alone, nobody's words or name."""
    return [edge.on for edge in resting_on(record.ref(decision)) if edge.on.kind == REPLY]


def end_told_first(
    *, allocation: Any, decision: DecisionRef, told_how: str = "", by: Actor, now: datetime
) -> Any:
    """End an allocation by a decision, resting on the replies that told its people of that decision.

    `told_how` says how people were told who had no reply: by letter, at a meeting. Raises PeopleNotTold
    where there is neither; what is in its way in the budget raises there.
    """
    with transaction.atomic():
        return budget.end_allocation(
            allocation=allocation,
            decision=decision,
            told=replies_that_tell_of(decision),
            told_how=told_how,
            by=by,
            now=now,
        )
