"""Conversations that cross the border: brought here from elsewhere, and answers given out from here."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.privacy import PERSONAL, PUBLIC, Personal
from morrow.foundations.scope import Placed
from morrow.voice.models.ballot import NOBODY_READS
from morrow.voice.models.statement import StatementVote


class BroughtConversation(Placed):
    """A conversation held elsewhere and published there, brought into a round of its own."""

    round = models.OneToOneField("voice.Round", on_delete=models.CASCADE, related_name="brought")
    source = models.CharField(max_length=300, help_text="Where it was held and where it is published.")
    licence = models.CharField(max_length=120)
    attribution = models.CharField(max_length=300)
    people = models.PositiveIntegerField()
    answers = models.PositiveIntegerField()
    brought_by = models.CharField(max_length=200)
    brought_at = models.DateTimeField()

    class Privacy:
        kind = PUBLIC


class BroughtAnswer(Personal):
    """What somebody elsewhere made of one statement: nobody we know, and only ever counted."""

    statement = models.ForeignKey("voice.Statement", on_delete=models.CASCADE, related_name="brought")
    participant = models.PositiveIntegerField(help_text="A number of our own; theirs is not kept.")
    answer = models.CharField(max_length=8, choices=StatementVote.ANSWERS)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["statement", "participant"], name="brought_answer_once")
        ]

    class Privacy:
        kind = PERSONAL
        purpose = _("drawing a conversation as a whole")
        wall = NOBODY_READS


class AnswersGivenOut(Placed):
    """The answers of a closed round went to somebody who studies them: to whom and why, for all to read."""

    round = models.ForeignKey("voice.Round", on_delete=models.CASCADE, related_name="given_out")
    to = models.CharField(max_length=200)
    reason = models.TextField()
    given_by = models.CharField(max_length=200)
    given_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "answers given out"

    class Privacy:
        kind = PUBLIC
