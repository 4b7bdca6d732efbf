"""How tests come by a priority and a promise."""

from __future__ import annotations

from datetime import datetime, timedelta

from morrow.accountability.queries import DecisionRef
from morrow.charter import actions
from morrow.charter.actions import Floor, Promise
from morrow.charter.queries import EntitlementRef, PriorityRef
from tests.rooms.accountability.making import THEME

LATER = timedelta(days=8)
"""After call-in, when the decision is in force."""

WARM_HOME = Promise(
    title="A warm home",
    who="Carers whose home is below 18 degrees",
    what="A visit, a plan and a grant",
    standard="Someone visits within 10 working days",
    amount=10,
    unit="working days",
    better="less",
    redress="Ask us to look again within 20 days; then the Ombudsman",
    limit="cash",
    paid_from="Housing, warm homes",
    when_money_runs_out="You stay first on the list, and eligible needs are met anyway",
    appeal_body="Local Government and Social Care Ombudsman",
    appeal_days=365,
    appeal_law="Local Government Act 1974, part 3",
)
FLOOR = Floor("an assessment within 28 working days", "Care Act 2014 section 10 (example)", 28)


def adopt(cast, now: datetime, decision: DecisionRef, **changes) -> actions.Adopted:
    """Dilys adopts a priority, once the decision is in force."""
    said = {"title": "Warm homes", "aim": "Nobody sits in a coat.", "themes": [THEME], **changes}
    with cast.as_("dilys"):
        return actions.adopt_priority(**said, decision=decision, by=cast.actor("dilys"), now=now + LATER)


def promise(
    cast, now: datetime, decision: DecisionRef, priority: PriorityRef | None = None, **changes
) -> EntitlementRef:
    """Dilys adopts version 1 of a warm home."""
    said = {"promise": WARM_HOME, "priority": priority, **changes}
    with cast.as_("dilys"):
        return actions.adopt_entitlement(**said, decision=decision, by=cast.actor("dilys"), now=now + LATER)
