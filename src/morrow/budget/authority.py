"""Whether a decision carries what is to rest on it."""

from __future__ import annotations

from datetime import date

from morrow.accountability.queries import DecisionRef
from morrow.budget.errors import (
    DecisionCoversLess,
    DecisionIsAboutSomethingElse,
    DecisionNotInForce,
)
from morrow.budget.models import Allocation
from morrow.charter.queries import PriorityRef
from morrow.foundations import record
from morrow.foundations.money import Money, total


def require_in_force(decision: DecisionRef, *, on: date) -> DecisionRef:
    """The decision read afresh and held, where it may be relied on. Raises DecisionNotInForce."""
    held: DecisionRef = DecisionRef.objects.select_for_update(no_key=True).get(pk=decision.pk)
    if not held.may_be_relied_on(on):
        raise DecisionNotInForce(title=held.title, state=held.get_state_display())
    return held


def require_cover(decision: DecisionRef, *, priority: PriorityRef, amount: Money, on: date) -> DecisionRef:
    """The decision held, where it is in force, about this priority, and wide enough.

    It covers the limit of its authority and, where an option with a cost was chosen, that cost:
    whichever is less, for everything set aside on it together. Raises NotAuthorised.
    """
    held = require_in_force(decision, on=on)
    named = [ref for ref in held.rests_on if ref.startswith("charter.priority/")]
    if named and str(record.ref(priority)) not in named and priority.decision_id != held.pk:
        raise DecisionIsAboutSomethingElse(title=held.title, priority=priority.title)
    limits = [option.cost for option in held.options.filter(chosen=True) if option.cost is not None]
    if held.authority and held.authority.limit is not None:
        limits.append(held.authority.limit)
    resting = Allocation.objects.filter(decision=held).exclude(state="undone")
    used = total(resting.values_list("amount", flat=True))
    if limits and used + amount > min(limits):
        raise DecisionCoversLess(title=held.title, limit=min(limits), used=used, asked=amount)
    return held
