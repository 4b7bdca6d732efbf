"""Rules as they were adopted, and the book of facts and amounts that rules speak of. Only ever added to."""

from __future__ import annotations

from django.db import models

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class RuleBook(Coded, Placed):
    """What rules of this place may speak of, as it stands from one day on: the newest holds."""

    text = models.TextField()
    digest = models.CharField(max_length=64)
    kept_by = models.CharField(max_length=200)
    kept_on = models.DateField()
    brought = models.BooleanField(default=False, help_text="It came with the folder of the place.")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="rule_book_code")]

    class Privacy:
        kind = PUBLIC


class AdoptedRule(Placed):
    """The whole of what is run for one version of a promise, frozen: words, facts, amounts, examples."""

    entitlement = models.OneToOneField(
        "charter.Entitlement", on_delete=models.PROTECT, related_name="adopted_rule"
    )
    text = models.TextField()
    digest = models.CharField(max_length=64)
    recorded_on = models.DateField()

    class Privacy:
        kind = PUBLIC
