"""Who scored what, and who said beforehand what they had to do with a bidder."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.privacy import PERSONAL, Personal

READERS = ("commissioner", "monitoring_officer")


class Interest(Personal):
    """One person's declaration for one commission: nothing, or something to do with a bidder.

    Asked of everyone who scores or awards, residents too (Procurement Act 2023 ss81 to 83).
    """

    commission = models.ForeignKey(
        "commissioning.Commission", on_delete=models.CASCADE, related_name="interests"
    )
    person = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    role = models.CharField(max_length=30)
    organisation = models.ForeignKey(
        "place.Organisation", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    words = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(organisation=None) | models.Q(person=None) | ~models.Q(words=""),
                name="interest_says_what_it_is",
            )
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = READERS
        purpose = _("keeping scoring fair")

    def __str__(self) -> str:
        return self.role


class Score(Personal):
    """What one scorer gave one bid on one criterion, from 0 to 5, and why."""

    bid = models.ForeignKey("commissioning.Bid", on_delete=models.CASCADE, related_name="scores")
    criterion = models.ForeignKey("commissioning.Criterion", on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    role = models.CharField(max_length=30)
    points = models.PositiveSmallIntegerField()
    reason = models.TextField(blank=True)
    counts = models.BooleanField(default=True, help_text="False once a conflict came to light.")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(points__lte=5), name="score_from_nought_to_five"),
            models.UniqueConstraint(fields=["bid", "criterion", "person"], name="score_once"),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = READERS
        purpose = _("choosing who will do the work")

    def __str__(self) -> str:
        return str(self.points)
