"""The restricted period before an election, and what was released from it."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed

HELD = [
    ("round", _("a new round")),
    ("story", _("a story newly told")),
    ("councillor", _("publicity with a councillor’s words")),
    ("digest", _("a digest")),
]
"""What is held before an election. Notices by law, casework, replies and votes already open go on."""


class RestrictedPeriod(Coded, Placed):
    """The days before one election on which the council publishes nothing that could sway it.

    Local Government Act 1986 s2 and the Code of Recommended Practice on Local Authority Publicity.
    """

    election = models.CharField(max_length=200)
    area_code = models.CharField(max_length=40, blank=True, help_text="Empty for the whole place.")
    starts = models.DateField()
    ends = models.DateField(help_text="The last day: the day of the poll.")
    set_by = models.CharField(max_length=200)
    example = models.BooleanField(default=False)

    class Meta:
        ordering = ["starts", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="restricted_period_code"),
            models.CheckConstraint(
                name="restricted_period_ends_after_it_starts", condition=Q(ends__gte=F("starts"))
            ),
        ]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.election

    def holds(self, today: date) -> bool:
        """Whether today is one of its days."""
        return self.starts <= today <= self.ends


class ElectionRelease(Coded, Placed):
    """One thing that the monitoring officer let go on in a restricted period, and why."""

    period = models.ForeignKey("place.RestrictedPeriod", on_delete=models.CASCADE, related_name="releases")
    kind = models.CharField(max_length=12, choices=HELD)
    subject = models.CharField(max_length=120, help_text="A reference, such as voice.round/ABCD1234.")
    title = models.CharField(max_length=200, help_text="What it is, as everyone may read it.")
    reason = models.TextField()
    released_by = models.CharField(max_length=200)
    released_on = models.DateField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="election_release_code"),
            models.UniqueConstraint(fields=["period", "subject"], name="election_release_once"),
            models.CheckConstraint(name="election_release_because", condition=~Q(reason="")),
        ]

    class Privacy:
        kind = PUBLIC
