"""The step of this journey."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from morrow.accountability.queries import DecisionRef
from morrow.budget import actions as budget
from morrow.foundations import record
from morrow.foundations.models import Entry
from morrow.foundations.record import Ref
from morrow.foundations.scope import Actor

REPLY = "voice.reply"


def replies_that_tell_of(decision: DecisionRef) -> list[Ref]:
    """The replies to people that rest on a decision: references alone, nobody's words or name."""
    entries = Entry.objects.unrestricted(reason="whether people were told of a decision; only refs are read")
    told = entries.filter(on__startswith=f"{REPLY}/", because__contains=[str(record.ref(decision))])
    return [Ref.read(text) for text in dict.fromkeys(told.order_by("pk").values_list("on", flat=True))]


def end_told_first(*, allocation: Any, decision: DecisionRef, by: Actor, now: datetime) -> Any:
    """End an allocation by a decision, resting on the replies that told its people of that decision.

    Raises PeopleNotTold where nobody was answered yet; what is in its way in the budget raises there.
    """
    with transaction.atomic():
        return budget.end_allocation(
            allocation=allocation, decision=decision, told=replies_that_tell_of(decision), by=by, now=now
        )
