"""Who takes complaints that have a procedure in law, as the place names them in its folder."""

from __future__ import annotations

from django.db import models

from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class ComplaintsTeam(Placed):
    """The team that takes complaints of one procedure, and the Ombudsman above it."""

    procedure = models.TextField(help_text="Such as care_or_health.")
    body = models.TextField(help_text="The council, or the health body.")
    team = models.TextField()
    email = models.TextField(blank=True)
    address = models.TextField(blank=True)
    telephone = models.TextField(blank=True)
    ombudsman = models.TextField(help_text="Which one, and how to reach them.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "procedure"], name="complaints_team_once"),
            models.CheckConstraint(
                condition=~models.Q(email="", address=""), name="complaints_team_can_be_reached"
            ),
        ]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return f"{self.team}, {self.body}"
