"""Who will do what for how much, what may change without asking anyone, and what has changed."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.commissioning.words import FORMS, GROUNDS, ROUTE_LABELS, VARIABLES
from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Agreement(Coded, Placed):
    """A grant, contract, alliance, in-house plan or community award. Its outcomes are the commission's."""

    STATES = [
        ("awarded", _("Awarded, being signed")),
        ("in_force", _("In force")),
        ("ended", _("Ended")),
    ]

    commission = models.ForeignKey(
        "commissioning.Commission", on_delete=models.PROTECT, related_name="agreements"
    )
    bid = models.OneToOneField("commissioning.Bid", on_delete=models.PROTECT, related_name="agreement")
    form = models.CharField(max_length=10, choices=FORMS)
    route = models.CharField(max_length=16, choices=ROUTE_LABELS)
    law = models.TextField(help_text="The law it stands under, as it read on the day.")
    value = MoneyField()
    starts = models.DateField()
    ends = models.DateField(help_text="The first day after it.")
    uplift = models.CharField(max_length=200, blank=True, help_text="How the price follows costs.")
    full_cost = models.BooleanField(default=True)
    notice_days = models.PositiveSmallIntegerField(default=90)
    terms_departure = models.TextField(blank=True, help_text="Why a voluntary group has harder terms.")
    shared_risk = models.TextField(blank=True, help_text="For an alliance: how risk and reward are shared.")
    decision = models.ForeignKey(
        "accountability.Decision", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    authority = models.CharField(max_length=200, help_text="By whose power it was awarded.")
    reasons = models.TextField()
    assessment = models.JSONField(help_text="Each bid's mean points by criterion, by residents and officers.")
    awarded_at = models.DateTimeField()
    standstill_ends = models.DateField(null=True, blank=True)
    commitments = ArrayField(
        models.CharField(max_length=40), default=list, blank=True, help_text="Codes in the budget."
    )
    state = models.CharField(max_length=8, choices=STATES, default="awarded")
    signed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.TextField(blank=True)
    ended_by = models.ForeignKey(
        "accountability.Decision", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    told = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="agreement_code"),
            models.CheckConstraint(condition=Q(value__gt=0), name="agreement_of_something"),
            models.CheckConstraint(condition=Q(ends__gt=models.F("starts")), name="agreement_lasts"),
            models.CheckConstraint(
                condition=~Q(form="alliance") | ~Q(shared_risk=""), name="agreement_alliance_shares_risk"
            ),
            models.CheckConstraint(
                condition=~Q(state="in_force") | Q(signed_at__isnull=False), name="agreement_signed"
            ),
            models.CheckConstraint(
                condition=~Q(state="ended") | (Q(ended_by__isnull=False) & Q(told__len__gt=0)),
                name="agreement_ended_by_decision_people_told",
            ),
        ]

    class Privacy:
        kind = PUBLIC

    @property
    def title(self) -> str:
        """It bears the name of its commission."""
        return str(self.commission.title)


class Party(Placed):
    """An organisation bound by an agreement, its part, and when it signed."""

    agreement = models.ForeignKey("commissioning.Agreement", on_delete=models.CASCADE, related_name="parties")
    organisation = models.ForeignKey("place.Organisation", on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=200)
    signed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "parties"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["agreement", "organisation"], name="party_once")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.part


class Payment(Placed):
    """What falls due, when, and whether it comes before the work."""

    agreement = models.ForeignKey(
        "commissioning.Agreement", on_delete=models.CASCADE, related_name="payments"
    )
    due = models.DateField()
    amount = MoneyField()
    in_advance = models.BooleanField(default=True)

    class Meta:
        ordering = ["due", "pk"]
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="payment_of_something")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return f"{self.due}"


class Bound(Placed):
    """What may change without a new decision, between which figures, and on which ground in law."""

    agreement = models.ForeignKey("commissioning.Agreement", on_delete=models.CASCADE, related_name="bounds")
    subject = models.CharField(max_length=10, choices=VARIABLES)
    words = models.CharField(max_length=300)
    low = models.BigIntegerField(null=True, blank=True, help_text="Pence for the price.")
    high = models.BigIntegerField(null=True, blank=True)
    ground = models.CharField(max_length=16, choices=GROUNDS)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "subject"], name="bound_one_a_subject"),
            models.CheckConstraint(
                condition=Q(low=None) | Q(high=None) | Q(high__gte=models.F("low")), name="bound_in_order"
            ),
        ]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.words


class Variation(Coded, Placed):
    """One change: inside the bounds a note is enough, outside it a decision is needed."""

    agreement = models.ForeignKey(
        "commissioning.Agreement", on_delete=models.CASCADE, related_name="variations"
    )
    subject = models.CharField(max_length=10, choices=VARIABLES)
    words = models.CharField(max_length=300)
    figure = models.BigIntegerField(null=True, blank=True)
    note = models.TextField(help_text="What was learned that led to it.")
    learned_from = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    inside = models.BooleanField()
    ground = models.CharField(max_length=16, choices=GROUNDS)
    decision = models.ForeignKey(
        "accountability.Decision", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    notice_reference = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="variation_code"),
            models.CheckConstraint(condition=~Q(note=""), name="variation_with_a_note"),
            models.CheckConstraint(
                condition=Q(inside=True) | Q(decision__isnull=False), name="variation_outside_by_decision"
            ),
        ]

    class Privacy:
        kind = PUBLIC
