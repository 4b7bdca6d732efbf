"""Promises, version by version, and the floors that the law puts under them."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from morrow.charter.models.reach import REACH_CONSTRAINTS, Reaching
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Entitlement(Reaching, Coded, Placed):
    """A promise, in one version. `series` is the code of version 1 and joins the versions.

    `amount` in `unit` is what is promised as a number, where it is one; `floor_amount` is the least
    the law allows (or the most, where `better` is "less", as with days to wait).
    """

    SHELVES = [("here", _("Decided here")), ("nationally", _("Decided nationally"))]
    LIMITS = [("demand", _("Demand-led")), ("cash", _("Cash-limited"))]
    BETTER = [("more", _("More is better")), ("less", _("Less is better"))]

    title = models.CharField(max_length=200)
    series = models.CharField(max_length=40, editable=False)
    version = models.PositiveSmallIntegerField(default=1)
    who = models.TextField()
    what = models.TextField()
    standard = models.TextField()
    amount = models.PositiveIntegerField(null=True, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    better = models.CharField(max_length=4, choices=BETTER, default="more")
    redress = models.TextField(help_text="How to ask us to look again, and the legal appeal.")
    appeal_body = models.CharField(max_length=200, blank=True, help_text="Where the law lets one appeal.")
    appeal_days = models.PositiveSmallIntegerField(null=True, blank=True)
    appeal_law = models.CharField(max_length=200, blank=True)
    apply_at = models.URLField(blank=True, help_text="Where to apply, if it is decided elsewhere.")
    shelf = models.CharField(max_length=12, choices=SHELVES, default="here")
    limit = models.CharField(max_length=8, choices=LIMITS)
    paid_from = models.CharField(max_length=200, blank=True, help_text="The line of the budget.")
    when_money_runs_out = models.TextField()
    statutory_floor = models.CharField(max_length=200, blank=True, help_text="What the law asks, in words.")
    floor_duty = models.CharField(max_length=200, blank=True, help_text="The law.")
    floor_amount = models.PositiveIntegerField(null=True, blank=True)
    floor_source = models.URLField(max_length=300, blank=True, help_text="Where that law can be read.")
    floor_checked_by = models.CharField(max_length=200, blank=True, help_text="Who compared it, in what.")
    floor_checked_on = models.DateField(null=True, blank=True)
    floor_kept = models.TextField(blank=True, help_text="How this version keeps a floor without a number.")
    why_changed = models.TextField(blank=True)
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True, help_text="The first day it no longer holds.")
    priority = models.ForeignKey("charter.Priority", on_delete=models.PROTECT, null=True, blank=True)
    decision = models.ForeignKey("accountability.Decision", on_delete=models.PROTECT, related_name="+")
    supersedes = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="entitlement_code"),
            models.UniqueConstraint(fields=["place", "series", "version"], name="entitlement_version"),
            models.UniqueConstraint(
                fields=["place", "series"], condition=Q(active_to=None), name="entitlement_one_open_version"
            ),
            models.CheckConstraint(
                name="entitlement_period", condition=Q(active_to=None) | Q(active_to__gt=F("active_from"))
            ),
            models.CheckConstraint(
                name="entitlement_floor_has_its_law", condition=Q(statutory_floor="") | ~Q(floor_duty="")
            ),
            models.CheckConstraint(
                name="entitlement_floor_checked_by_somebody",
                condition=Q(floor_checked_on=None) | ~Q(floor_checked_by=""),
            ),
            models.CheckConstraint(
                name="entitlement_not_below_its_floor",
                condition=Q(floor_amount=None)
                | (Q(amount__isnull=False, better="more") & Q(amount__gte=F("floor_amount")))
                | (Q(amount__isnull=False, better="less") & Q(amount__lte=F("floor_amount"))),
            ),
            *REACH_CONSTRAINTS,
        ]

    class Privacy:
        kind = PUBLIC

    def in_force(self, on: date) -> bool:
        """Whether this version holds on this day."""
        return self.active_from <= on and (self.active_to is None or on < self.active_to)


class FloorCorrection(Coded, Placed):
    """A wrongly stated floor, put right by the monitoring officer, with law and reason."""

    entitlement = models.ForeignKey(
        "charter.Entitlement", on_delete=models.PROTECT, related_name="floor_corrections"
    )
    was = models.CharField(max_length=200, blank=True)
    was_amount = models.PositiveIntegerField(null=True, blank=True)
    becomes = models.CharField(max_length=200, blank=True)
    becomes_amount = models.PositiveIntegerField(null=True, blank=True)
    law = models.CharField(max_length=200)
    reason = models.TextField()
    corrected_by = models.CharField(max_length=200)
    corrected_on = models.DateField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="floor_correction_code"),
            models.CheckConstraint(
                name="floor_corrected_with_law_and_reason", condition=~(Q(law="") | Q(reason=""))
            ),
        ]

    class Privacy:
        kind = PUBLIC
