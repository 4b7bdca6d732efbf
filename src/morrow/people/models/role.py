"""What joins a person to an organisation or body."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PLACE
from morrow.foundations.scope import Placed


class Role(Coded, Placed):
    """Joins a person to an organisation or body, in one kind of work, for a period.

    `known_as` is the name under which they do this work. It stands here, and not only on the
    person, so that a register of who does what needs nobody's personal row. The last day of a role
    is the day before `active_to`.
    """

    KINDS = [
        ("resident", _("Resident")),
        ("navigator", _("Navigator")),
        ("reply_officer", _("Reply officer")),
        ("engagement_officer", _("Engagement officer")),
        ("entitlements_officer", _("Entitlements officer")),
        ("councillor", _("Councillor")),
        ("democratic_officer", _("Democratic services officer")),
        ("commissioner", _("Commissioner")),
        ("fund_manager", _("Fund manager")),
        ("partner", _("Partner's representative")),
        ("provider", _("Provider")),
        ("organiser", _("Neighbourhood organiser")),
        ("broker", _("Support broker")),
        ("panel_member", _("Residents' panel member")),
        ("monitoring_officer", _("Scrutiny and monitoring officer")),
        ("safeguarding_lead", _("Safeguarding lead")),
        ("data_protection_lead", _("Data protection lead")),
        ("storyteller", _("Storyteller")),
        ("learning_lead", _("Learning lead")),
        ("administrator", _("Administrator")),
    ]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="roles")
    kind = models.CharField(max_length=30, choices=KINDS)
    organisation = models.ForeignKey("place.Organisation", on_delete=models.PROTECT, null=True, blank=True)
    body = models.ForeignKey("place.Body", on_delete=models.PROTECT, null=True, blank=True)
    title = models.CharField(max_length=100, blank=True)
    known_as = models.CharField(max_length=200, blank=True)
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="role_code"),
            models.CheckConstraint(
                condition=Q(active_to=None) | Q(active_to__gte=F("active_from")),
                name="role_ends_after_it_begins",
            ),
        ]
        indexes = [models.Index(fields=["place", "person", "kind"], name="role_of")]

    class Privacy:
        kind = PLACE

    def is_held(self, today: date) -> bool:
        """True on the days from its first to its last."""
        return self.active_from <= today and (self.active_to is None or today < self.active_to)
