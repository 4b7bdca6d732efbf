"""A councillor's surgery note: who came and what they asked, with their consent; else hardly anything."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.foundations.scope import Viewer

_EMPTY = Q(came="", asked="", contribution=None, person=None)


class SurgeryNote(Coded, Personal):
    """One note of one councillor, read by nobody else but the person it is about.

    With consent, spoken and recorded, the words go on as a contribution, which owes a reply. Without it
    nothing leaves the note: it holds one line that says who nobody was. On `delete_on` it is destroyed.
    """

    councillor = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    contribution = models.OneToOneField(
        "voice.Contribution", on_delete=models.SET_NULL, null=True, blank=True, related_name="surgery_note"
    )
    kept_by = models.CharField(max_length=200)
    about = models.CharField(max_length=120, help_text="One line that says nothing of who it was.")
    where = models.CharField(max_length=120, blank=True)
    came = models.CharField(max_length=200, blank=True)
    asked = models.TextField(blank=True)
    consent = models.BooleanField(default=False)
    consented_at = models.DateTimeField(null=True, blank=True)
    held_on = models.DateField()
    delete_on = models.DateField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="surgery_note_code"),
            models.CheckConstraint(
                name="surgery_note_without_consent_holds_nobody",
                condition=Q(consent=True, consented_at__isnull=False, withdrawn_at=None) | _EMPTY,
            ),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        purpose = _("a councillor’s own casework")
        called = _("What you asked a councillor")
        wall = "person_id::text = morrow_viewer() OR councillor_id::text = morrow_viewer()"

        @staticmethod
        def reads(viewer: Viewer) -> Q:
            """The person, and the councillor who keeps it: no other councillor, and no officer."""
            if viewer.person_id is None:
                return Q(pk__in=[])
            return Q(person_id=viewer.person_id) | Q(councillor_id=viewer.person_id)
