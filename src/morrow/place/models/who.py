"""Organisations, bodies, and councillors as published."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed
from morrow.place.models.published import PublishedCode

_FORWARD = Q(active_from=None) | Q(active_to=None) | Q(active_to__gte=F("active_from"))
_SUCCEEDED = Q(successor=None) | Q(active_to__isnull=False)


class Organisation(PublishedCode, Placed):
    """A council, NHS body, charity, business, foundation, co-operative or informal group."""

    KINDS = [
        ("council", "Council"),
        ("nhs", "NHS body"),
        ("vcse", "Charity or community organisation"),
        ("business", "Business"),
        ("foundation", "Foundation"),
        ("cooperative", "Co-operative"),
        ("informal", "Informal group"),
        ("housing", "Housing association"),
    ]

    name = models.TextField()
    kind = models.CharField(max_length=60, choices=KINDS)
    identifier = models.TextField(blank=True, default="", help_text="Such as GB-LAE-TRF.")
    website = models.TextField(blank=True, default="")
    published = models.BooleanField(default=False, help_text="From the place's folder.")
    example = models.BooleanField(default=False)
    active_from = models.DateField(null=True, blank=True)
    active_to = models.DateField(null=True, blank=True)
    successor = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="organisation_code"),
            models.CheckConstraint(condition=_FORWARD, name="organisation_lives_forward"),
            models.CheckConstraint(condition=_SUCCEEDED, name="organisation_succeeded_has_ended"),
        ]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name


class Body(PublishedCode, Placed):
    """A group of people that meets and may decide: a cabinet, a board, a panel."""

    name = models.TextField()
    kind = models.CharField(max_length=60, blank=True, default="")
    organisation = models.ForeignKey("place.Organisation", on_delete=models.PROTECT, null=True, blank=True)
    published = models.BooleanField(default=False, help_text="From the place's folder.")
    example = models.BooleanField(default=False)
    active_from = models.DateField(null=True, blank=True)
    active_to = models.DateField(null=True, blank=True)
    successor = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)

    class Meta:
        verbose_name_plural = "bodies"
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="body_code"),
            models.CheckConstraint(condition=_FORWARD, name="body_lives_forward"),
            models.CheckConstraint(condition=_SUCCEEDED, name="body_succeeded_has_ended"),
        ]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name


class Councillor(Placed):
    """A councillor as published on a date. Facts only: nothing here can act, vote or sign in."""

    name = models.TextField()
    party = models.TextField(blank=True)
    area_code = models.TextField()
    published = models.TextField(help_text="When the source was published: a day, month or year.")
    page = models.TextField(blank=True)
    example = models.BooleanField(default=False)
    active_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "name", "area_code"], name="councillor_once")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name
