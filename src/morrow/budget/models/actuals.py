"""What was really paid, as the host's general ledger says it."""

from __future__ import annotations

from django.db import models

from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PLACE
from morrow.foundations.scope import Placed


class ActualsImport(Coded, Placed):
    """One file of actuals, taken in whole or not at all."""

    pool = models.ForeignKey("budget.Pool", on_delete=models.PROTECT, related_name="imports")
    file = models.CharField(max_length=200)
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="actuals_code")]

    class Privacy:
        kind = PLACE


class Actual(Placed):
    """One row: a payment, or with an amount below nought a refund. Without a commitment it is unmatched."""

    taken_in = models.ForeignKey("budget.ActualsImport", on_delete=models.PROTECT, related_name="rows")
    row = models.PositiveIntegerField()
    paid_on = models.DateField()
    reference = models.CharField(max_length=80, help_text="Its number in the general ledger.")
    cost_centre = models.CharField(max_length=40)
    subjective_code = models.CharField(max_length=40)
    amount = MoneyField()
    commitment = models.ForeignKey(
        "budget.Commitment", on_delete=models.PROTECT, null=True, blank=True, related_name="actuals"
    )
    entry = models.OneToOneField(
        "budget.Entry", on_delete=models.PROTECT, null=True, blank=True, related_name="actual"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["taken_in", "reference"], name="actual_once"),
            models.CheckConstraint(condition=~models.Q(amount=0), name="actual_of_something"),
        ]
        indexes = [models.Index(fields=["place", "reference"], name="actual_reference")]

    class Privacy:
        kind = PLACE
