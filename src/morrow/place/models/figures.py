"""Figures about areas, each with an indicator that names its unit and source."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed
from morrow.place.models.published import PublishedCode


class Population(Placed):
    """People of an age band in an area; `age_to` empty means that age and over."""

    area_code = models.TextField()
    age_from = models.PositiveSmallIntegerField()
    age_to = models.PositiveSmallIntegerField(null=True, blank=True)
    people = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "area_code", "age_from"], name="population_once")
        ]

    class Privacy:
        kind = PUBLIC


class Indicator(PublishedCode, Placed):
    """What is measured, in which unit, from which source (by its code)."""

    name = models.TextField()
    theme = models.TextField(blank=True)
    measure = models.TextField(blank=True)
    unit = models.TextField(blank=True)
    source = models.TextField()
    position = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="indicator_code")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name


class AreaFact(Placed):
    """One value of an indicator for an area and a period, as published."""

    area_code = models.TextField()
    indicator = models.TextField()
    period = models.TextField()
    value = models.FloatField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "area_code", "indicator", "period"], name="area_fact_once"
            )
        ]
        indexes = [models.Index(fields=["place", "indicator"], name="area_fact_indicator")]

    class Privacy:
        kind = PUBLIC


class Comparator(PublishedCode, Placed):
    """An area outside the place that its outcomes are held against."""

    name = models.TextField()
    relations = ArrayField(models.TextField())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="comparator_code")]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name


class Outcome(Placed):
    """One value of an outcome over time, of the place, an area or a comparator; empty where none is known.

    `period` is as published; `period_end` puts periods in order.
    """

    indicator = models.TextField()
    area_code = models.TextField()
    period = models.TextField()
    period_end = models.TextField()
    breakdown = models.TextField(blank=True)
    value = models.FloatField(null=True, blank=True)
    compared = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "indicator", "area_code", "period", "breakdown"], name="outcome_once"
            )
        ]

    class Privacy:
        kind = PUBLIC
