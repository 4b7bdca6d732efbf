"""Powers to decide, and decisions with their reasons."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed

REGIMES = [
    ("executive", _("Executive")),
    ("council", _("Full council")),
    ("committee", _("Committee")),
    ("officer", _("Officer")),
    ("nhs", _("NHS body")),
    ("trustee", _("Trustees")),
]


class Authority(Coded, Placed):
    """The power of a body (or of a post, by the kind of role) to decide, on a scope, up to a limit."""

    regime = models.CharField(max_length=12, choices=REGIMES)
    body = models.ForeignKey("place.Body", on_delete=models.PROTECT, null=True, blank=True)
    post = models.CharField(
        max_length=30, blank=True, help_text="A kind of role, where a post decides alone."
    )
    scope = models.CharField(max_length=200)
    limit = MoneyField(null=True, blank=True, help_text="In pence; empty where there is none.")
    source = models.CharField(max_length=200, help_text="The law or scheme of delegation.")
    delegated_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "authorities"
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="authority_code")]

    class Privacy:
        kind = PUBLIC


class Decision(Coded, Placed):
    """A decision by an authority, from proposal to review. `code` is its number, such as 2026-014."""

    STATES = [
        ("proposed", _("Proposed")),
        ("sent_back", _("Sent back")),
        ("decided", _("Decided")),
        ("called_in", _("Called in")),
        ("in_force", _("In force")),
        ("withdrawn", _("Withdrawn")),
    ]

    title = models.CharField(max_length=200)
    question = models.TextField()
    regime = models.CharField(max_length=12, choices=REGIMES)
    authority = models.ForeignKey("accountability.Authority", on_delete=models.PROTECT, null=True, blank=True)
    key = models.BooleanField(default=False, help_text="A key decision under the 2012 Regulations.")
    state = models.CharField(max_length=12, choices=STATES, default="proposed")
    rests_on = ArrayField(models.CharField(max_length=120), default=list, help_text="Themes, reviews: refs.")
    heard = models.TextField(blank=True, help_text="What was heard, or why nothing was.")
    equality = models.TextField(blank=True, help_text="What the analysis found.")
    sustainability = models.TextField(blank=True)
    made_of_it = models.TextField(blank=True, help_text="What the decision-maker made of the analysis.")
    reasons = models.TextField(blank=True)
    interests = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    call_in_ends = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    supersedes = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="decision_code")]

    class Privacy:
        kind = PUBLIC


class Option(Coded, Placed):
    """One thing that could be decided, with what it costs and why it was or was not chosen."""

    decision = models.ForeignKey("accountability.Decision", on_delete=models.CASCADE, related_name="options")
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    cost = MoneyField(null=True, blank=True)
    chosen = models.BooleanField(default=False)
    why = models.TextField(blank=True)
    sent_back = models.TextField(blank=True, help_text="What was asked when it was sent back.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="option_code")]

    class Privacy:
        kind = PUBLIC
