"""A question put to scrutiny in public: who asked, what the chair said, and the answer with its clock."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.foundations.scope import Viewer

PUBLIC_STATES = ("accepted", "answered")
HANDLERS = ("democratic_officer",)


class ScrutinyQuestion(Coded, Personal):
    """One question about a decision or a priority. Its words are public once the chair accepts it.

    Until then, and where it is declined, only the asker reads it, the chair, and the officer who serves them.
    `body` is the scrutiny body; `about` is the reference of what it is about.
    """

    STATES = [
        ("asked", _("The chair looks at it")),
        ("accepted", _("Accepted: an answer is owed")),
        ("declined", _("Declined")),
        ("answered", _("Answered")),
    ]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    asked_by = models.CharField(max_length=200, help_text="As it stands in public: a name, or none.")
    words = models.TextField()
    about = models.CharField(max_length=120, db_index=True)
    asked_at = models.DateTimeField()
    look_due = models.DateField()
    state = models.CharField(max_length=10, choices=STATES, default="asked")
    chair = models.CharField(max_length=200, blank=True)
    looked_on = models.DateField(null=True, blank=True)
    reason = models.TextField(blank=True)
    answer_days = models.PositiveSmallIntegerField(default=10, help_text="As they were promised.")
    answer_due = models.DateField(null=True, blank=True)
    answer = models.TextField(blank=True)
    answered_by = models.CharField(max_length=200, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="scrutiny_question_code"),
            models.CheckConstraint(
                name="scrutiny_question_looked_at_by_a_named_chair",
                condition=Q(state="asked") | (~Q(chair="") & Q(looked_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="scrutiny_question_declined_with_reason", condition=~Q(state="declined") | ~Q(reason="")
            ),
            models.CheckConstraint(
                name="scrutiny_question_accepted_has_its_clock",
                condition=~Q(state__in=["accepted", "answered"]) | Q(answer_due__isnull=False),
            ),
            models.CheckConstraint(
                name="scrutiny_question_answered_by_somebody",
                condition=~Q(state="answered")
                | (~Q(answer="") & ~Q(answered_by="") & Q(answered_on__isnull=False)),
            ),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("democratic_officer", "councillor")
        purpose = _("putting questions to scrutiny")
        called = _("What you asked scrutiny")
        wall = (
            "person_id::text = morrow_viewer()"
            " OR (SELECT morrow_holds(ARRAY['democratic_officer', 'councillor']))"
        )

        @staticmethod
        def reads(viewer: Viewer) -> Q:
            """The asker, scrutiny, and the officer beside them; what was accepted is read as public."""
            if viewer.holds("democratic_officer", "councillor"):
                return Q()
            return Q(person_id=viewer.person_id) if viewer.person_id is not None else Q(pk__in=[])
