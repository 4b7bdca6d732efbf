"""A theme: many voices brought together, with the minority positions beside them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, PUBLIC, Personal
from morrow.foundations.scope import Placed


class Theme(Coded, Placed):
    """One synthesis. While it is a draft nobody outside sees it and nothing rests on it."""

    STATES = [
        ("draft", _("Being written")),
        ("published", _("Published")),
        ("merged", _("Brought together with another")),
        ("split", _("Divided")),
    ]

    title = models.CharField(max_length=200)
    summary = models.TextField()
    state = models.CharField(max_length=10, choices=STATES, default="draft")
    published_at = models.DateTimeField(null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged_from"
    )
    split_from = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="split_into"
    )
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="theme_code"),
            models.CheckConstraint(
                condition=Q(state="merged", merged_into__isnull=False)
                | (~Q(state="merged") & Q(merged_into=None)),
                name="theme_merged_says_where",
            ),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(published_at__isnull=False), name="theme_published_when"
            ),
        ]

    class Privacy:
        kind = PUBLIC


class MinorityPosition(Placed):
    """Something a few said that many did not: it stays beside the theme, into the decision."""

    theme = models.ForeignKey("voice.Theme", on_delete=models.CASCADE, related_name="minorities")
    words = models.TextField()
    noted_at = models.DateTimeField()

    class Privacy:
        kind = PUBLIC


class Gathered(Personal):
    """One contribution or statement in one theme. The database refuses one that is not open."""

    theme = models.ForeignKey("voice.Theme", on_delete=models.CASCADE, related_name="gathered")
    contribution = models.ForeignKey(
        "voice.Contribution", on_delete=models.CASCADE, null=True, blank=True, related_name="gathered"
    )
    statement = models.ForeignKey(
        "voice.Statement", on_delete=models.CASCADE, null=True, blank=True, related_name="gathered"
    )
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name_plural = "gathered"
        constraints = [
            models.UniqueConstraint(fields=["theme", "contribution"], name="gathered_contribution_once"),
            models.UniqueConstraint(fields=["theme", "statement"], name="gathered_statement_once"),
            models.CheckConstraint(
                condition=Q(contribution__isnull=False, statement=None)
                | Q(contribution=None, statement__isnull=False),
                name="gathered_one_thing",
            ),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("engagement_officer", "reply_officer", "navigator")
        purpose = _("gathering what was said into themes")
