"""Who may see what about a person, on which basis."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.foundations.scope import Viewer


class Permission(Coded, Personal):
    """Who may see which kinds of thing about a person, why, until when.

    Usually the person's own yes. Where something is shared without it, the basis in law, the reason
    and the day of its review stand here, and the person sees them. A permission given to somebody in
    a `role` ends when they no longer hold that role.
    """

    CONSENT = "consent"
    BASES = [
        (CONSENT, _("You said yes")),
        ("legal_duty", _("The law requires it")),
        ("public_task", _("It is a public duty of the council or the health service")),
        ("vital_interests", _("To protect somebody’s life")),
        ("safeguarding", _("To keep somebody safe from harm")),
    ]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    given_to = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    role = models.ForeignKey("people.Role", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    kinds = ArrayField(models.CharField(max_length=60))
    purpose = models.CharField(max_length=200)
    basis = models.CharField(max_length=20, choices=BASES, default=CONSENT)
    reason = models.CharField(max_length=400, blank=True)
    review_on = models.DateField(null=True, blank=True)
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True)
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="permission_code"),
            models.CheckConstraint(
                condition=Q(basis="consent") | (~Q(reason="") & ~Q(review_on=None)),
                name="sharing_without_consent_has_reason_and_review",
            ),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("data_protection_lead",)
        purpose = _("keeping the register of permissions")
        called = _("Your permissions")
        wall = (
            "person_id::text = morrow_viewer() OR given_to_id::text = morrow_viewer()"
            " OR (SELECT morrow_holds(ARRAY['data_protection_lead']))"
        )

        @staticmethod
        def reads(viewer: Viewer) -> Q:
            """Who gave it, who was given it, and who keeps the register."""
            if viewer.holds("data_protection_lead"):
                return Q()
            return Q(person_id=viewer.person_id) | Q(given_to_id=viewer.person_id)

    def holds(self, today: date) -> bool:
        """True while it lasts and nobody took it back."""
        ends = self.active_to is None or today < self.active_to
        return self.withdrawn is None and self.active_from <= today and ends
