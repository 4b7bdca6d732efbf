"""What someone was told about what they said."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal


class Reply(Coded, Personal):
    """One reply to one contribution or to one statement in a round, naming the next step."""

    contribution = models.ForeignKey(
        "voice.Contribution", on_delete=models.CASCADE, null=True, blank=True, related_name="replies"
    )
    statement = models.ForeignKey(
        "voice.Statement", on_delete=models.CASCADE, null=True, blank=True, related_name="replies"
    )
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    words = models.TextField()
    next_step = models.CharField(max_length=300)
    rests_on = models.CharField(max_length=120, blank=True, help_text="Such as the decision it tells of.")
    written_by = models.CharField(max_length=200)
    at = models.DateTimeField()
    example = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "replies"
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="reply_code"),
            models.CheckConstraint(
                condition=Q(contribution__isnull=False, statement=None)
                | Q(contribution=None, statement__isnull=False),
                name="reply_to_one_thing",
            ),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("navigator", "reply_officer", "engagement_officer")
        purpose = _("answering what was said")
        called = _("What we answered you")
        opens = _("Every answer we gave you. It does not open what you said.")
