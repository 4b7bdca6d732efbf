"""What was measured of many at once: no person stands behind one row."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PLACE
from morrow.foundations.scope import Placed


class Measurement(Coded, Placed):
    """The value of an outcome for an offer or an area, from so many people, with its range and source.

    `people` is exact; what the public sees of it goes through the rule of small numbers.
    """

    outcome = models.ForeignKey("charter.Outcome", on_delete=models.PROTECT, related_name="+")
    about = models.CharField(max_length=120, help_text="The offer or agreement (a ref), or area:CODE.")
    on = models.DateField()
    people = models.PositiveIntegerField()
    value = models.DecimalField(max_digits=12, decimal_places=2)
    low = models.DecimalField(max_digits=12, decimal_places=2)
    high = models.DecimalField(max_digits=12, decimal_places=2)
    source = models.CharField(max_length=200)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="measurement_code"),
            models.CheckConstraint(
                condition=Q(low__lte=models.F("value")) & Q(high__gte=models.F("value")),
                name="measurement_within_its_range",
            ),
        ]

    class Privacy:
        kind = PLACE
