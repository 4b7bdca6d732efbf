"""What was counted in each area against a coverage promise."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Counting(Coded, Placed):
    """One count of all areas, as at a day. A wrong one is corrected by another, and stays to be seen."""

    entitlement = models.ForeignKey("charter.Entitlement", on_delete=models.PROTECT, related_name="countings")
    as_at = models.DateField()
    source = models.TextField()
    counted_by = models.CharField(max_length=200)
    kept_on = models.DateField()
    file = models.CharField(max_length=200, blank=True)
    corrects = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )
    reason = models.TextField(blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="counting_code"),
            models.CheckConstraint(
                name="counting_corrected_with_reason", condition=Q(corrects=None) | ~Q(reason="")
            ),
            models.CheckConstraint(name="counting_has_its_source", condition=~Q(source="")),
            models.CheckConstraint(name="counting_not_before_it_was", condition=Q(as_at__lte=F("kept_on"))),
        ]

    class Privacy:
        kind = PUBLIC

    @property
    def is_corrected(self) -> bool:
        """Whether another count has taken its place."""
        return hasattr(self, "corrected_by")


class AreaCount(Placed):
    """How many have it in one area, of how many in all where it is a share. Not counted: there is no row."""

    counting = models.ForeignKey("charter.Counting", on_delete=models.PROTECT, related_name="areas")
    area_code = models.CharField(max_length=40)
    have = models.PositiveIntegerField()
    of = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["counting", "area_code"], name="area_counted_once"),
            models.CheckConstraint(
                name="area_has_no_more_than_there_are",
                condition=Q(of=None) | (Q(of__gte=1) & Q(of__gte=F("have"))),
            ),
        ]

    class Privacy:
        kind = PUBLIC
