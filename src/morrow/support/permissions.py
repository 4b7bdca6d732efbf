"""Who may do what here."""

from __future__ import annotations

from django.db.models import Q

from morrow.foundations.privacy.queries import permitted_subjects
from morrow.foundations.scope import Actor, Viewer
from morrow.support.models import BudgetGroup, Lead, Plan, Request
from morrow.support.models.reading import BUDGET, PLAN, Today

WORKERS = ("navigator",)
"""Who may lead: the same role whatever the body, council, NHS, charity or business."""


def permits(person_id: int, by: Actor, kind: str = PLAN) -> bool:
    """True where the person permits this actor today."""
    return still_permits(person_id, by.person_id, kind)


def still_permits(person_id: int, worker_id: int, kind: str = PLAN) -> bool:
    """True where one person permits another today, by their ids."""
    return person_id in set(permitted_subjects(Viewer(person_id=worker_id), kind))


def leads(by: Actor, plan: Plan) -> bool:
    """True where this actor leads or covers the plan today, in a role in which one leads."""
    if not by.holds(*WORKERS):
        return False
    today = Q(active_from__lte=Today()) & (Q(active_to=None) | Q(active_to__gt=Today()))
    found = Lead.objects.unrestricted(reason="whether this actor leads the plan")
    return bool(found.filter(today, plan=plan, lead_id=by.person_id).exists())


def is_person(by: Actor, plan: Plan) -> bool:
    """True for the person whose plan it is."""
    return bool(by.person_id == plan.person_id)


def may_write(by: Actor, plan: Plan) -> bool:
    """The person and whoever leads, or a navigator with permission, with equal rights."""
    return is_person(by, plan) or leads(by, plan) or (by.holds(*WORKERS) and permits(plan.person_id, by))


def may_lead(by: Actor) -> bool:
    """Those whose work it is."""
    return by.holds(*WORKERS)


def may_name_lead(by: Actor, plan: Plan) -> bool:
    """The person and whoever leads: who may only read or write in the plan hands it to nobody."""
    return is_person(by, plan) or leads(by, plan)


def may_end(by: Actor, plan: Plan) -> bool:
    """The person, and whoever leads with them: a permission to write ends nobody's plan."""
    return is_person(by, plan) or leads(by, plan)


def may_agree_budget(by: Actor, person_id: int) -> bool:
    """A worker whom the person permits the budget. Never the person alone."""
    if by.person_id == person_id or not by.holds(*WORKERS):
        return False
    return permits(person_id, by, BUDGET)


def may_spend(by: Actor, person_id: int) -> bool:
    """The person, and a worker whom they permit the budget."""
    return by.person_id == person_id or may_agree_budget(by, person_id)


def may_answer(by: Actor, request: Request) -> bool:
    """Whoever was asked."""
    return bool(request.helper_id == by.person_id)


def is_member(by: Actor, group: BudgetGroup) -> bool:
    """True for those in the group now."""
    return by.person_id in group.member_ids


def is_broker(by: Actor, group: BudgetGroup) -> bool:
    """True for the broker who took the group's request."""
    return by.holds("broker") and group.broker_id == by.person_id
