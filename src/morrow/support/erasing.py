"""Forgetting a person here: what does not go with their row by itself.

Everything about the person goes with the row. What is left are places where they stood in somebody
else's: as a member of a group, or as a worker named in another person's plan.
"""

from __future__ import annotations

from django.db.models import F, Func, Value

from morrow.foundations.privacy.erasure import erases
from morrow.support.models import BudgetGroup, Lead, Request


def forget(person_id: int) -> None:
    """Take one person out of others' rows."""
    groups = BudgetGroup.objects.unrestricted(reason="erasing a person from groups")
    groups.filter(member_ids__contains=[person_id]).update(
        member_ids=Func(F("member_ids"), Value(person_id), function="array_remove")
    )
    groups.filter(broker_id=person_id).update(broker_called="")
    leads = Lead.objects.unrestricted(reason="erasing a worker from others' plans")
    leads.filter(lead_id=person_id).update(called="")
    helped = Request.objects.unrestricted(reason="erasing a worker from others' requests")
    helped.filter(helper_id=person_id).update(helper_called="")


def register_all() -> None:
    """Tell the kit."""
    erases(forget)
