"""The options before a decision-maker."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from morrow.accountability import rules
from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Option(Coded, Placed):
    """One thing that could be decided, with what it costs and why it was or was not chosen."""

    decision = models.ForeignKey("accountability.Decision", on_delete=models.CASCADE, related_name="options")
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    cost = MoneyField(null=True, blank=True)
    people_chose = models.BooleanField(default=False, help_text="Chosen by a vote or by a residents’ panel.")
    chosen = models.BooleanField(default=False)
    why = models.TextField(blank=True)
    sent_back = models.TextField(blank=True, help_text="What was asked when it was sent back.")
    sent_back_by = models.CharField(max_length=200, blank=True)
    sent_back_at = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="option_code"),
            models.UniqueConstraint(fields=["decision"], condition=Q(chosen=True), name="one_option_chosen"),
        ]

    class Privacy:
        kind = PUBLIC

    @property
    def waits_for_an_answer(self) -> bool:
        """Whether it was sent back and has not returned."""
        return self.sent_back_at is not None and self.answered_at is None

    @property
    def beyond_limit(self) -> bool:
        """Whether it costs more than whoever is asked may decide: it is there only to compare with."""
        authority = self.decision.authority
        return (
            authority is not None and self.cost is not None and not rules.within(authority.limit, self.cost)
        )
