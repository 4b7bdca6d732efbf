"""What the money is set aside for, what is promised out of it, and how it ends."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PLACE, PUBLIC
from morrow.foundations.scope import Placed


class Allocation(Coded, Placed):
    """Money of the pool set aside for a priority by a decision.

    `amount` is what was set aside that day and never changes; what is left is in the ledger.
    """

    STATES = [("standing", _("Set aside")), ("ended", _("Ended")), ("undone", _("Made by mistake"))]

    pool = models.ForeignKey("budget.Pool", on_delete=models.PROTECT, related_name="allocations")
    priority = models.ForeignKey("charter.Priority", on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey("accountability.Decision", on_delete=models.PROTECT, related_name="+")
    amount = MoneyField()
    preventative = models.BooleanField(default=False)
    purposes = ArrayField(models.CharField(max_length=80), default=list, blank=True)
    age_from = models.PositiveSmallIntegerField(null=True, blank=True)
    age_to = models.PositiveSmallIntegerField(null=True, blank=True, help_text="The first age outside it.")
    wards = ArrayField(models.CharField(max_length=12), default=list, blank=True)
    starts = models.DateField(null=True, blank=True)
    ends = models.DateField(null=True, blank=True, help_text="The first day after it.")
    state = models.CharField(max_length=10, choices=STATES, default="standing")
    at = models.DateTimeField()
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="allocation_code"),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="allocation_of_something"),
        ]
        indexes = [models.Index(fields=["place", "pool", "state"], name="allocation_of_pool")]

    class Privacy:
        kind = PUBLIC


class PlannedAllocation(Placed):
    """A later year of an allocation: "planned, subject to budget", and never in the ledger."""

    allocation = models.ForeignKey("budget.Allocation", on_delete=models.CASCADE, related_name="planned")
    year = models.PositiveSmallIntegerField(help_text="The year whose 1 April begins it.")
    amount = MoneyField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["allocation", "year"], name="planned_allocation_year"),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="planned_allocation_something"),
        ]

    class Privacy:
        kind = PUBLIC


class Commitment(Coded, Placed):
    """A promise to pay out of an allocation: an agreement, an award, a person's budget.

    `for_ref` may name something personal, so the row is the place's and not public. What it names
    holds the money until it gives it up.
    """

    allocation = models.ForeignKey("budget.Allocation", on_delete=models.PROTECT, related_name="commitments")
    for_ref = models.CharField(max_length=120)
    amount = MoneyField()
    at = models.DateTimeField()
    given_up_at = models.DateTimeField(
        null=True, blank=True, help_text="When what it was promised for ended and let go of all of it."
    )
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="commitment_code"),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="commitment_of_something"),
        ]

    class Privacy:
        kind = PLACE


class Release(Placed):
    """Money that was promised, will not be paid and was let go: how much, when and why."""

    commitment = models.ForeignKey("budget.Commitment", on_delete=models.PROTECT, related_name="releases")
    amount = MoneyField()
    reason = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="release_of_something"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="release_says_why"),
        ]

    class Privacy:
        kind = PLACE


class Ending(Coded, Placed):
    """An allocation ended by a decision, its people told first."""

    allocation = models.OneToOneField("budget.Allocation", on_delete=models.PROTECT, related_name="ending")
    decision = models.ForeignKey("accountability.Decision", on_delete=models.PROTECT, related_name="+")
    told = ArrayField(models.CharField(max_length=120), help_text="What told its people: refs.")
    told_how = models.TextField(blank=True, help_text="How they were told otherwise, and when.")
    released = MoneyField(help_text="What had not been committed and is free again.")
    at = models.DateTimeField()
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="ending_code"),
            models.CheckConstraint(
                condition=models.Q(told__len__gt=0) | ~models.Q(told_how=""), name="ending_people_told"
            ),
        ]

    class Privacy:
        kind = PUBLIC
