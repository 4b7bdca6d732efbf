"""The roll, the urn, and the counted ballots.

The roll holds who has voted, the urn holds what was voted, and no column of one stands in the other:
no person, no time, no number in order of arrival. Each vote has an urn of its own: a partition of the
table of ballots, made when the vote opens. Until it closes, whoever runs the server could join the two
by the transaction that wrote both; so at the close the ballots are copied in random order, in one
transaction, and the urn is dropped, with whatever traces of earlier rows it held. From then on the
database holds nothing that joins a ballot to a person. Backups and logs from before that have to be
expired (see docs/adr).
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
    paper = models.BooleanField(default=False, help_text="A folded paper was taken in; else it was here.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "person"], name="roll_once")]

    class Privacy:
        kind = PERSONAL
        person = "person"
        purpose = _("letting each person vote once")


class AnyBallot(Personal):
    """What was chosen, and the ward and age band the voter chose to give.

    `approves` are codes of projects, in a ranked vote the most wanted first; `points`, where points are
    given, stand in the same order.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    approves = ArrayField(models.CharField(max_length=40))
    points = ArrayField(models.PositiveSmallIntegerField(), default=list, blank=True)
    ward = models.CharField(max_length=12, blank=True)
    age_band = models.CharField(max_length=10, blank=True)

    class Meta:
        abstract = True


class Ballot(AnyBallot):
    """One ballot in the urn, until the vote closes.

    No constraint holds the round: a trigger does, which also holds it open, so that making and dropping
    an urn locks no other table.
    """

    round = models.ForeignKey(
        "voice.Round", on_delete=models.CASCADE, related_name="+", db_constraint=False, db_index=False
    )

    class Privacy:
        kind = PERSONAL
        purpose = _("counting a vote")
        wall = NOBODY_READS


class CountedBallot(AnyBallot):
    """One ballot after the vote closed, copied in random order."""

    round = models.ForeignKey("voice.Round", on_delete=models.CASCADE, related_name="+")

    class Privacy:
        kind = PERSONAL
        purpose = _("counting a vote")
        wall = NOBODY_READS
