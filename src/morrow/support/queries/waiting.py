"""Who is waiting, and for whom."""

from __future__ import annotations

from datetime import date

from morrow.foundations.errors import NotFound
from morrow.foundations.privacy.queries import permitted_subjects
from morrow.foundations.scope import Viewer
from morrow.people import queries as people
from morrow.people.queries import PersonRef, Worker
from morrow.support.models import AssessmentRequest, Plan, Request
from morrow.support.models.reading import PLAN
from morrow.support.words import ROLES

AT_WORK = tuple(kind for kind in ROLES if kind != "resident")

ASSESSMENTS = AssessmentRequest.KINDS
"""What an assessment may be about."""


def requests_waiting_for(viewer: Viewer) -> list[Request]:
    """Requests that this viewer was asked and has not answered or finished, the oldest first."""
    asked = Request.objects.visible_to(viewer).filter(helper_id=viewer.person_id)
    return list(asked.filter(state__in=["asked", "accepted"]).order_by("asked_at"))


def request_for(viewer: Viewer, code: str) -> Request:
    """One request this viewer may read. Raises NotFound."""
    found: Request | None = Request.objects.visible_to(viewer).filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def assessments_waiting(viewer: Viewer) -> list[AssessmentRequest]:
    """Assessments asked for that nobody has taken up, the oldest first; nothing but for navigators."""
    if not viewer.holds("navigator"):
        return []
    waiting = AssessmentRequest.objects.visible_to(viewer).filter(taken_up_at=None)
    return list(waiting.order_by("asked_at"))


def assessment_for(viewer: Viewer, code: str) -> AssessmentRequest:
    """One request for an assessment this viewer may read. Raises NotFound."""
    found: AssessmentRequest | None = AssessmentRequest.objects.visible_to(viewer).filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def permit_me_and_have_no_plan(viewer: Viewer) -> list[PersonRef]:
    """People who permit this viewer to work on a plan with them and have no open one."""
    if not viewer.holds("navigator"):
        return []
    ids = set(permitted_subjects(viewer, PLAN))
    plans = Plan.objects.unrestricted(reason="who has an open plan already").exclude(state="ended")
    have = set(plans.filter(person_id__in=ids).values_list("person_id", flat=True))
    known = PersonRef.objects.unrestricted(reason="the names of those who permit this navigator")
    return list(known.filter(pk__in=ids - have).only("code", "name").order_by("name"))


def whom_i_may_start_with(viewer: Viewer) -> dict[str, PersonRef]:
    """The same people by the code of their permission, since their own code is theirs to tell."""
    codes = people.permissions_held(viewer, PLAN)
    return {codes[person.pk]: person for person in permit_me_and_have_no_plan(viewer)}


def colleagues(viewer: Viewer, *kinds: str, today: date) -> list[Worker]:
    """Workers by the kind of role they hold today, to choose a lead, cover or helper from.

    Each stands there by the code of their role, which is public, and never by that of their own row.
    """
    return people.workers(viewer, kinds or AT_WORK, today)
