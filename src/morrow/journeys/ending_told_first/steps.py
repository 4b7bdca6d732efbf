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
from morrow.voice.queries import told_of

REPLY = "voice.reply"


def replies_that_tell_of(decision: DecisionRef) -> list[Ref]:
    """The replies to people that rest on a decision: references alone, nobody's words or name."""
    return [edge.on for edge in resting_on(record.ref(decision)) if edge.on.kind == REPLY]


def everyone_heard_of(decision: DecisionRef, *, allocation: Any) -> bool:
    """Whether each whose words stand behind what the money was for had a reply that tells of the decision.

    Where no words stand behind it nobody knows from replies who is in it, so they cannot show that.
    """
    themes = [Ref.read(text) for text in allocation.priority.rests_on]
    told = told_of(record.ref(decision), themes)
    return told.anyone and told.everyone


def end_told_first(
    *, allocation: Any, decision: DecisionRef, told_how: str = "", by: Actor, now: datetime
) -> Any:
    """End an allocation by a decision that knew of it, after the people in it were told of that decision.

    They were told where everyone whose words stand behind it had a reply; otherwise `told_how` says how:
    by letter, at a meeting. Raises PeopleNotTold where there is neither; what is in its way in the budget
    raises there.
    """
    with transaction.atomic():
        return budget.end_allocation(
            allocation=allocation,
            decision=decision,
            told=replies_that_tell_of(decision),
            all_told=everyone_heard_of(decision, allocation=allocation),
            told_how=told_how,
            by=by,
            now=now,
        )
