"""What is not shown in public and by which rule, and a second look at that by somebody else."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal

RULES = [
    ("named", _("It names somebody, or shows who they are")),
    ("private", _("It tells something private of somebody else")),
    ("threat", _("It threatens or insults somebody")),
    ("unlawful", _("The law may forbid to publish it")),
]
"""The published rules. Nothing else keeps words from being shown; disagreeing with them is no reason."""

FIRST_LOOK = ("sorted", "did not show", "showed")
"""Verbs of the record by which words were decided on the first time."""


class SecondLook(Coded, Personal):
    """An author asks that somebody else decides again whether their words are shown."""

    contribution = models.ForeignKey(
        "voice.Contribution", on_delete=models.CASCADE, null=True, blank=True, related_name="second_looks"
    )
    statement = models.ForeignKey(
        "voice.Statement", on_delete=models.CASCADE, null=True, blank=True, related_name="second_looks"
    )
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    why = models.TextField()
    asked_at = models.DateTimeField()
    due = models.DateField()
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.CharField(max_length=200, blank=True)
    shown = models.BooleanField(null=True)
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="second_look_code"),
            models.CheckConstraint(
                condition=Q(contribution__isnull=False, statement=None)
                | Q(contribution=None, statement__isnull=False),
                name="second_look_at_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None, shown=None)
                | (Q(answered_at__isnull=False, shown__isnull=False) & ~Q(reason="")),
                name="second_look_answered_with_reason",
            ),
            models.UniqueConstraint(fields=["contribution"], name="second_look_once_said"),
            models.UniqueConstraint(fields=["statement"], name="second_look_once_stated"),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("reply_officer", "navigator", "engagement_officer")
        purpose = _("looking again at what is not shown")
        called = _("Second looks you asked for")
