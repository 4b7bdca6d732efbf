"""Every table that belongs to a place: scoped to it on reading and stamped with it on writing."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from morrow.foundations.scope import entering


class PlacedQuerySet(models.QuerySet[Any]):
    """Rows of the place in force."""


class PlacedManager(models.Manager.from_queryset(PlacedQuerySet)):  # type: ignore[misc]
    """Sees only the place in force; raises NoPlace when none is."""

    def get_queryset(self) -> PlacedQuerySet:
        queryset: PlacedQuerySet = super().get_queryset()
        return queryset.filter(place=entering.place())


class Placed(models.Model):
    """A row that belongs to one place."""

    place = models.SlugField(max_length=40, editable=False, default=entering.place)

    objects: ClassVar[PlacedManager] = PlacedManager()

    class Meta:
        abstract = True
