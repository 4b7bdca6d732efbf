"""What is stated beside the rule of a vote, and where each project stands in it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.fields import MoneyField
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class RoundLimits(Placed):
    """Limits of one vote. Stated before its round opens; the database refuses any change afterwards.

    `categories` is a list of `{name, most}`, the most in pence or None where it is not limited.
    """

    round = models.OneToOneField("voice.Round", on_delete=models.CASCADE, related_name="limits")
    one_winner = models.BooleanField(default=False, help_text="One project is chosen, by instant run-off.")
    least_votes = models.PositiveIntegerField(default=0)
    categories = models.JSONField(default=list)
    ward_most = MoneyField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "round limits"
        constraints = [
            models.CheckConstraint(
                condition=Q(ward_most=None) | Q(ward_most__gte=0), name="voice_limits_ward_most"
            ),
            models.CheckConstraint(
                condition=Q(one_winner=False) | (Q(categories=[]) & Q(ward_most=None)),
                name="voice_limits_one_winner_shares_nothing",
            ),
        ]

    class Privacy:
        kind = PUBLIC


class InLimits(models.Model):
    """Where a project stands: its category, the word it shares with those that exclude it, what it needs."""

    category = models.CharField(max_length=60, blank=True)
    either_or = models.CharField(
        max_length=60, blank=True, help_text=_("Of projects that share this word only one can win.")
    )
    needs = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="needed_by",
        help_text=_("It can win only once this project of the same vote has won."),
    )

    class Meta:
        abstract = True
