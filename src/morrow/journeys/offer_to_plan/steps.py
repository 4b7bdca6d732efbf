"""The step of this journey."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from morrow.foundations import record
from morrow.foundations.scope import Actor
from morrow.support import actions as support


def take_into_plan(*, offer: Any, plan: Any, by: Actor, now: datetime) -> Any:
    """Write an offer into a plan as something that somebody paid will do."""
    with transaction.atomic():
        return support.add_action(
            plan=plan,
            what=offer.title,
            doer="paid",
            who=offer.organisation.name,
            offer=record.ref(offer),
            offer_title=offer.title,
            by=by,
            now=now,
        )
