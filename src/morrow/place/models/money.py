"""Money as published: grants given, and what the council paid."""

from __future__ import annotations

from django.db import models

from morrow.foundations.fields import MoneyField
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed
from morrow.place.models.published import PublishedCode


class Grant(PublishedCode, Placed):
    """A grant as published (360Giving); `data` keeps every field of the source as it came."""

    title = models.TextField()
    description = models.TextField(blank=True)
    currency = models.TextField()
    amount = MoneyField()
    awarded = models.DateField()
    funder = models.TextField(blank=True)
    recipient = models.TextField(blank=True)
    recipient_code = models.TextField(blank=True)
    programme = models.TextField(blank=True)
    data = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="grant_code")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.title


class SupplierPayment(Placed):
    """What was paid to a payee in a financial year and category; below nought for a net refund."""

    year = models.TextField()
    supplier = models.TextField()
    category = models.TextField(blank=True)
    amount = MoneyField()
    payments = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "year", "supplier", "category"], name="supplier_payment_once"
            )
        ]

    class Privacy:
        kind = PUBLIC


class LinePayment(Placed):
    """What a unit (cost centre) paid in a month and category."""

    year = models.TextField()
    month = models.TextField()
    unit = models.TextField(blank=True)
    category = models.TextField(blank=True)
    amount = MoneyField()
    payments = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "year", "month", "unit", "category"], name="line_payment_once"
            )
        ]

    class Privacy:
        kind = PUBLIC
