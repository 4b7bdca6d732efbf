"""Questions this room answers."""

from morrow.charter.models import Entitlement as EntitlementRef
from morrow.charter.models import Outcome as OutcomeRef
from morrow.charter.models import Priority as PriorityRef
from morrow.charter.queries.entitlements import corrections, entitlement, entitlements, versions
from morrow.charter.queries.invented import REAL, neighbourhoods, neighbourhoods_here
from morrow.charter.queries.priorities import (
    adoptable,
    all_priorities,
    dropped,
    live_priorities,
    may_lead_to_a_priority,
    outcome,
    outcomes,
    priority,
    wanting_relational,
    what_became,
    what_became_of_each,
)

__all__ = [
    "REAL",
    "EntitlementRef",
    "OutcomeRef",
    "PriorityRef",
    "adoptable",
    "all_priorities",
    "corrections",
    "dropped",
    "entitlement",
    "entitlements",
    "live_priorities",
    "may_lead_to_a_priority",
    "neighbourhoods",
    "neighbourhoods_here",
    "outcome",
    "outcomes",
    "priority",
    "versions",
    "wanting_relational",
    "what_became",
    "what_became_of_each",
]
