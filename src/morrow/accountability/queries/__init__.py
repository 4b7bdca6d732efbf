"""Questions this room answers. A decision in force is what other rooms may rest on."""

from morrow.accountability.models import Authority as AuthorityRef
from morrow.accountability.models import Decision as DecisionRef
from morrow.accountability.queries.authorities import (
    authorities,
    authorities_of,
    bodies,
    posts,
    subjects,
)
from morrow.accountability.queries.citable import came_of, citable
from morrow.accountability.queries.exempt import exempt_parts, private_notices
from morrow.accountability.queries.feed import feed
from morrow.accountability.queries.named import (
    agreed_by,
    may_agree_urgency,
    named_officers,
    office_of,
    offices_of,
)
from morrow.accountability.queries.referrals import referral, referrals, referrals_to_answer
from morrow.accountability.queries.register import (
    STANDING,
    decided_options,
    decision,
    in_force,
    register,
    resting_on,
    superseding,
)
from morrow.accountability.queries.reports import (
    OPEN,
    SIGNED_BY,
    lacking,
    lacking_parts,
    reaches_the_decision_maker,
    report,
    report_need,
    report_needs,
    to_sign,
)
from morrow.accountability.queries.rooms_above import (
    HeardWhole,
    heard_whole,
    held_back,
    hold_back_where,
    tell_what_was_heard,
)
from morrow.accountability.queries.urgent import urgent_by_quarter
from morrow.accountability.queries.waiting import (
    AtRisk,
    at_risk,
    in_call_in,
    lacking_analysis,
    notices,
    notices_to_publish,
    ready_to_take_effect,
    reviews_due,
    reviews_to_come,
    to_answer,
    to_decide,
    to_release,
)

__all__ = [
    "OPEN",
    "SIGNED_BY",
    "STANDING",
    "AtRisk",
    "AuthorityRef",
    "DecisionRef",
    "HeardWhole",
    "agreed_by",
    "at_risk",
    "authorities",
    "authorities_of",
    "bodies",
    "came_of",
    "citable",
    "decided_options",
    "decision",
    "exempt_parts",
    "feed",
    "heard_whole",
    "held_back",
    "hold_back_where",
    "in_call_in",
    "in_force",
    "lacking",
    "lacking_analysis",
    "lacking_parts",
    "may_agree_urgency",
    "named_officers",
    "notices",
    "notices_to_publish",
    "office_of",
    "offices_of",
    "posts",
    "private_notices",
    "reaches_the_decision_maker",
    "ready_to_take_effect",
    "referral",
    "referrals",
    "referrals_to_answer",
    "register",
    "report",
    "report_need",
    "report_needs",
    "resting_on",
    "reviews_due",
    "reviews_to_come",
    "subjects",
    "superseding",
    "tell_what_was_heard",
    "to_answer",
    "to_decide",
    "to_release",
    "to_sign",
    "urgent_by_quarter",
]
