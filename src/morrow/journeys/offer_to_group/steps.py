"""The step of this journey."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.scope import Actor
from morrow.support import actions as support


def bring_from_the_list(
    *,
    offer: Any,
    group: Any,
    category: str,
    cost: Money,
    weeks: int,
    notice_weeks: int,
    what_changes: str,
    by: Actor,
    now: datetime,
) -> Any:
    """Bring a group something that is on offer already, as it is or changed for them."""
    with transaction.atomic():
        return support.bring_offer(
            group=group,
            title=offer.title,
            provider=offer.organisation.name,
            category=category,
            cost=cost,
            weeks=weeks,
            notice_weeks=notice_weeks,
            changes_existing=bool(what_changes.strip()),
            what_changes=what_changes,
            offer=record.ref(offer),
            by=by,
            now=now,
        )
