"""Acting on what stands in the database now, one at a time, and not on what somebody once loaded."""

from __future__ import annotations

from morrow.support.errors import AlreadyAnswered, PastThat, PlanEnded
from morrow.support.models import BudgetGroup, Plan, Request


def lock_group(group: BudgetGroup, *states: str) -> None:
    """Hold the group until the act is over and bring it up to date; with `states`, it must be in one.

    Raises PastThat.
    """
    groups = BudgetGroup.objects.unrestricted(reason="one change at a time in a group")
    now = groups.select_for_update().get(pk=group.pk)
    for field in ("state", "aims", "member_ids", "broker_id", "chosen_id"):
        setattr(group, field, getattr(now, field))
    if states and group.state not in states:
        raise PastThat


def lock_plan(plan: Plan) -> None:
    """Hold the plan until the act is over and bring it up to date. Raises PlanEnded."""
    plans = Plan.objects.unrestricted(reason="one change at a time in a plan")
    now = plans.select_for_update().get(pk=plan.pk)
    for field in ("state", "what_matters", "strengths", "needs", "outcomes", "rests_on", "agreed_at"):
        setattr(plan, field, getattr(now, field))
    if plan.state == "ended":
        raise PlanEnded


def lock_request(request: Request, state: str) -> None:
    """Hold the request until the act is over; it must still be in this state. Raises AlreadyAnswered."""
    asked = Request.objects.unrestricted(reason="one answer to a request")
    request.state = asked.select_for_update().get(pk=request.pk).state
    if request.state != state:
        raise AlreadyAnswered
