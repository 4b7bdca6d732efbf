"""What we agreed."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Priority(Coded, Placed):
    """An adopted aim for a period: ordered, and one of few."""

    title = models.CharField(max_length=200)
    aim = models.TextField()
    order = models.PositiveSmallIntegerField()
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True)
    decision = models.ForeignKey("accountability.Decision", on_delete=models.PROTECT, related_name="+")
    ended_by = models.ForeignKey(
        "accountability.Decision", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    rests_on = ArrayField(models.CharField(max_length=120), default=list, help_text="Themes: refs.")
    example = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "priorities"
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="priority_code")]

    class Privacy:
        kind = PUBLIC


class Outcome(Coded, Placed):
    """The change valued ("I can …"), with its measure, used unchanged from place to person."""

    priority = models.ForeignKey("charter.Priority", on_delete=models.PROTECT, related_name="outcomes")
    statement = models.CharField(max_length=200)
    measure = models.CharField(max_length=200)
    unit = models.CharField(max_length=60)
    relational = models.BooleanField(default=False, help_text="About dignity, kindness, belonging.")
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="outcome_code")]

    class Privacy:
        kind = PUBLIC


class Entitlement(Coded, Placed):
    """A promise, in one version."""

    SHELVES = [("here", _("Decided here")), ("nationally", _("Decided nationally"))]
    LIMITS = [("demand", _("Demand-led")), ("cash", _("Cash-limited"))]

    title = models.CharField(max_length=200)
    version = models.PositiveSmallIntegerField(default=1)
    who = models.TextField()
    what = models.TextField()
    standard = models.TextField()
    redress = models.TextField(help_text="How to ask us to look again, and the legal appeal.")
    shelf = models.CharField(max_length=12, choices=SHELVES, default="here")
    limit = models.CharField(max_length=8, choices=LIMITS)
    when_money_runs_out = models.TextField()
    statutory_floor = models.CharField(max_length=200, blank=True)
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True)
    priority = models.ForeignKey("charter.Priority", on_delete=models.PROTECT, null=True, blank=True)
    decision = models.ForeignKey("accountability.Decision", on_delete=models.PROTECT, related_name="+")
    supersedes = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="entitlement_code")]

    class Privacy:
        kind = PUBLIC
