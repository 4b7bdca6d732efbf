"""What the reply desk asks."""

from __future__ import annotations

from morrow.foundations.errors import NotFound
from morrow.foundations.privacy import PersonalQuerySet
from morrow.foundations.scope import Viewer
from morrow.voice.models import Contribution


def waiting_to_be_sorted(viewer: Viewer) -> PersonalQuerySet:
    """What nobody has sorted yet, oldest first."""
    return Contribution.objects.visible_to(viewer).filter(triage="waiting").order_by("said_at")


def owed(viewer: Viewer) -> PersonalQuerySet:
    """What is sorted and has no reply yet, the most urgent first."""
    return Contribution.objects.visible_to(viewer).filter(triage="open", replies=None).order_by("reply_due")


def contribution_for(viewer: Viewer, code: str) -> Contribution:
    """One contribution this viewer may read. Raises NotFound."""
    found: Contribution | None = Contribution.objects.visible_to(viewer).filter(code=code).first()
    if found is None:
        raise NotFound
    return found
