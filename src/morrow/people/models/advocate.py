"""Who may speak for whom."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.foundations.privacy.queries import permitted_subjects
from morrow.foundations.scope import Viewer


class Advocate(Coded, Personal):
    """Someone who speaks for a person: in which capacity, on what evidence, for what, until when.

    The capacities are different in law and are never merged: an advocate speaks and does not decide.
    """

    CAPACITIES = [
        ("advocate", _("Advocate")),
        ("attorney", _("Attorney")),
        ("deputy", _("Deputy")),
        ("appointee", _("Appointee")),
        ("authorised", _("Authorised person")),
        ("nearest_relative", _("Nearest relative")),
        ("parental", _("Person with parental responsibility")),
    ]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    speaker = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    capacity = models.CharField(max_length=20, choices=CAPACITIES)
    evidence = models.CharField(max_length=200)
    covers = models.CharField(max_length=200)
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="advocate_code"),
            models.CheckConstraint(condition=~Q(person=F("speaker")), name="advocate_is_someone_else"),
            models.CheckConstraint(
                condition=Q(active_to=None) | Q(active_to__gte=F("active_from")),
                name="advocate_ends_after_it_begins",
            ),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("navigator", "safeguarding_lead", "data_protection_lead")
        purpose = _("knowing who may speak for a person")
        called = _("Who may speak for you")
        wall = (
            "person_id::text = morrow_viewer() OR speaker_id::text = morrow_viewer()"
            " OR (SELECT morrow_holds(ARRAY['navigator', 'safeguarding_lead', 'data_protection_lead']))"
            " OR person_id IN (SELECT morrow_permitted('people.advocate'))"
        )

        @staticmethod
        def reads(viewer: Viewer) -> Q:
            """The person, who speaks, those whom the person permits, and those whose work it is."""
            if viewer.holds("navigator", "safeguarding_lead", "data_protection_lead"):
                return Q()
            own = Q(person_id=viewer.person_id) | Q(speaker_id=viewer.person_id)
            return own | Q(person_id__in=permitted_subjects(viewer, "people.advocate"))

    def holds(self, today: date) -> bool:
        """True on the days from its first to its last."""
        return self.active_from <= today and (self.active_to is None or today < self.active_to)
