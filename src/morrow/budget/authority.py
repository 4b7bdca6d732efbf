"""Whether a decision carries what is to rest on it."""

from __future__ import annotations

from datetime import date

from morrow.accountability.queries import DecisionRef
from morrow.budget.errors import (
    DecisionCoversLess,
    DecisionEndedIt,
    DecisionIsAboutSomethingElse,
    DecisionNotInForce,
    DecisionSaysNoCost,
    DecisionSaysNothingOfEnding,
)
from morrow.budget.models import Allocation, Ending
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

    It is about a priority that it names or adopted, or that one adopted in whose place it stands; what it
    names nowhere it does not cover, nor what it named to end. It covers what the chosen option costs and
    never more than the limit of its authority, for everything set aside on it together: a power to decide
    on money is no decision to spend it, so where no cost was decided nothing can be set aside.
    Raises NotAuthorised.
    """
    held = require_in_force(decision, on=on)
    if not _is_about(held, priority):
        raise DecisionIsAboutSomethingElse(title=held.title, priority=priority.title)
    if Ending.objects.filter(decision=held, allocation__priority=priority).exists():
        raise DecisionEndedIt(title=held.title, priority=priority.title)
    most = _covered(held)
    resting = Allocation.objects.filter(decision=held).exclude(state="undone")
    used = total(resting.values_list("amount", flat=True))
    if used + amount > most:
        raise DecisionCoversLess(title=held.title, limit=most, used=used, asked=amount)
    return held


def require_ending(decision: DecisionRef, *, allocation: Allocation, on: date) -> DecisionRef:
    """The decision held, where it is in force and decides that this ends. Raises NotAuthorised."""
    held = require_in_force(decision, on=on)
    if not decides_the_end(held, allocation):
        raise DecisionSaysNothingOfEnding(title=held.title, priority=allocation.priority.title)
    return held


def decides_the_end(decision: DecisionRef, allocation: Allocation) -> bool:
    """Whether a decision may end an allocation: another one than set the money aside, which knew of it.

    It names the allocation or its priority in what it rests on, or it stands in the place of the
    decision that set the money aside, as one does to which a learning review led.
    """
    if decision.pk == allocation.decision_id:
        return False
    known = {str(record.ref(allocation)), str(record.ref(allocation.priority))}
    stands_for = {each.pk for each in _in_whose_place(decision)}
    return bool(known & set(decision.rests_on)) or allocation.decision_id in stands_for


def _is_about(decision: DecisionRef, priority: PriorityRef) -> bool:
    adopted = any(priority.decision_id == each.pk for each in _in_whose_place(decision))
    return adopted or str(record.ref(priority)) in decision.rests_on


def _in_whose_place(decision: DecisionRef) -> list[DecisionRef]:
    """The decision and, one after another, those that it superseded."""
    line = [decision]
    while (before := line[-1].supersedes) is not None:
        line.append(before)
    return line


def _covered(decision: DecisionRef) -> Money:
    """The most that a decision covers in all. Raises DecisionSaysNoCost."""
    chosen = decision.options.filter(chosen=True).first()
    if chosen is None or chosen.cost is None:
        raise DecisionSaysNoCost(title=decision.title)
    limit = decision.authority.limit if decision.authority else None
    found: Money = chosen.cost if limit is None else min(chosen.cost, limit)
    return found
