"""How one reply comes about: who was asked because they know, the draft, and the time it took."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, PLACE, Personal
from morrow.foundations.scope import Placed, Viewer

DESK = ("reply_officer", "navigator")


class Handling(Coded, Personal):
    """One thing said on its way to a reply. Until it is answered, whoever was asked may read it."""

    contribution = models.OneToOneField(
        "voice.Contribution", on_delete=models.CASCADE, related_name="handling"
    )
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    to = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    to_name = models.CharField(max_length=200, blank=True, help_text="Name and work of whoever is asked.")
    question = models.CharField(max_length=500, blank=True)
    asked_by = models.CharField(max_length=200, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    due = models.DateField(null=True, blank=True)
    chased = models.PositiveSmallIntegerField(default=0)
    chased_at = models.DateTimeField(null=True, blank=True)
    words = models.TextField(blank=True)
    next_step = models.CharField(max_length=300, blank=True)
    drafted_by = models.CharField(max_length=200, blank=True)
    drafted_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="handling_code"),
            models.CheckConstraint(
                condition=Q(to=None) | Q(asked_at__isnull=False, due__isnull=False),
                name="handling_asked_when",
            ),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = DESK
        purpose = _("answering what was said")
        wall = (
            "(to_id::text = morrow_viewer() AND answered_at IS NULL)"
            " OR (SELECT morrow_holds(ARRAY['reply_officer', 'navigator']))"
        )

        @staticmethod
        def reads(viewer: Viewer) -> Q:
            """Those who answer, and whoever is asked while it is not answered."""
            if viewer.holds(*DESK):
                return Q()
            if viewer.person_id is None:
                return Q(pk__in=[])
            return Q(to_id=viewer.person_id, answered_at=None)


class Effort(Placed):
    """Minutes that one step towards a reply took, as whoever took it says."""

    STEPS = [("sort", _("Sorting")), ("draft", _("Drafting")), ("answer", _("Answering"))]

    contribution = models.ForeignKey("voice.Contribution", on_delete=models.CASCADE, related_name="efforts")
    step = models.CharField(max_length=6, choices=STEPS)
    minutes = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Privacy:
        kind = PLACE
