"""The roll, the urn, and the counted ballots.

The roll holds who has voted, the urn holds what was voted, and no column of one stands in the other:
no person, no time, no number in order of arrival. Until the round is counted, whoever runs the server
could still join the two by the transaction that wrote both; so when the vote closes the urn is copied
in random order into another table, in one transaction, and emptied. From then on the database holds
nothing that joins a ballot to a person. Backups and logs from before that have to be expired.
"""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.privacy import PERSONAL, Personal

NOBODY_READS = "false"
"""Only the system counts ballots; no role opens them one by one."""


class RollMark(Personal):
    """One person has voted in one round, on whatever channel."""

    round = models.ForeignKey("voice.Round", on_delete=models.CASCADE, related_name="roll")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "person"], name="roll_once")]

    class Privacy:
        kind = PERSONAL
        person = "person"
        purpose = _("letting each person vote once")


class AnyBallot(Personal):
    """What was approved, and the ward and age band the voter chose to give."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey("voice.Round", on_delete=models.CASCADE, related_name="+")
    approves = ArrayField(models.CharField(max_length=40))
    ward = models.CharField(max_length=12, blank=True)
    age_band = models.CharField(max_length=10, blank=True)

    class Meta:
        abstract = True


class Ballot(AnyBallot):
    """One ballot in the urn, until the vote closes."""

    class Privacy:
        kind = PERSONAL
        purpose = _("counting a vote")
        wall = NOBODY_READS


class CountedBallot(AnyBallot):
    """One ballot after the vote closed, copied in random order."""

    class Privacy:
        kind = PERSONAL
        purpose = _("counting a vote")
        wall = NOBODY_READS
