"""The pool, what partners bring, what it is set aside for, and the ledger."""

from __future__ import annotations

from django.db import models

from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Pool(Coded, Placed):
    """The Local Public Support Budget for a period, held by a host."""

    name = models.CharField(max_length=200)
    host = models.ForeignKey("place.Organisation", on_delete=models.PROTECT, related_name="+")
    starts = models.DateField()
    ends = models.DateField(help_text="The first day after it.")
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="pool_code")]

    class Privacy:
        kind = PUBLIC


class Allocation(Coded, Placed):
    """Money of the pool set aside for a priority by a decision."""

    pool = models.ForeignKey("budget.Pool", on_delete=models.PROTECT, related_name="allocations")
    priority = models.ForeignKey("charter.Priority", on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey("accountability.Decision", on_delete=models.PROTECT, related_name="+")
    amount = MoneyField()
    preventative = models.BooleanField(default=False)
    at = models.DateTimeField()
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="allocation_code")]

    class Privacy:
        kind = PUBLIC
