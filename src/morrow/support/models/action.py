"""What is done in a plan, by whom, and with whom one action is shared."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.support.models.reading import ACTION_WALL, SHARE_WALL, ActionManager, ShareManager


class PlanAction(Coded, Personal):
    """One thing somebody does. What the person and friends do counts like what is paid for."""

    DOERS = [
        ("person", _("The person")),
        ("friend", _("Family or friends")),
        ("network", _("Neighbours or a network")),
        ("paid", _("Someone who is paid")),
    ]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    plan = models.ForeignKey("support.Plan", on_delete=models.CASCADE, related_name="actions")
    what = models.CharField(max_length=300)
    doer = models.CharField(max_length=10, choices=DOERS)
    who = models.CharField(max_length=120, blank=True, help_text="As the person calls them.")
    offer = models.CharField(max_length=120, blank=True, help_text="A commissioning.offer ref.")
    offer_title = models.CharField(max_length=200, blank=True)
    due = models.DateField(null=True, blank=True)
    added_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)

    objects = ActionManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="plan_action_code"),
            models.CheckConstraint(
                condition=Q(offer="") | Q(offer__startswith="commissioning.offer/"),
                name="plan_action_offer_is_an_offer",
            ),
        ]
        indexes = [models.Index(fields=["place", "offer"], name="plan_action_offer")]

    class Privacy:
        kind = PERSONAL
        called = _("What is done in your plan")
        person = "person"
        purpose = _("helping with the plan")
        wall = ACTION_WALL


class Share(Coded, Personal):
    """One action shown to one person, and nothing else of the plan, until the person ends it."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    plan = models.ForeignKey("support.Plan", on_delete=models.CASCADE, related_name="shares")
    action = models.ForeignKey("support.PlanAction", on_delete=models.CASCADE, related_name="shares")
    reader = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    called = models.CharField(max_length=120)
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = ShareManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="share_code"),
            models.UniqueConstraint(
                fields=["action", "reader"], condition=Q(ended_at=None), name="share_once"
            ),
        ]

    class Privacy:
        kind = PERSONAL
        called = _("With whom you share an action")
        person = "person"
        purpose = _("helping with one action of the plan")
        wall = SHARE_WALL
