"""The one named person to deal with, and who stands in while they are away."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.support.models.reading import LEAD_WALL, LeadManager


class Lead(Coded, Personal):
    """Somebody who leads a plan, or covers for its lead, for a period."""

    KINDS = [("lead", _("Lead")), ("cover", _("Standing in"))]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    plan = models.ForeignKey("support.Plan", on_delete=models.CASCADE, related_name="leads")
    kind = models.CharField(max_length=6, choices=KINDS)
    lead = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    covers_for = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    called = models.CharField(max_length=200, help_text="The name the person is given.")
    organisation = models.CharField(max_length=80, blank=True)
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True, help_text="The first day after.")

    objects = LeadManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="lead_code"),
            models.UniqueConstraint(
                fields=["plan"], condition=Q(kind="lead", active_to=None), name="lead_is_one_for_each_plan"
            ),
            models.CheckConstraint(
                condition=Q(kind="lead") | (Q(active_to__isnull=False) & Q(active_to__gt=F("active_from"))),
                name="lead_cover_has_an_end",
            ),
        ]

    class Privacy:
        kind = PERSONAL
        called = _("Who leads your plan")
        person = "person"
        purpose = _("knowing who leads a plan")
        wall = LEAD_WALL
