"""What was taken under special urgency, or kept from call-in as urgent: reported by quarter to everyone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils import timezone

from morrow.accountability.models import Decision, Notice


@dataclass(frozen=True)
class Urgent:
    """One decision that could not wait: the notice it rested on, where it was taken under special urgency."""

    decision: Decision
    decided_on: date
    notice: Notice | None


@dataclass(frozen=True)
class Quarter:
    """A quarter of a year, with what was urgent in it."""

    first: date
    last_month: date
    decisions: tuple[Urgent, ...]


def urgent_by_quarter() -> list[Quarter]:
    """Every decision taken under special urgency or exempt from call-in, the newest quarter first."""
    found = (
        Decision.objects.filter(decided_at__isnull=False)
        .filter(Q(notices__kind="special_urgency") | ~Q(no_call_in_because=""))
        .distinct()
        .prefetch_related("notices")
        .order_by("-decided_at", "-pk")
    )
    urgent = [each for each in map(_urgent, found) if each.notice or each.decision.no_call_in_because]
    return _grouped(urgent)


def _urgent(decision: Decision) -> Urgent:
    assert decision.decided_at is not None
    decided_on = timezone.localdate(decision.decided_at)
    notices = list(decision.notices.all())
    stood = any(each.kind != "special_urgency" and each.decide_from <= decided_on for each in notices)
    special = next((each for each in notices if each.kind == "special_urgency"), None)
    return Urgent(decision, decided_on, None if stood else special)


def _grouped(urgent: Iterable[Urgent]) -> list[Quarter]:
    quarters: dict[date, list[Urgent]] = {}
    for each in urgent:
        month = each.decided_on.month - (each.decided_on.month - 1) % 3
        quarters.setdefault(each.decided_on.replace(month=month, day=1), []).append(each)
    return [
        Quarter(first, first.replace(month=first.month + 2), tuple(decisions))
        for first, decisions in quarters.items()
    ]
