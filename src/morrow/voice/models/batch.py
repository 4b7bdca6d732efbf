"""Many things said taken in at once, such as the cards of an afternoon typed into a spreadsheet."""

from __future__ import annotations

from django.db import models

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PLACE
from morrow.foundations.scope import Placed


class Batch(Coded, Placed):
    """One file taken in: by whom, when, and how many rows. `token` lets the same look be used once."""

    file = models.CharField(max_length=200)
    rows = models.PositiveSmallIntegerField()
    token = models.UUIDField(unique=True)
    taken_in_by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "batches"
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="batch_code")]

    class Privacy:
        kind = PLACE
