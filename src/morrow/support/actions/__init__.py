"""What can be done here: one verb, one function, one transaction, one named actor."""

from morrow.support.actions.agree import Representative, agree, end_plan
from morrow.support.actions.assessment import ask_for_assessment, take_up_assessment
from morrow.support.actions.broker import ask_broker, bring_offer, receive_invoice, say_why_only_one, take_ask
from morrow.support.actions.budget import PartAgreed, agree_budget, indicate_budget, let_go, pay, put_by
from morrow.support.actions.doing import add_action, mark_done, share_action, stop_sharing
from morrow.support.actions.group import (
    assent,
    choose,
    form_group,
    invite,
    join_group,
    rank_offers,
    state_aims,
)
from morrow.support.actions.lead import end_lead, end_lead_without_permission, name_cover, name_lead
from morrow.support.actions.leave import leave_group
from morrow.support.actions.plan import (
    add_to_circle,
    keep_private_draft,
    rest_on,
    review,
    say_confidence,
    say_differently,
    share_confidence,
    start_plan,
    write,
)
from morrow.support.actions.request import accept_request, decline_request, finish_request, request_help

__all__ = [
    "PartAgreed",
    "Representative",
    "accept_request",
    "add_action",
    "add_to_circle",
    "agree",
    "agree_budget",
    "ask_broker",
    "ask_for_assessment",
    "assent",
    "bring_offer",
    "choose",
    "decline_request",
    "end_lead",
    "end_lead_without_permission",
    "end_plan",
    "finish_request",
    "form_group",
    "indicate_budget",
    "invite",
    "join_group",
    "keep_private_draft",
    "leave_group",
    "let_go",
    "mark_done",
    "name_cover",
    "name_lead",
    "pay",
    "put_by",
    "rank_offers",
    "receive_invoice",
    "request_help",
    "rest_on",
    "review",
    "say_confidence",
    "say_differently",
    "say_why_only_one",
    "share_action",
    "share_confidence",
    "start_plan",
    "state_aims",
    "stop_sharing",
    "take_ask",
    "take_up_assessment",
    "write",
]
