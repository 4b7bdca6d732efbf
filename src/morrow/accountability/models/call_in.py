"""Call-in: scrutiny asks that a decision made and not yet carried out be looked at again."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class CallIn(Coded, Placed):
    """One call-in of one decision: who asked, why, and what scrutiny found (s9F)."""

    decision = models.OneToOneField(
        "accountability.Decision", on_delete=models.CASCADE, related_name="call_in"
    )
    members = ArrayField(models.CharField(max_length=200))
    reasons = models.TextField()
    called_in_on = models.DateField()
    finding = models.TextField(blank=True)
    released_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="call_in_code")]

    class Privacy:
        kind = PUBLIC
