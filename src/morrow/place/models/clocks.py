"""Clocks that the place sets by its constitution and its standards, as its folder names them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Clock(Placed):
    """One clock that the place sets itself; those that it does not set run as the reader has them."""

    name = models.TextField(help_text="Such as look_again.")
    days = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "name"], name="clock_once"),
            models.CheckConstraint(name="clock_within_a_year", condition=Q(days__gte=1, days__lte=365)),
        ]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return f"{self.name}: {self.days}"
