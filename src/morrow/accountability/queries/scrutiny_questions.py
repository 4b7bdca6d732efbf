"""Questions to scrutiny: what is public about something, what waits for whom, one's own."""

from __future__ import annotations

from django.db.models import QuerySet

from morrow.accountability.errors import UnknownScrutinyQuestion
from morrow.accountability.models import ScrutinyQuestion
from morrow.accountability.models.scrutiny_question import HANDLERS, PUBLIC_STATES
from morrow.accountability.permissions import may_chair
from morrow.foundations.record import Ref
from morrow.foundations.scope import Viewer


def public_questions() -> QuerySet[ScrutinyQuestion]:
    """Every question that was accepted, the newest first: public, with what stands of who asked."""
    found = ScrutinyQuestion.objects.unrestricted(reason="questions that scrutiny accepted are public")
    accepted: QuerySet[ScrutinyQuestion] = found.filter(state__in=PUBLIC_STATES).order_by("-pk")
    return accepted


def questions_about(ref: Ref) -> list[ScrutinyQuestion]:
    """The public questions about one decision or priority."""
    return list(public_questions().filter(about=str(ref)))


def own_questions(viewer: Viewer) -> list[ScrutinyQuestion]:
    """What this viewer asked, the newest first."""
    if viewer.person_id is None:
        return []
    found = ScrutinyQuestion.objects.visible_to(viewer).filter(person_id=viewer.person_id)
    return list(found.order_by("-pk"))


def questions_to_look_at(viewer: Viewer) -> list[ScrutinyQuestion]:
    """What waits for the chair, the longest first."""
    found = ScrutinyQuestion.objects.visible_to(viewer).filter(state="asked")
    return list(found.exclude(person_id=viewer.person_id).order_by("look_due", "pk"))


def questions_to_answer() -> list[ScrutinyQuestion]:
    """Accepted and not answered yet, the longest first."""
    return list(public_questions().filter(state="accepted").order_by("answer_due", "pk"))


def _not_public(viewer: Viewer) -> QuerySet[ScrutinyQuestion]:
    """Before it is taken, and where it is declined: one's own; all for scrutiny and the officer beside it."""
    found = ScrutinyQuestion.objects.visible_to(viewer)
    serves = viewer.holds(*HANDLERS) or any(may_chair(actor) for actor in viewer.actors)
    own: QuerySet[ScrutinyQuestion] = found if serves else found.filter(person_id=viewer.person_id)
    return own


def scrutiny_question(viewer: Viewer, code: str) -> ScrutinyQuestion:
    """One question, public or the viewer's to read. Raises UnknownScrutinyQuestion."""
    found: ScrutinyQuestion | None = public_questions().filter(code=code).first()
    found = found or _not_public(viewer).filter(code=code).first()
    if found is None:
        raise UnknownScrutinyQuestion
    return found
