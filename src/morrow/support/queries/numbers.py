"""How much waits here for somebody at work: only counted, so that nobody's plan is read for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from morrow.foundations.privacy.queries import permitted_subjects
from morrow.foundations.scope import Viewer
from morrow.support.models import AssessmentRequest, BrokerRequest, BudgetGroup, Plan, Request
from morrow.support.models.reading import PLAN, led_today


@dataclass(frozen=True)
class HelpNumbers:
    """What waits for a navigator, in numbers."""

    asked: int
    asked_late: int
    plans: int
    plans_to_review: int
    plans_to_read: int
    may_start: int
    assessments: int


@dataclass(frozen=True)
class BrokerNumbers:
    """What waits for a broker: open requests of groups, and the groups already taken on."""

    asks: int
    groups: int


def help_numbers(viewer: Viewer, today: date) -> HelpNumbers:
    """How many requests, plans, assessments and people wait for this viewer."""
    late = Q(state="asked", answer_due__lt=today)
    asked = Request.objects.visible_to(viewer).filter(helper_id=viewer.person_id)
    requests = asked.filter(state__in=["asked", "accepted"]).aggregate(
        asked=Count("pk"), asked_late=Count("pk", filter=late)
    )
    led = Plan.objects.visible_to(viewer).filter(pk__in=led_today(viewer)).exclude(state="ended")
    plans = led.aggregate(plans=Count("pk"), plans_to_review=Count("pk", filter=Q(review_on__lte=today)))
    permitted = Plan.objects.visible_to(viewer).filter(person_id__in=permitted_subjects(viewer, PLAN))
    to_read = permitted.exclude(pk__in=led_today(viewer)).exclude(person_id=viewer.person_id)
    navigates = viewer.holds("navigator")
    waiting = AssessmentRequest.objects.visible_to(viewer).filter(taken_up_at=None)
    return HelpNumbers(
        **requests,
        **plans,
        plans_to_read=to_read.exclude(state="ended").count(),
        may_start=_without_plan(viewer) if navigates else 0,
        assessments=waiting.count() if navigates else 0,
    )


def broker_numbers(viewer: Viewer) -> BrokerNumbers:
    """How many groups ask for a broker, and how many this one has taken on."""
    asks = BrokerRequest.objects.visible_to(viewer).filter(taken_at=None)
    groups = BudgetGroup.objects.visible_to(viewer).filter(broker_id=viewer.person_id)
    return BrokerNumbers(asks.count() if viewer.holds("broker") else 0, groups.count())


def _without_plan(viewer: Viewer) -> int:
    ids = set(permitted_subjects(viewer, PLAN))
    plans = Plan.objects.unrestricted(reason="who has an open plan already").exclude(state="ended")
    have = set(plans.filter(person_id__in=ids).values_list("person_id", flat=True)) if ids else set()
    return len(ids - have)
