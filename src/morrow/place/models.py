"""Where we are, and what is here. Everything in this room is public or known to anyone signed in."""

from __future__ import annotations

from django.db import models

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Place(models.Model):
    """A council area that runs Morrow. One of the few tables that belong to no place."""

    slug = models.SlugField(max_length=40, primary_key=True)
    name = models.CharField(max_length=100)
    official_code = models.CharField(max_length=9, blank=True)
    example = models.BooleanField(default=False, help_text="Invented people and bodies act here.")

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name


class Organisation(Coded, Placed):
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

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=KINDS)
    example = models.BooleanField(default=False)
    active_from = models.DateField(null=True, blank=True)
    active_to = models.DateField(null=True, blank=True)
    successor = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="organisation_code")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name


class Body(Coded, Placed):
    """A group of people that meets and may decide: a cabinet, a board, a panel."""

    name = models.CharField(max_length=200)
    organisation = models.ForeignKey("place.Organisation", on_delete=models.PROTECT, null=True, blank=True)
    example = models.BooleanField(default=False)
    active_from = models.DateField(null=True, blank=True)
    active_to = models.DateField(null=True, blank=True)
    successor = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)

    class Meta:
        verbose_name_plural = "bodies"
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="body_code")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name
