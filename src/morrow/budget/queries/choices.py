"""What a form of this room may choose from, in the rooms below."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q

from morrow.budget.naming import decisions, priorities


def decisions_in_force() -> list[Any]:
    """Decisions that may be relied on, the newest first."""
    return list(decisions().filter(state="in_force").order_by("-pk"))


def priorities_in_force(today: date) -> list[Any]:
    """Priorities that have not ended, in their order."""
    return list(priorities().filter(Q(active_to=None) | Q(active_to__gt=today)).order_by("order", "pk"))
