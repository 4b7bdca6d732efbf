"""What holds on a day: roles, permissions and those who speak for somebody."""

from __future__ import annotations

from datetime import date

from django.db.models import Q


def held(day: date) -> Q:
    """Rows that hold on a day: begun, and not ended."""
    return Q(active_from__lte=day) & (Q(active_to=None) | Q(active_to__gt=day))
