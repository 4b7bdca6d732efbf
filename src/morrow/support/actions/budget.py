"""Personal budgets: indicative, then agreed; put by, let go again, paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.record import Ref, ref
from morrow.foundations.scope import Actor
from morrow.support.errors import MeansTestedHealth, NotAgreedYet, NotEnoughFree, NotPutBy, SpendExcluded
from morrow.support.events import BudgetAgreed
from morrow.support.models import BudgetPart, Movement, PersonalBudget, Plan
from morrow.support.permissions import may_agree_budget, may_spend
from morrow.support.queries.budgets import balance_of
from morrow.support.rules.spending import exclusion
from morrow.support.words import excluded

NOTHING = Money(0)


@dataclass(frozen=True)
class PartAgreed:
    """What one body puts in, and what the person pays towards it (nought for health money)."""

    money: str
    body: str
    body_name: str
    from_body: Money
    from_person: Money = NOTHING


def indicate_budget(
    *, plan: Plan, amount: Money, starts: date, ends: date, by: Actor, now: datetime
) -> PersonalBudget:
    """Give an indicative amount: a guide for planning together, never shown as the person's own."""
    require(may_agree_budget(by, plan.person_id))
    with record.act(by=by, verb="gave an indicative budget", because=[plan], now=now) as act:
        budget: PersonalBudget = PersonalBudget.objects.create(
            person_id=plan.person_id,
            plan=plan,
            indicative=amount,
            starts=starts,
            ends=ends,
            example=by.example,
        )
        act.on(budget)
    return budget


def agree_budget(
    *,
    budget: PersonalBudget,
    parts: Sequence[PartAgreed],
    managed: str,
    by: Actor,
    now: datetime,
    because: Sequence[Ref] = (),
) -> None:
    """Agree what a person may direct, body by body, each its own sub-balance.

    `because` names what it rests on besides the plan, such as an allocation. Raises MeansTestedHealth.
    """
    require(may_agree_budget(by, budget.person_id) and budget.state == "indicative")
    if any(part.money == "health" and part.from_person for part in parts):
        raise MeansTestedHealth
    with record.act(by=by, verb="agreed a budget", on=budget, because=because, now=now) as act:
        for part in parts:
            BudgetPart.objects.create(
                person_id=budget.person_id,
                budget=budget,
                money=part.money,
                body=part.body,
                body_name=part.body_name,
                from_body=part.from_body,
                from_person=part.from_person,
            )
        budget.state = "agreed"
        budget.managed = managed
        budget.agreed_at = now
        budget.agreed_by = by.name
        budget.save(update_fields=["state", "managed", "agreed_at", "agreed_by"])
        act.announce(BudgetAgreed(subject=str(ref(budget))))


def put_by(
    *,
    part: BudgetPart,
    amount: Money,
    category: str,
    what: str,
    by: Actor,
    now: datetime,
    needed_here: bool = False,
) -> Movement:
    """Put money of one part by for something. Raises SpendExcluded naming the rule; NotEnoughFree."""
    _may_spend(by, part, category, needed_here=needed_here)
    with record.act(by=by, verb="put money by in", on=part.budget, now=now):
        _lock(part)
        if amount > (free := balance_of(part).free):
            raise NotEnoughFree(amount, free)
        return _move(part, "committed", amount, what, by, now, category)


def pay(*, part: BudgetPart, amount: Money, what: str, by: Actor, now: datetime) -> Movement:
    """Write down that something was paid, out of what was put by. Raises NotPutBy."""
    _may_spend(by, part, "")
    with record.act(by=by, verb="paid from", on=part.budget, now=now):
        _within_put_by(part, amount)
        return _move(part, "paid", amount, what, by, now)


def let_go(*, part: BudgetPart, amount: Money, what: str, by: Actor, now: datetime) -> Movement:
    """Let go of money put by: it is free again. Raises NotPutBy."""
    _may_spend(by, part, "")
    with record.act(by=by, verb="let money go in", on=part.budget, now=now):
        _within_put_by(part, amount)
        return _move(part, "released", amount, what, by, now)


def _may_spend(by: Actor, part: BudgetPart, category: str, *, needed_here: bool = False) -> None:
    budget = part.budget
    require(may_spend(by, budget.person_id))
    if budget.state != "agreed":
        raise NotAgreedYet
    agreed_here = needed_here and may_agree_budget(by, budget.person_id)
    found = exclusion(category, money=part.money, managed=budget.managed, needed_here=agreed_here)
    if found:
        raise SpendExcluded(*excluded(found))


def _lock(part: BudgetPart) -> None:
    """One movement at a time in a part."""
    locked = BudgetPart.objects.unrestricted(reason="one movement at a time in a part of a budget")
    locked.select_for_update().get(pk=part.pk)


def _within_put_by(part: BudgetPart, amount: Money) -> None:
    """Raise NotPutBy where so much was not put by outside a group."""
    _lock(part)
    outside = balance_of(part, outside_groups=True)
    if amount > outside.committed:
        raise NotPutBy(amount, outside.committed)


def _move(
    part: BudgetPart, move: str, amount: Money, what: str, by: Actor, now: datetime, category: str = ""
) -> Movement:
    made: Movement = Movement.objects.create(
        person_id=part.person_id,
        budget_id=part.budget_id,
        part=part,
        move=move,
        amount=amount,
        category=category,
        what=what.strip(),
        by_worker=by.person_id != part.person_id,
        at=now,
    )
    return made
