"""The directory of what is here, as its publishers have it (Open Referral UK)."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models

from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed, PlacedManager, PlacedQuerySet
from morrow.place.models.published import PublishedCode


def _words(*fields: str, weight: str) -> SearchVector:
    return SearchVector(*fields, config="english", weight=weight)


class ServiceQuerySet(PlacedQuerySet):
    """Services of the place in force."""

    def current(self) -> Any:
        """Services that stand in the directory now."""
        return self.filter(active_to=None)


class Service(PublishedCode, Placed):
    """Something real that people can use. `data` keeps every field of the source as it came.

    The columns beside it are taken from `data` when a place is loaded, for search and lists; `code`
    is the service's own identifier, and `ward` the code of the ward it stands in.
    """

    name = models.TextField()
    kinds = ArrayField(models.TextField(), default=list)
    kinds_text = models.TextField(blank=True, help_text="The kinds in one line, for search.")
    description = models.TextField(blank=True)
    organisation = models.TextField(blank=True, help_text="Who gives it, as published.")
    status = models.TextField()
    address = models.TextField(blank=True)
    town = models.TextField(blank=True)
    postcode = models.TextField(blank=True)
    telephone = models.TextField(blank=True)
    email = models.TextField(blank=True)
    url = models.TextField(blank=True)
    ward = models.TextField(blank=True)
    longitude = models.FloatField(null=True, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    last_checked = models.DateField(null=True, blank=True, help_text="As the source states it, if it does.")
    active_to = models.DateField(null=True, blank=True)
    data = models.JSONField()
    search = models.GeneratedField(
        expression=_words("name", "kinds_text", weight="A")
        + _words("town", "postcode", weight="B")
        + _words("description", "organisation", "address", weight="C"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = PlacedManager.from_queryset(ServiceQuerySet)()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="service_code")]
        indexes = [
            GinIndex(fields=["search"], name="service_search"),
            models.Index(fields=["place", "ward"], name="service_ward"),
        ]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name
