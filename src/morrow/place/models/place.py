"""The place itself, where its facts come from, and which kinds of area it knows."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed
from morrow.place.models.published import PublishedCode


class Place(models.Model):
    """A council area that runs Morrow. One of the few tables that belong to no place.

    `absent` names the parts its folder did not have: not told, which is not the same as none.
    """

    slug = models.SlugField(max_length=40, primary_key=True)
    name = models.CharField(max_length=100)
    official_code = models.CharField(max_length=20, blank=True)
    example = models.BooleanField(default=False, help_text="Invented people and bodies act here.")
    kind = models.TextField(blank=True, default="", help_text="In the words people use: county, borough.")
    country = models.TextField(blank=True, default="")
    facts_as_of = models.DateField(null=True, blank=True, help_text="How current the facts are.")
    telephone = models.CharField(max_length=20, blank=True, default="")
    address = models.TextField(blank=True, default="", help_text="Where people can come, on one line.")
    hours = models.TextField(blank=True, default="", help_text="When it is open and answers the telephone.")
    absent = ArrayField(models.TextField(), default=list, blank=True)

    ref_kind = "place.place"

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name

    @property
    def code(self) -> str:
        """How references call it."""
        return self.slug

    @property
    def loaded(self) -> bool:
        """True once a place folder has been loaded into it."""
        return self.facts_as_of is not None


class Source(PublishedCode, Placed):
    """Where facts come from, under what licence, as of when, and which files rest on it."""

    title = models.TextField()
    publisher = models.TextField()
    licence = models.TextField()
    attribution = models.TextField()
    published = models.TextField()
    files = ArrayField(models.TextField())
    url = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="source_code")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.title


class AreaKind(Placed):
    """A kind of area of one vintage; `position` 0 is the smallest."""

    kind = models.TextField()
    name = models.TextField()
    plural = models.TextField()
    vintage = models.PositiveSmallIntegerField()
    code_pattern = models.TextField()
    position = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "kind"], name="area_kind_once")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name
