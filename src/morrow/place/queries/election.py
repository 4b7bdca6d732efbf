"""Whether something is held before an election, until when, and by whom it can be released."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from morrow.place.errors import HeldBeforeElection, NoSuchPeriod
from morrow.place.models import ElectionRelease, RestrictedPeriod

WORK = (
    *("engagement_officer", "storyteller", "learning_lead", "councillor", "commissioner"),
    *("democratic_officer", "monitoring_officer"),
)
"""Those whose work is held, and who are told on their homes."""


def restricted_periods(today: date) -> QuerySet[RestrictedPeriod]:
    """The restricted periods that hold today or are to come, the nearest first."""
    found: QuerySet[RestrictedPeriod] = RestrictedPeriod.objects.filter(ends__gte=today).order_by(
        "starts", "pk"
    )
    return found


def restricted_period(code: str) -> RestrictedPeriod:
    """One restricted period. Raises NoSuchPeriod."""
    found: RestrictedPeriod | None = RestrictedPeriod.objects.filter(code=code).first()
    if found is None:
        raise NoSuchPeriod
    return found


def held_by(today: date, *, area_code: str = "") -> RestrictedPeriod | None:
    """The period that holds today what concerns an area; the one that ends last where there are several.

    What concerns the whole place is held by an election in any part of it.
    """
    of_today = RestrictedPeriod.objects.filter(starts__lte=today, ends__gte=today)
    if area_code:
        of_today = of_today.filter(area_code__in=("", area_code))
    found: RestrictedPeriod | None = of_today.order_by("-ends", "pk").first()
    return found


def is_released(period: RestrictedPeriod, subject: str) -> bool:
    """Whether the monitoring officer let this go on in this period."""
    return bool(ElectionRelease.objects.filter(period=period, subject=subject).exists())


def refuse_if_held(*, kind: str, subject: str, title: str, today: date, area_code: str = "") -> None:
    """Raise HeldBeforeElection where this is held today and was not released.

    The one question that rooms above ask before something new becomes public. `subject` is its
    reference, under which the monitoring officer releases it.
    """
    period = held_by(today, area_code=area_code)
    if period is None or is_released(period, subject):
        return
    raise HeldBeforeElection(kind, subject, title, election=period.election, ends=period.ends)


def election_releases(today: date) -> QuerySet[ElectionRelease]:
    """Everything that was released in the periods that hold today or are to come."""
    found: QuerySet[ElectionRelease] = ElectionRelease.objects.filter(period__ends__gte=today).select_related(
        "period"
    )
    return found
