"""Areas, how they lie in one another, their boundaries, and the postcodes in them."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed, PlacedManager, PlacedQuerySet
from morrow.place.models.published import PublishedCode


class AreaQuerySet(PlacedQuerySet):
    """Areas of the place in force."""

    def current(self) -> Any:
        """Areas that have not ended."""
        return self.filter(active_to=None)

    def of_kind(self, *kinds: str) -> Any:
        """Current areas of these kinds."""
        return self.current().filter(kind__in=kinds)


class Area(PublishedCode, Placed):
    """A ward, neighbourhood, locality or the like; its code is official, or the place's own."""

    kind = models.TextField()
    name = models.TextField()
    other_name = models.TextField(blank=True, help_text="What people call it.")
    vintage = models.PositiveSmallIntegerField(help_text="The year its boundaries took effect.")
    longitude = models.FloatField(null=True, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    hectares = models.FloatField(null=True, blank=True)
    active_from = models.DateField(null=True, blank=True)
    active_to = models.DateField(null=True, blank=True)

    objects = PlacedManager.from_queryset(AreaQuerySet)()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="area_code")]
        indexes = [models.Index(fields=["place", "kind"], name="area_of_kind")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name

    @property
    def known_as(self) -> str:
        """The name people use, with the official one where they differ."""
        return f"{self.other_name} ({self.name})" if self.other_name else self.name


class AreaParent(Placed):
    """An area lies in a larger one; `share` is how much of it, where they do not nest."""

    area_code = models.TextField()
    parent_code = models.TextField()
    share = models.FloatField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "area_code", "parent_code"], name="area_parent_once"),
            models.CheckConstraint(condition=Q(share__gt=0, share__lte=1), name="area_parent_share"),
        ]
        indexes = [models.Index(fields=["place", "parent_code"], name="area_parent_parent")]

    class Privacy:
        kind = PUBLIC


class OtherVintage(PublishedCode, Placed):
    """A code of an earlier or later vintage, known only so that it can be told apart."""

    kind = models.TextField(blank=True)
    vintage = models.PositiveSmallIntegerField()
    name = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="other_vintage_code")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name


class Boundary(Placed):
    """The line around an area, of one vintage, as a GeoJSON Polygon or MultiPolygon in WGS 84."""

    area_code = models.TextField()
    kind = models.TextField()
    vintage = models.PositiveSmallIntegerField()
    geometry = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "area_code", "vintage"], name="boundary_once")
        ]
        indexes = [models.Index(fields=["place", "kind"], name="boundary_of_kind")]

    class Privacy:
        kind = PUBLIC


class DrawnArea(PublishedCode, Placed):
    """An area residents drew themselves; `drawn_by` is a group, never a person."""

    name = models.TextField()
    drawn_on = models.DateField()
    drawn_by = models.TextField(blank=True)
    note = models.TextField(blank=True)
    geometry = models.JSONField()
    active_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="drawn_area_code")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name


class Postcode(Placed):
    """A postcode, its middle, and the areas it lies in, one of each kind the place knows."""

    postcode = models.TextField()
    longitude = models.FloatField()
    latitude = models.FloatField()
    area_codes = ArrayField(models.TextField())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "postcode"], name="postcode_once")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.postcode
