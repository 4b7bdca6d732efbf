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

    Scrutiny says by `answer_due` whether it takes it up, and why not where it does not. What it found goes to
    the executive, which answers by `reply_due` (s9FE). `about` is the reference of the decision or priority
    it is about, where it is about one.
    """

    ANSWERS = [("taken_up", _("Taken up")), ("not_taken_up", _("Not taken up"))]

    title = models.CharField(max_length=200)
    about = models.CharField(max_length=120, blank=True)
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
    found = models.TextField(blank=True, help_text="What scrutiny found, and what it recommends.")
    found_by = models.CharField(max_length=200, blank=True)
    found_on = models.DateField(null=True, blank=True)
    reply_due = models.DateField(null=True, blank=True, help_text="By when the executive answers.")
    reply = models.TextField(blank=True, help_text="What the executive answered.")
    replied_by = models.CharField(max_length=200, blank=True)
    replied_on = models.DateField(null=True, blank=True)
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
            models.CheckConstraint(
                name="scrutiny_referral_found_and_sent_on",
                condition=Q(found="", reply="")
                | (
                    Q(answer="taken_up", found_on__isnull=False, reply_due__isnull=False)
                    & ~Q(found="")
                    & ~Q(found_by="")
                ),
            ),
            models.CheckConstraint(
                name="scrutiny_referral_replied_by_somebody",
                condition=Q(reply="") | (Q(replied_on__isnull=False) & ~Q(replied_by="")),
            ),
        ]

    class Privacy:
        kind = PUBLIC

    def late(self, today: date) -> bool:
        """Whether its answer is overdue."""
        return not self.answer and self.answer_due < today

    def reply_late(self, today: date) -> bool:
        """Whether the executive's answer is overdue."""
        return self.reply_due is not None and not self.reply and self.reply_due < today
