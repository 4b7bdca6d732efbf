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
    to_reconsider_on = models.DateField(null=True, blank=True, help_text="When scrutiny asked for it (s9F).")
    answer = models.TextField(blank=True, help_text="What whoever decided it made of that.")
    answered_by = models.CharField(max_length=200, blank=True)
    released_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="call_in_code")]

    class Privacy:
        kind = PUBLIC

    @property
    def waits_for_the_decider(self) -> bool:
        """Whether scrutiny asked that it be decided again, and whoever decided it has not answered."""
        return self.to_reconsider_on is not None and self.released_on is None
