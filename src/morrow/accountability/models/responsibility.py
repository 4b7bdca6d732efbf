"""Who decides what, as the law has it: the map of responsibility, and how it was changed here."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Responsibility(Coded, Placed):
    """One thing people ask about: who decides it in law, who does it, and how to challenge it.

    `decides` says whose matter it is, so that one row is right in a unitary and in a two-tier county.
    `checked` is the day on which somebody read the law named, or empty: then nobody has yet, and the page
    says so. `own` rows were added or put right here, and the national file changes them no more.
    `stems` holds each phrase of the question and its other words as PostgreSQL stems them, for search.
    """

    TIERS = [
        ("national", _("Decided nationally")),
        ("local", _("Decided locally")),
        ("shared", _("Shared between the centre and here")),
    ]
    DECIDES = [
        ("upper", _("Council: in two tiers, the county")),
        ("lower", _("Council: in two tiers, the district")),
        ("both", _("Council: each tier its own part")),
        ("council", _("Whichever council acts")),
        ("parish", _("Parish or town council, where there is one")),
        ("transport", _("Combined authority, or the council for transport")),
        ("national", _("National government")),
        ("nhs", _("NHS")),
        ("independent", _("Independent body")),
        ("company", _("Private company under a regulator")),
        ("landlord", _("Landlord")),
        ("court", _("Court or tribunal")),
        ("police", _("Police")),
        ("fire", _("Fire and rescue authority")),
    ]

    subject = models.CharField(max_length=60)
    question = models.CharField(max_length=200)
    words = ArrayField(models.CharField(max_length=120), default=list)
    tier = models.CharField(max_length=10, choices=TIERS)
    decides = models.CharField(max_length=12, choices=DECIDES)
    body = models.CharField(max_length=300, blank=True)
    delivers = models.CharField(max_length=300)
    law = models.CharField(max_length=200)
    law_url = models.URLField(max_length=300)
    ask = models.CharField(max_length=300)
    challenge = models.TextField()
    challenge_limit = models.CharField(max_length=300)
    challenge_law = models.CharField(max_length=200)
    challenge_url = models.URLField(max_length=300)
    challenge_checked = models.DateField(null=True, blank=True)
    challenge_source = models.URLField(max_length=300, blank=True)
    urgent = models.CharField(max_length=300, blank=True, help_text="The number that comes first.")
    checked = models.DateField(null=True, blank=True)
    source = models.URLField(max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    stems = ArrayField(models.TextField(), default=list, editable=False)
    authority = models.ForeignKey(
        "accountability.Authority", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    service_kind = models.CharField(max_length=120, blank=True, help_text="As the directory calls it.")
    offer = models.CharField(max_length=120, blank=True, help_text="What can be had here: a ref.")
    promise = models.CharField(max_length=40, blank=True, help_text="The series of a promise made here.")
    here = models.TextField(blank=True, help_text="What is different here, in plain words.")
    own = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "responsibilities"
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="responsibility_code"),
            models.CheckConstraint(
                name="responsibility_checked_in_a_source", condition=Q(checked=None) | ~Q(source="")
            ),
        ]

    class Privacy:
        kind = PUBLIC


class ResponsibilityChange(Coded, Placed):
    """One change to a row of the map: who, when, why, and how the row stood before."""

    responsibility = models.ForeignKey(
        "accountability.Responsibility", on_delete=models.CASCADE, related_name="changes"
    )
    changed_on = models.DateField()
    changed_by = models.CharField(max_length=200)
    why = models.TextField()
    before: Any = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="responsibility_change_code")]

    class Privacy:
        kind = PUBLIC
