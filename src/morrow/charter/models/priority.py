"""Priorities, the outcomes they are about, and the themes that did not become one."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Priority(Coded, Placed):
    """An adopted aim for a period: ordered, and one of few."""

    title = models.CharField(max_length=200)
    aim = models.TextField()
    order = models.PositiveSmallIntegerField()
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True, help_text="The first day it no longer holds.")
    decision = models.ForeignKey("accountability.Decision", on_delete=models.PROTECT, related_name="+")
    trade_off = models.TextField(blank=True, help_text="What was weighed against it.")
    ended_by = models.ForeignKey(
        "accountability.Decision", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ended_because = models.TextField(blank=True)
    told_first = models.TextField(blank=True, help_text="How the people in it were told before it ended.")
    rests_on = ArrayField(models.CharField(max_length=120), default=list, help_text="Themes: refs.")
    example = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "priorities"
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="priority_code"),
            models.CheckConstraint(
                name="priority_period", condition=Q(active_to=None) | Q(active_to__gte=F("active_from"))
            ),
            models.CheckConstraint(
                name="priority_ended_with_reason",
                condition=Q(ended_by=None) | ~(Q(ended_because="") | Q(told_first="") | Q(active_to=None)),
            ),
        ]

    class Privacy:
        kind = PUBLIC

    def live(self, on: date) -> bool:
        """Whether it holds on this day."""
        return self.active_from <= on and (self.active_to is None or on < self.active_to)


class PriorityOrder(Placed):
    """The priorities in another order by a decision: what stood where before and after, and why.

    Where a new one took its place before others, `adopted` is that one, and says why by itself.
    """

    decision = models.ForeignKey("accountability.Decision", on_delete=models.PROTECT, related_name="+")
    ordered_on = models.DateField()
    before = ArrayField(models.CharField(max_length=12), help_text="Codes of priorities, the first first.")
    after = ArrayField(models.CharField(max_length=12))
    adopted = models.ForeignKey(
        "charter.Priority", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    reason = models.TextField(blank=True, help_text="What was weighed.")
    example = models.BooleanField(default=False)

    class Meta:
        ordering = ["-ordered_on", "-pk"]
        constraints = [
            models.CheckConstraint(name="priority_order_with_reason", condition=~Q(adopted=None, reason="")),
            models.CheckConstraint(name="priority_order_changes", condition=~Q(before=F("after"))),
        ]

    class Privacy:
        kind = PUBLIC


class Outcome(Coded, Placed):
    """The change valued ("I can …"), with its measure, used unchanged from place to person."""

    priority = models.ForeignKey("charter.Priority", on_delete=models.PROTECT, related_name="outcomes")
    statement = models.CharField(max_length=200)
    measure = models.CharField(max_length=200)
    unit = models.CharField(max_length=60)
    least = models.DecimalField(max_digits=9, decimal_places=2, default=0, help_text="The scale begins here.")
    most = models.DecimalField(max_digits=9, decimal_places=2, default=100, help_text="The scale ends here.")
    relational = models.BooleanField(default=False, help_text="About dignity, kindness, belonging.")
    example = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="outcome_code"),
            models.CheckConstraint(condition=Q(least__lt=F("most")), name="outcome_has_a_scale"),
        ]

    class Privacy:
        kind = PUBLIC


class DroppedTheme(Coded, Placed):
    """A theme that was before the decision-maker and did not become a priority, and why."""

    theme = models.CharField(max_length=120, help_text="Its ref.")
    decision = models.ForeignKey("accountability.Decision", on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    dropped_on = models.DateField()
    example = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="dropped_theme_code"),
            models.UniqueConstraint(fields=["place", "theme", "decision"], name="dropped_theme_once"),
        ]

    class Privacy:
        kind = PUBLIC
