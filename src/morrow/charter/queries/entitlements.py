"""Questions about promises."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from morrow.charter.errors import UnknownPromise
from morrow.charter.models import Entitlement, FloorCorrection


def entitlements(on: date) -> QuerySet[Entitlement]:
    """The promises in force on a day, by shelf and title."""
    found: QuerySet[Entitlement] = (
        Entitlement.objects.filter(active_from__lte=on)
        .filter(Q(active_to=None) | Q(active_to__gt=on))
        .select_related("decision", "priority")
        .order_by("shelf", "title")
    )
    return found


def entitlement(code: str) -> Entitlement:
    """One version of one promise. Raises UnknownPromise."""
    found: Entitlement | None = (
        Entitlement.objects.filter(code=code)
        .select_related("decision__authority__body", "priority", "supersedes", "draft")
        .first()
    )
    if found is None:
        raise UnknownPromise
    return found


def versions(entitlement: Entitlement) -> QuerySet[Entitlement]:
    """Every version of a promise, the newest first."""
    found: QuerySet[Entitlement] = (
        Entitlement.objects.filter(series=entitlement.series).select_related("decision").order_by("-version")
    )
    return found


def in_force_of(series: str, on: date) -> Entitlement | None:
    """The version of a promise in force on a day, or None."""
    found: Entitlement | None = entitlements(on).filter(series=series).first()
    return found


def corrections(entitlement: Entitlement) -> QuerySet[FloorCorrection]:
    """Every correction of the floor of any version, oldest first."""
    found: QuerySet[FloorCorrection] = FloorCorrection.objects.filter(
        entitlement__series=entitlement.series
    ).order_by("pk")
    return found
