"""The plan a person co-authors."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.support.models.reading import (
    MINE,
    ON_PLAN,
    ON_PLAN_WALL,
    PLAN_WALL,
    OnPlanManager,
    OwnManager,
    PlanManager,
    SharedManager,
)

PARTS = [
    ("what_matters", _("What matters to me")),
    ("strengths", _("What I am good at, and what helps")),
    ("needs", _("What is hard, and what I would like help with")),
]


class Plan(Coded, Personal):
    """What matters, strengths, then needs; agreed by the person, with one lead.

    It is the person's. It is not a statutory care and support plan.
    """

    STATES = [
        ("draft", _("Being written")),
        ("agreed", _("Agreed")),
        ("reviewed", _("Agreed and reviewed")),
        ("ended", _("Ended")),
    ]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    called = models.CharField(max_length=200, help_text="What the person likes to be called.")
    what_matters = models.TextField(blank=True)
    strengths = models.TextField(blank=True)
    needs = models.TextField(blank=True)
    outcomes = ArrayField(models.CharField(max_length=120), default=list, help_text="charter.outcome refs.")
    rests_on = ArrayField(
        models.CharField(max_length=120),
        default=list,
        help_text="Offers, allocations, entitlements and things said that it rests on: refs.",
    )
    state = models.CharField(max_length=10, choices=STATES, default="draft")
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.CharField(max_length=200, blank=True)
    agreed_as = models.CharField(max_length=20, blank=True, help_text="self, or a lawful capacity.")
    evidence = models.CharField(max_length=200, blank=True, help_text="Of a representative's capacity.")
    review_on = models.DateField(null=True, blank=True)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_why = models.TextField(blank=True)
    ended_by = models.CharField(max_length=200, blank=True, help_text="The name the person is told.")
    example = models.BooleanField(default=False)

    objects = PlanManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="plan_code"),
            models.UniqueConstraint(
                fields=["place", "person"], condition=~Q(state="ended"), name="plan_one_open_for_each_person"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "ended"])
                | (~Q(what_matters="") & ~Q(strengths="") & Q(agreed_at__isnull=False) & ~Q(agreed_by="")),
                name="plan_agreed_only_with_words_and_a_yes",
            ),
            models.CheckConstraint(
                condition=Q(needs="") | ~Q(strengths=""), name="plan_strengths_come_before_needs"
            ),
        ]

    class Privacy:
        kind = PERSONAL
        called = _("Your plan")
        listed = _("That you have a plan: your name and where it stands, nothing in it")
        opens = _(
            "Your whole plan: what matters to you, who is around you, what is done and who helps. "
            "A navigator may also write in it with you. It does not open your budget or your private page."
        )
        person = "person"
        purpose = _("helping with the plan")
        wall = PLAN_WALL


class Wording(Coded, Personal):
    """Two views of one part of a plan, kept side by side; neither overwrites the other."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    plan = models.ForeignKey("support.Plan", on_delete=models.CASCADE, related_name="wordings")
    part = models.CharField(max_length=20, choices=PARTS)
    words = models.TextField()
    said_as = models.CharField(
        max_length=10, choices=[("person", _("The person")), ("worker", _("A worker"))]
    )
    said_by = models.CharField(max_length=200)
    at = models.DateTimeField()

    objects = OnPlanManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="wording_code")]

    class Privacy:
        kind = PERSONAL
        called = _("Different views in your plan")
        person = "person"
        purpose = _("helping with the plan")
        wall = ON_PLAN_WALL


class CircleMember(Coded, Personal):
    """Somebody around the person, as the person names them. No account is needed or looked for."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    plan = models.ForeignKey("support.Plan", on_delete=models.CASCADE, related_name="circle")
    called = models.CharField(max_length=120)
    relation = models.CharField(max_length=120, blank=True)

    objects = OnPlanManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="circle_member_code")]

    class Privacy:
        kind = PERSONAL
        called = _("Who is around you")
        person = "person"
        purpose = _("helping with the plan")
        wall = ON_PLAN_WALL


class PrivateDraft(Coded, Personal):
    """The person's own page. No worker's and no administrator's screen opens it; a court still could."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    words = models.TextField(blank=True)
    at = models.DateTimeField()

    objects = OwnManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="private_draft_code"),
            models.UniqueConstraint(fields=["place", "person"], name="private_draft_one_each"),
        ]

    class Privacy:
        kind = PERSONAL
        called = _("Your private page")
        person = "person"
        purpose = _("the person's own notes")
        wall = MINE


class Confidence(Coded, Personal):
    """How sure the person feels of getting on, in their own measure: theirs to hide or to share."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    plan = models.ForeignKey("support.Plan", on_delete=models.CASCADE, related_name="confidences")
    score = models.PositiveSmallIntegerField(help_text="0, not at all, to 10, completely.")
    shared = models.BooleanField(default=False)
    at = models.DateTimeField()

    objects = SharedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="confidence_code"),
            models.CheckConstraint(condition=Q(score__lte=10), name="confidence_out_of_ten"),
        ]

    class Privacy:
        kind = PERSONAL
        called = _("How sure you feel, which you shared")
        person = "person"
        purpose = _("helping with the plan")
        wall = f"{MINE} OR (shared AND {ON_PLAN})"
