"""A bridging summary: drafted from the statements alone, edited and published by a named worker."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class BridgingSummary(Placed):
    """What the statements of a round say together. At most one draft and one published at a time.

    `about` holds what it was drafted from: people and the groups that are named, as shown, and how many
    statements.
    """

    STATES = [("draft", _("Draft")), ("published", _("Published")), ("replaced", _("Replaced"))]

    round = models.ForeignKey("voice.Round", on_delete=models.CASCADE, related_name="summaries")
    state = models.CharField(max_length=10, choices=STATES, default="draft")
    about = models.JSONField(default=dict)
    opening = models.TextField(blank=True)
    changed = models.TextField(blank=True, help_text="What the worker changed in the draft, and why.")
    drafted_at = models.DateTimeField()
    published_by = models.CharField(max_length=200, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "bridging summaries"
        constraints = [
            models.UniqueConstraint(fields=["round"], condition=Q(state="draft"), name="bridging_one_draft"),
            models.UniqueConstraint(
                fields=["round"], condition=Q(state="published"), name="bridging_one_published"
            ),
            models.CheckConstraint(
                condition=Q(state="draft") | (~Q(published_by="") & Q(published_at__isnull=False)),
                name="bridging_published_by_somebody",
            ),
        ]

    class Privacy:
        kind = PUBLIC


class BridgingPoint(Placed):
    """One claim: the sentence as it was drafted and as it is said, and the statements it stands on.

    `statements` hold codes with the figures as they were shown, never words: those are read where they
    stand, so that what is taken down or erased is gone here too.
    """

    KINDS = [
        ("common", _("What they hold in common")),
        ("differ", _("Where they differ")),
        ("minority", _("What a minority says")),
        ("unknown", _("What is not known")),
    ]

    summary = models.ForeignKey("voice.BridgingSummary", on_delete=models.CASCADE, related_name="points")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=KINDS)
    drafted = models.TextField()
    says = models.TextField()
    left_out_because = models.TextField(blank=True)
    statements = models.JSONField(default=list)
    more = models.PositiveIntegerField(default=0, help_text="Other statements with the same pattern.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["summary", "position"], name="bridging_point_once"),
            models.CheckConstraint(
                condition=Q(kind__in=["common", "differ"]) | Q(left_out_because=""),
                name="bridging_minority_stays",
            ),
            models.CheckConstraint(condition=~Q(says=""), name="bridging_point_says_something"),
        ]

    class Privacy:
        kind = PUBLIC
