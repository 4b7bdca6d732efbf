"""A commission: first the outcome, then what is asked for, and only then by which route."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.commissioning.words import ACTIVITIES, ROUTE_LABELS, SUBJECT_MATTERS, SUPPLY, proposer
from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Commission(Coded, Placed):
    """What a place wants to see change, paid from one allocation, and how it sets about it."""

    STATES = [
        ("draft", _("Being written together")),
        ("open", _("Open for bids")),
        ("scoring", _("Bids closed, being scored")),
        ("awarded", _("Awarded")),
        ("ended", _("Ended")),
    ]

    outcome = models.ForeignKey("charter.Outcome", on_delete=models.PROTECT, related_name="+")
    also = ArrayField(
        models.CharField(max_length=40), default=list, blank=True, help_text="Codes of further outcomes."
    )
    priority = models.ForeignKey("charter.Priority", on_delete=models.PROTECT, related_name="+")
    allocation = models.ForeignKey("budget.Allocation", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    need = models.TextField(help_text="Who it is for and what they said.")
    subject_matter = models.CharField(max_length=10, choices=SUBJECT_MATTERS, default="social")
    activities = ArrayField(models.CharField(max_length=20, choices=ACTIVITIES), default=list, blank=True)
    ceiling = MoneyField(help_text="The most it may cost over its whole life, with VAT, in pence.")
    state = models.CharField(max_length=8, choices=STATES, default="draft")
    route = models.CharField(max_length=16, choices=ROUTE_LABELS, blank=True)
    route_reason = models.TextField(blank=True)
    subsidy_check = models.TextField(blank=True, help_text="For a grant: what the check found.")
    bids_by = models.DateField(null=True, blank=True, help_text="The last day for bids.")
    opened_at = models.DateTimeField()
    ended_because = models.TextField(blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="commission_code"),
            models.CheckConstraint(condition=models.Q(ceiling__gt=0), name="commission_of_something"),
            models.CheckConstraint(
                condition=models.Q(state__in=["draft", "ended"]) | ~models.Q(route="", route_reason=""),
                name="commission_has_a_reasoned_route",
            ),
        ]
        indexes = [models.Index(fields=["place", "state"], name="commission_state")]

    class Privacy:
        kind = PUBLIC


class SpecificationLine(Coded, Placed):
    """One line of what is asked for, by whoever proposed it, and what became of it."""

    STATES = [
        ("proposed", _("Proposed")),
        ("accepted", _("Accepted")),
        ("rejected", _("Not taken up")),
    ]

    commission = models.ForeignKey("commissioning.Commission", on_delete=models.CASCADE, related_name="lines")
    text = models.TextField()
    proposer_role = models.CharField(max_length=30)
    state = models.CharField(max_length=8, choices=STATES, default="proposed")
    reason = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="specification_line_code"),
            models.CheckConstraint(
                condition=~models.Q(state="rejected") | ~models.Q(reason=""),
                name="specification_line_rejected_with_a_reason",
            ),
        ]

    class Privacy:
        kind = PUBLIC

    @property
    def role_name(self) -> str:
        """Whose kind of voice proposed it."""
        return str(proposer(self.proposer_role))


class OptionAppraisal(Coded, Placed):
    """One way to reach the outcome: who would supply it, under which law, at what cost and risk."""

    commission = models.ForeignKey(
        "commissioning.Commission", on_delete=models.CASCADE, related_name="options"
    )
    supply = models.CharField(max_length=12, choices=SUPPLY)
    route = models.CharField(max_length=16, choices=ROUTE_LABELS)
    cost = MoneyField()
    running_cost = MoneyField(help_text="What it costs to run this route itself, so that tiers show.")
    funded_by = models.CharField(max_length=200)
    for_it = models.TextField()
    against_it = models.TextField()
    chosen = models.BooleanField(default=False)
    why = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="option_appraisal_code"),
            models.UniqueConstraint(
                fields=["commission"], condition=models.Q(chosen=True), name="option_appraisal_one_choice"
            ),
        ]

    class Privacy:
        kind = PUBLIC


class Criterion(Placed):
    """What bids are scored on, published when the commission opens, with its weight out of 100."""

    commission = models.ForeignKey(
        "commissioning.Commission", on_delete=models.CASCADE, related_name="criteria"
    )
    name = models.CharField(max_length=120)
    weight = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name_plural = "criteria"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["commission", "name"], name="criterion_once")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name


class Notice(Placed):
    """A notice the route's law asks for, with where it was published."""

    commission = models.ForeignKey(
        "commissioning.Commission", on_delete=models.CASCADE, related_name="notices"
    )
    stage = models.CharField(max_length=10, choices=[("open", _("Opening")), ("award", _("Award"))])
    kind = models.CharField(max_length=120)
    reference = models.CharField(max_length=120)
    published = models.DateField()

    class Meta:
        ordering = ["published", "pk"]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return f"{self.kind} {self.reference}"
