"""Whom a promise reaches: one at a time, everybody alike, or so much of something in every area."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

EACH, ALL, AREAS = "each", "all", "areas"
SHARE, NUMBER = "share", "number"


class Reaching(models.Model):
    """What a promise says of its reach. Of a coverage promise `amount` is the least in each area.

    Its `unit` is what is counted there (“homes”), `having` what makes one count (“within five minutes of
    free wifi”), and `covered_by` the day by which every area of `area_kind` has it.
    """

    REACHES = [
        (EACH, _("One person or household at a time")),
        (ALL, _("Everybody alike: there is nothing to check")),
        (AREAS, _("So much of something in every area")),
    ]
    MEASURES = [(SHARE, _("So many in 100 of them")), (NUMBER, _("So many of them"))]

    reach = models.CharField(max_length=6, choices=REACHES, default=EACH)
    how_used = models.TextField(blank=True, help_text="How anyone uses it, where there is nothing to check.")
    area_kind = models.CharField(max_length=60, blank=True)
    measure = models.CharField(max_length=6, choices=MEASURES, blank=True)
    having = models.CharField(max_length=120, blank=True)
    counts_people = models.BooleanField(default=False, help_text="Then small numbers are not shown.")
    covered_by = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def is_for_everybody(self) -> bool:
        """Whether there is nothing to check and nobody to ask."""
        return self.reach != EACH

    @property
    def is_coverage(self) -> bool:
        """Whether it is counted area by area."""
        return self.reach == AREAS


REACH_CONSTRAINTS = [
    models.CheckConstraint(
        name="entitlement_coverage_is_whole",
        condition=~Q(reach=AREAS)
        | Q(
            ~Q(area_kind=""),
            ~Q(measure=""),
            ~Q(unit=""),
            ~Q(having=""),
            amount__isnull=False,
            amount__gte=1,
            better="more",
            covered_by__isnull=False,
            covered_by__gte=F("active_from"),
        ),
    ),
    models.CheckConstraint(
        name="entitlement_share_of_a_hundred",
        condition=~Q(reach=AREAS, measure=SHARE) | Q(amount__lte=100),
    ),
    models.CheckConstraint(name="entitlement_for_all_says_how", condition=Q(reach=EACH) | ~Q(how_used="")),
]
