"""Questions this room answers. Those about people take the viewer first."""

from morrow.support.queries.budgets import (
    BudgetView,
    budget_for,
    budget_of_plan,
    my_budget,
    my_parts,
    what_may_be_bought,
)
from morrow.support.queries.counts import helped_by_offer, helped_towards
from morrow.support.queries.groups import (
    GroupView,
    ask_for,
    group_for,
    group_row,
    my_groups,
    my_memberships,
    offer_for,
    open_asks,
)
from morrow.support.queries.looked import Look, who_looked
from morrow.support.queries.plans import (
    PlanView,
    action_for,
    actions_shared_with_me,
    confidence_for,
    my_plan,
    plan_for,
    plan_row,
    plans_i_lead,
    private_draft,
    share_for,
)
from morrow.support.queries.waiting import (
    assessment_for,
    assessments_waiting,
    colleagues,
    permit_me_and_have_no_plan,
    request_for,
    requests_waiting_for,
)

__all__ = [
    "BudgetView",
    "GroupView",
    "Look",
    "PlanView",
    "action_for",
    "actions_shared_with_me",
    "ask_for",
    "assessment_for",
    "assessments_waiting",
    "budget_for",
    "budget_of_plan",
    "colleagues",
    "confidence_for",
    "group_for",
    "group_row",
    "helped_by_offer",
    "helped_towards",
    "my_budget",
    "my_groups",
    "my_memberships",
    "my_parts",
    "my_plan",
    "offer_for",
    "open_asks",
    "permit_me_and_have_no_plan",
    "plan_for",
    "plan_row",
    "plans_i_lead",
    "private_draft",
    "request_for",
    "requests_waiting_for",
    "share_for",
    "what_may_be_bought",
    "who_looked",
]
