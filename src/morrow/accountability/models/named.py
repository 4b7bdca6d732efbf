"""Who holds an office that the law names: who signs, who certifies, who agrees that something is urgent."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed

OFFICES = [
    ("section_151", _("Section 151 officer")),
    ("monitoring", _("Monitoring officer")),
    ("proper_officer", _("Proper officer for access to information")),
    ("scrutiny_chair", _("Chair of scrutiny")),
    ("council_chair", _("Chair of the council")),
    ("council_vice_chair", _("Vice-chair of the council")),
]


class NamedOfficer(Coded, Placed):
    """One person named to an office, or as a deputy in it, for a period.

    `role` is the role in which they sign in, where they do. A chair may be named who never signs in:
    then an officer writes down what the chair agreed.
    """

    office = models.CharField(max_length=20, choices=OFFICES)
    name = models.CharField(max_length=200)
    deputy = models.BooleanField(default=False)
    role = models.ForeignKey(
        "people.Role", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    source = models.CharField(max_length=200, help_text="The law, scheme or minute that names them.")
    named_by = models.CharField(max_length=200)
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        ordering = ["office", "deputy", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="named_officer_code"),
            models.CheckConstraint(
                name="named_officer_ends_after_it_begins",
                condition=Q(active_to=None) | Q(active_to__gte=F("active_from")),
            ),
        ]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.name

    def active(self, on: date) -> bool:
        """Whether they hold the office on this day."""
        return self.active_from <= on and (self.active_to is None or on < self.active_to)

    @property
    def called(self) -> str:
        """The office, and that it is held as a deputy where it is."""
        office = self.get_office_display()
        return str(_("Deputy: %s") % office) if self.deputy else str(office)
