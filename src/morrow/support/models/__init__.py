"""What the room keeps: plans and who helps, requests, personal budgets and budget groups."""

from morrow.support.models.action import PlanAction, Share
from morrow.support.models.budget import BudgetPart, Movement, PersonalBudget
from morrow.support.models.group import BrokerRequest, BudgetGroup, GroupMember, GroupOffer, Ranking
from morrow.support.models.lead import Lead
from morrow.support.models.plan import PARTS, CircleMember, Confidence, Plan, PrivateDraft, Wording
from morrow.support.models.request import AssessmentRequest, Request

__all__ = [
    "PARTS",
    "AssessmentRequest",
    "BrokerRequest",
    "BudgetGroup",
    "BudgetPart",
    "CircleMember",
    "Confidence",
    "GroupMember",
    "GroupOffer",
    "Lead",
    "Movement",
    "PersonalBudget",
    "Plan",
    "PlanAction",
    "PrivateDraft",
    "Ranking",
    "Request",
    "Share",
    "Wording",
]
