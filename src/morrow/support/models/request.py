"""Asking: someone to help with the plan, and the council to assess."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.support.models.reading import REQUEST_WALL, RequestManager


class Request(Coded, Personal):
    """Help pulled into a plan. Not accepting it needs a reason, something else, and a day."""

    STATES = [
        ("asked", _("Waiting for an answer")),
        ("accepted", _("Accepted")),
        ("declined", _("Not accepted")),
        ("done", _("Done")),
        ("not_done", _("Not done")),
    ]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    plan = models.ForeignKey("support.Plan", on_delete=models.CASCADE, related_name="requests")
    action = models.ForeignKey(
        "support.PlanAction", on_delete=models.SET_NULL, null=True, blank=True, related_name="requests"
    )
    what = models.TextField(help_text="Only what the helper needs to know.")
    for_whom = models.CharField(max_length=200, help_text="What the person likes to be called.")
    helper = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    helper_called = models.CharField(max_length=200)
    asked_by = models.CharField(max_length=200)
    asked_at = models.DateTimeField()
    answer_due = models.DateField()
    state = models.CharField(max_length=10, choices=STATES, default="asked")
    answered_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)
    instead = models.TextField(blank=True, help_text="What can be had instead.")
    instead_on = models.DateField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = RequestManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="request_code"),
            models.CheckConstraint(
                condition=~Q(state="declined")
                | (~Q(reason="") & ~Q(instead="") & Q(instead_on__isnull=False)),
                name="request_not_accepted_leaves_with_something",
            ),
            models.CheckConstraint(
                condition=~Q(state="not_done") | ~Q(reason=""), name="request_not_done_says_why"
            ),
        ]

    class Privacy:
        kind = PERSONAL
        called = _("A request for help")
        person = "person"
        purpose = _("answering a request for help")
        wall = REQUEST_WALL


class AssessmentRequest(Coded, Personal):
    """Somebody asked for an assessment: the day is kept, the request is sent, the code is the receipt."""

    KINDS = [
        ("care_act", _("My own care and support needs")),
        ("carer", _("My needs as a carer")),
        ("child_in_need", _("A child who needs help")),
        ("ehc", _("A child or young person’s education, health and care needs")),
        ("homelessness", _("Losing my home, or having none")),
    ]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    plan = models.ForeignKey(
        "support.Plan", on_delete=models.SET_NULL, null=True, blank=True, related_name="assessments"
    )
    assessment = models.CharField(max_length=16, choices=KINDS)
    words = models.TextField(blank=True)
    asked_by = models.CharField(max_length=200)
    asked_at = models.DateTimeField()
    taken_up_by = models.CharField(max_length=200, blank=True)
    taken_up_at = models.DateTimeField(null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="assessment_request_code")]

    class Privacy:
        kind = PERSONAL
        called = _("Your request for an assessment")
        person = "person"
        read_by = ("navigator",)
        purpose = _("answering a request for an assessment")
