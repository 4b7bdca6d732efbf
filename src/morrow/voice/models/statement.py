"""Statements in a round, and what each person made of them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.foundations.privacy.queries import permitted_subjects
from morrow.foundations.scope import Viewer
from morrow.voice.models.looking import RULES

READ_BY = ("engagement_officer", "reply_officer", "navigator")


class Statement(Coded, Personal):
    """One sentence to agree or disagree with. Shown, without a name, only after moderation."""

    MODERATION = [
        ("waiting", _("Waiting to be read")),
        ("shown", _("Shown")),
        ("not_shown", _("Not shown")),
        ("safeguarding", _("Waiting to be read")),
    ]
    """What went to the safeguarding route is called as what waits is: whoever reads over its author's
    shoulder, and whoever it may be about, must not learn of it here."""

    round = models.ForeignKey("voice.Round", on_delete=models.CASCADE, related_name="statements")
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    words = models.CharField(max_length=280)
    said_at = models.DateTimeField()
    assisted = models.BooleanField(default=False, help_text="A worker put it in for the person.")
    moderation = models.CharField(max_length=12, choices=MODERATION, default="waiting")
    moderated_at = models.DateTimeField(null=True, blank=True)
    rule = models.CharField(max_length=10, choices=RULES, blank=True)
    not_shown_because = models.CharField(max_length=200, blank=True)
    example = models.BooleanField(default=False)
    erased = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="statement_code"),
            models.CheckConstraint(
                condition=~Q(moderation="not_shown") | ~Q(not_shown_because=""),
                name="statement_refused_with_reason",
            ),
        ]
        indexes = [models.Index(fields=["round", "moderation"], name="statement_shown")]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = READ_BY
        purpose = _("moderating statements")
        withheld = ("moderation", "moderated_at")
        wall = (
            "person_id::text = morrow_viewer()"
            " OR (moderation <> 'safeguarding' AND (SELECT morrow_holds(ARRAY["
            "'engagement_officer', 'reply_officer', 'navigator'])))"
            " OR (moderation = 'safeguarding' AND (SELECT morrow_holds(ARRAY['safeguarding_lead'])))"
            " OR (moderation <> 'safeguarding'"
            " AND person_id IN (SELECT morrow_permitted('voice.statement')))"
        )

        @staticmethod
        def reads(viewer: Viewer) -> Q:
            """Its author; those who moderate, but for signs of harm; of these, the safeguarding lead."""
            found = Q(person_id__isnull=False, person_id=viewer.person_id)
            if viewer.holds("safeguarding_lead"):
                found |= Q(moderation="safeguarding")
            if viewer.holds(*READ_BY):
                return found | ~Q(moderation="safeguarding")
            permitted = permitted_subjects(viewer, "voice.statement")
            return found | (~Q(moderation="safeguarding") & Q(person_id__in=permitted))


class StatementVote(Personal):
    """What one person made of one statement. Nobody else reads it; it is only ever counted."""

    ANSWERS = [("agree", _("Agree")), ("disagree", _("Disagree")), ("pass", _("Pass"))]

    statement = models.ForeignKey("voice.Statement", on_delete=models.CASCADE, related_name="votes")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    answer = models.CharField(max_length=8, choices=ANSWERS)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["statement", "person"], name="statement_vote_once")]

    class Privacy:
        kind = PERSONAL
        person = "person"
        purpose = _("answering statements")
