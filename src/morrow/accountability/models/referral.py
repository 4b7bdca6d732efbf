"""Matters that a ward member refers to scrutiny, and scrutiny's answer."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Referral(Coded, Placed):
    """One local matter a member referred (Local Government Act 2000 s9FC). It instructs no officer.

    Scrutiny says by `answer_due` whether it takes it up, and why not where it does not.
    """

    ANSWERS = [("taken_up", _("Taken up")), ("not_taken_up", _("Not taken up"))]

    title = models.CharField(max_length=200)
    ward = models.CharField(max_length=200, help_text="The name of the ward it concerns.")
    words = models.TextField(help_text="What scrutiny should look at, and why.")
    tried = models.TextField(help_text="What was tried before.")
    referred_by = models.CharField(max_length=200)
    referred_on = models.DateField()
    answer_due = models.DateField()
    answer = models.CharField(max_length=12, choices=ANSWERS, blank=True)
    why = models.TextField(blank=True)
    meets_on = models.DateField(null=True, blank=True, help_text="When scrutiny looks at it.")
    answered_by = models.CharField(max_length=200, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        ordering = ["-referred_on", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="scrutiny_referral_code"),
            models.CheckConstraint(
                name="scrutiny_referral_answered_with_why",
                condition=Q(answer="", answered_on=None)
                | (~Q(answer="") & ~Q(why="") & Q(answered_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="scrutiny_referral_taken_up_on_a_day",
                condition=~Q(answer="taken_up") | Q(meets_on__isnull=False),
            ),
        ]

    class Privacy:
        kind = PUBLIC

    def late(self, today: date) -> bool:
        """Whether its answer is overdue."""
        return not self.answer and self.answer_due < today
