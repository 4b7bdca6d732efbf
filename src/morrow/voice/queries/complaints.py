"""Complaints on their way: who has them, whether they left, by when they are acknowledged."""

from __future__ import annotations

from dataclasses import dataclass

from morrow.foundations.errors import NotFound
from morrow.foundations.scope import Viewer
from morrow.people import queries as people
from morrow.people.queries import Left
from morrow.voice.models import ComplaintReferral, Contribution


@dataclass(frozen=True)
class OnItsWay:
    """A complaint at the desk, and whether its words have left for the team."""

    complaint: ComplaintReferral
    left: Left | None


def complaints_to_acknowledge(viewer: Viewer) -> list[ComplaintReferral]:
    """Complaints whose procedure has not yet said that it has them, the most urgent first."""
    found = ComplaintReferral.objects.visible_to(viewer).filter(acknowledged_at=None)
    return list(found.select_related("contribution").order_by("acknowledge_by", "pk"))


def how_many_to_acknowledge(viewer: Viewer) -> int:
    """How many complaints wait to be acknowledged."""
    return int(ComplaintReferral.objects.visible_to(viewer).filter(acknowledged_at=None).count())


def with_what_left(complaints: list[ComplaintReferral]) -> list[OnItsWay]:
    """The same, each with whether it has left."""
    left = people.what_left(complaint.hand_over for complaint in complaints)
    return [OnItsWay(complaint, left.get(complaint.hand_over)) for complaint in complaints]


def complaint_for(viewer: Viewer, code: str) -> ComplaintReferral:
    """One complaint on its way. Raises NotFound."""
    complaints = ComplaintReferral.objects.visible_to(viewer).select_related("contribution")
    found: ComplaintReferral | None = complaints.filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def complaint_of(contribution: Contribution) -> ComplaintReferral | None:
    """Where a complaint is, for its author, who has shown that it is theirs."""
    if contribution.triage != "complaint_route":
        return None
    held = ComplaintReferral.objects.unrestricted(reason="its author asks who has their complaint")
    found: ComplaintReferral | None = held.filter(contribution=contribution).first()
    if found is not None:
        found.contribution = contribution
    return found
