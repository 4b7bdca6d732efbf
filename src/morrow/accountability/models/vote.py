"""How members voted, why some dissented, and what interests they declared."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Vote(Placed):
    """One member's vote, by name, with the words of whoever dissents."""

    POSITIONS = [("for", _("For")), ("against", _("Against")), ("abstain", _("Abstained"))]

    decision = models.ForeignKey("accountability.Decision", on_delete=models.CASCADE, related_name="votes")
    member = models.CharField(max_length=200)
    position = models.CharField(max_length=8, choices=POSITIONS)
    words = models.TextField(blank=True, help_text="Why, where they dissent.")
    casting = models.BooleanField(default=False, help_text="The chair’s second vote on a tie.")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "member", "casting"], name="vote_once"),
            models.UniqueConstraint(fields=["decision"], condition=Q(casting=True), name="vote_cast_once"),
        ]

    class Privacy:
        kind = PUBLIC


class Interest(Placed):
    """An interest one member declared. A disclosable pecuniary one bars, unless dispensed."""

    decision = models.ForeignKey("accountability.Decision", on_delete=models.CASCADE, related_name="declared")
    member = models.CharField(max_length=200)
    pecuniary = models.BooleanField(default=False, help_text="Disclosable pecuniary (Localism Act 2011 s31).")
    words = models.TextField()
    dispensation = models.TextField(blank=True, help_text="Who dispensed, and when (s33).")
    role = models.ForeignKey(
        "people.Role",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="As whom they sit: a new name lifts nothing.",
    )

    class Meta:
        ordering = ["pk"]

    class Privacy:
        kind = PUBLIC

    @property
    def bars(self) -> bool:
        """Whether it keeps the member out: pecuniary, and dispensed by nobody."""
        return self.pecuniary and not self.dispensation.strip()
