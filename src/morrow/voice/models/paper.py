"""Ballots on paper: each printed paper has a number, and is read into the machine by two people.

The number stands on the paper alone, never beside a person: the roll says that somebody's folded paper
was taken in, and not which. What the two readers typed is kept only until they agree.
"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.privacy import PERSONAL, PLACE, Personal
from morrow.foundations.scope import Placed
from morrow.voice.models.ballot import NOBODY_READS


class Paper(Placed):
    """One printed ballot and how far it is."""

    STATES = [
        ("printed", _("Not entered yet")),
        ("once", _("Entered once")),
        ("differs", _("Entered twice, and not the same")),
        ("in_urn", _("In the urn")),
        ("spoilt", _("Spoilt: cannot be counted")),
    ]

    round = models.ForeignKey("voice.Round", on_delete=models.CASCADE, related_name="papers")
    serial = models.CharField(max_length=14)
    pack = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=STATES, default="printed")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "serial"], name="paper_serial")]

    class Privacy:
        kind = PLACE


class PaperReading(Personal):
    """What one worker read on a paper, until two agree."""

    paper = models.ForeignKey("voice.Paper", on_delete=models.CASCADE, related_name="readings")
    reader = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    spoilt = models.BooleanField(default=False)
    approves = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    points = ArrayField(models.PositiveSmallIntegerField(), default=list, blank=True)
    ward = models.CharField(max_length=12, blank=True)
    age_band = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["paper", "reader"], name="paper_read_once_each")]

    class Privacy:
        kind = PERSONAL
        purpose = _("counting ballots on paper")
        wall = NOBODY_READS
