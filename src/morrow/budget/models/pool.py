"""The pool: one statement on which every partner's money stands."""

from __future__ import annotations

from django.db import models

from morrow.foundations.models import Coded
from morrow.foundations.periods import Period
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Pool(Coded, Placed):
    """The Local Public Support Budget for a period, held by a host.

    Only its section 75 lines are pooled in law; the rest stand beside them on the same statement.
    """

    name = models.CharField(max_length=200)
    host = models.ForeignKey("place.Organisation", on_delete=models.PROTECT, related_name="+")
    starts = models.DateField()
    ends = models.DateField(help_text="The first day after it.")
    agreement = models.CharField(
        max_length=300, blank=True, help_text="The partnership agreement it stands on."
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="pool_code"),
            models.CheckConstraint(condition=models.Q(ends__gt=models.F("starts")), name="pool_period"),
        ]

    class Privacy:
        kind = PUBLIC

    @property
    def period(self) -> Period:
        """The days it is for."""
        return Period(self.starts, self.ends)
