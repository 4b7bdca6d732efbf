"""A learning review: evidence, what people made of it, who pays and who gains, and a verdict."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PLACE, PUBLIC
from morrow.foundations.scope import Placed
from morrow.learning.words import EVIDENCE, MONEY_KINDS, VERDICTS, VOICES


class LearningReview(Coded, Placed):
    """A review of an offer, an agreement or a priority. It ends in one of four verdicts."""

    STATES = [
        ("open", _("Open")),
        ("concluded", _("Concluded")),
        ("withdrawn", _("Withdrawn")),
    ]

    about = models.CharField(max_length=120, help_text="An offer, an agreement or a priority: a ref.")
    title = models.CharField(max_length=200)
    question = models.TextField()
    outcomes = ArrayField(models.CharField(max_length=120), help_text="Refs of what should have changed.")
    state = models.CharField(max_length=9, choices=STATES, default="open")
    verdict = models.CharField(max_length=8, choices=VERDICTS, blank=True)
    reason = models.TextField(blank=True)
    opened_at = models.DateTimeField()
    due = models.DateField()
    closed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="review_code"),
            models.UniqueConstraint(
                fields=["place", "about"], condition=Q(state="open"), name="review_one_open_about_a_thing"
            ),
            models.CheckConstraint(
                condition=~Q(state="concluded")
                | (~Q(verdict="") & ~Q(reason="") & Q(closed_at__isnull=False)),
                name="review_concluded_with_verdict_and_reason",
            ),
        ]
        indexes = [models.Index(fields=["place", "state", "due"], name="review_due")]

    class Privacy:
        kind = PUBLIC

    @property
    def ref_kind(self) -> str:
        """In references it is a review."""
        return "learning.review"


class EvidenceLine(Placed):
    """One thing the review looks at, with its number, range, source and year where it has them."""

    review = models.ForeignKey("learning.LearningReview", on_delete=models.CASCADE, related_name="evidence")
    kind = models.CharField(max_length=10, choices=EVIDENCE)
    words = models.TextField()
    ref = models.CharField(max_length=120, blank=True, help_text="What it rests on, where that has one.")
    people = models.PositiveIntegerField(null=True, blank=True, help_text="From how many: exact.")
    value = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    low = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    high = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    source = models.CharField(max_length=200)
    year = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["pk"]

    class Privacy:
        kind = PLACE

    def __str__(self) -> str:
        return self.words


class SenseNote(Placed):
    """What someone in the session made of it, by the kind of voice and never by name."""

    review = models.ForeignKey("learning.LearningReview", on_delete=models.CASCADE, related_name="notes")
    voice = models.CharField(max_length=10, choices=VOICES)
    words = models.TextField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    class Privacy:
        kind = PLACE

    def __str__(self) -> str:
        return self.words


class CostBenefit(Placed):
    """What one partner pays or gains, as a range with source and year. Kinds of money are never added up."""

    review = models.ForeignKey("learning.LearningReview", on_delete=models.CASCADE, related_name="money")
    partner = models.CharField(max_length=200)
    gains = models.BooleanField(help_text="True for a gain, false for a cost.")
    kind = models.CharField(max_length=10, choices=MONEY_KINDS)
    low = MoneyField()
    high = MoneyField()
    what = models.CharField(max_length=200)
    source = models.CharField(max_length=200)
    year = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["gains", "kind", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(low__gte=0) & Q(high__gte=models.F("low")), name="cost_benefit_has_a_range"
            ),
            models.CheckConstraint(condition=~Q(source=""), name="cost_benefit_has_a_source"),
        ]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.what
