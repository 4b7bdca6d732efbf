"""Decisions, with everything the law and the public need of them."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from morrow.accountability.models.authority import REGIMES
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed

UNDECIDED = ("proposed", "sent_back", "withdrawn")


class Decision(Coded, Placed):
    """A decision by an authority, from proposal to review. `code` is its number, such as 2026-014."""

    STATES = [
        ("proposed", _("Proposed")),
        ("sent_back", _("Sent back")),
        ("decided", _("Decided")),
        ("called_in", _("Called in")),
        ("in_force", _("In force")),
        ("superseded", _("Superseded")),
        ("withdrawn", _("Withdrawn")),
    ]

    title = models.CharField(max_length=200)
    question = models.TextField()
    subject = models.CharField(max_length=80, blank=True, help_text="What it is about, as authorities say.")
    regime = models.CharField(max_length=12, choices=REGIMES)
    authority = models.ForeignKey("accountability.Authority", on_delete=models.PROTECT, null=True, blank=True)
    key = models.BooleanField(default=False, help_text="A key decision under the 2012 Regulations.")
    state = models.CharField(max_length=12, choices=STATES, default="proposed")
    rests_on = ArrayField(models.CharField(max_length=120), default=list, help_text="Themes, reviews: refs.")
    proposed_by = models.CharField(max_length=200, blank=True)
    proposed_at = models.DateTimeField(null=True, blank=True)
    heard = models.TextField(blank=True, help_text="What was heard, including what few people said.")
    nothing_heard_because = models.TextField(blank=True)
    equality = models.TextField(blank=True, help_text="What the analysis found.")
    sustainability = models.TextField(blank=True)
    made_of_it = models.TextField(blank=True, help_text="What the decision-maker made of the analysis.")
    reasons = models.TextField(blank=True)
    conditions = models.TextField(blank=True, help_text="On which conditions it was decided, if any.")
    departure = models.TextField(blank=True, help_text="Why the people’s or panel’s choice was not taken.")
    interests = models.TextField(blank=True, help_text="What was declared, or that nothing was.")
    in_private = models.BooleanField(default=False, help_text="Part of the meeting was held in private.")
    decided_by = models.CharField(max_length=200, blank=True)
    taken_by = models.CharField(
        max_length=200, blank=True, help_text="Who took it alone; empty where a body voted."
    )
    no_call_in_because = models.TextField(blank=True, help_text="Why it is urgent and call-in is left out.")
    no_call_in_agreed_by = models.CharField(max_length=200, blank=True)
    no_call_in_agreed_as = models.CharField(max_length=100, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    call_in_ends = models.DateField(
        null=True, blank=True, help_text="The last day; empty where none applies."
    )
    in_force_from = models.DateField(null=True, blank=True)
    in_force_to = models.DateField(null=True, blank=True, help_text="The first day it no longer holds.")
    review_on = models.DateField(null=True, blank=True)
    review_answer = models.TextField(blank=True)
    withdrawn_because = models.TextField(blank=True)
    supersedes = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="decision_code"),
            models.CheckConstraint(
                name="decision_taken_whole",
                condition=Q(state__in=UNDECIDED)
                | (
                    Q(authority__isnull=False, decided_at__isnull=False, review_on__isnull=False)
                    & ~(Q(reasons="") | Q(equality="") | Q(sustainability="") | Q(made_of_it=""))
                    & ~Q(interests="")
                    & ~Q(heard="", nothing_heard_because="")
                ),
            ),
            models.CheckConstraint(
                name="decision_not_before_it_was_proposed",
                condition=Q(decided_at=None) | Q(proposed_at=None) | Q(decided_at__gte=F("proposed_at")),
            ),
            models.CheckConstraint(
                name="decision_in_force_since",
                condition=~Q(state__in=("in_force", "superseded")) | Q(in_force_from__isnull=False),
            ),
            models.CheckConstraint(
                name="decision_without_call_in_agreed",
                condition=Q(no_call_in_because="") | ~Q(no_call_in_agreed_by=""),
            ),
            models.CheckConstraint(
                name="decision_withdrawn_because",
                condition=~Q(state="withdrawn") | ~Q(withdrawn_because=""),
            ),
        ]
        indexes = [models.Index(fields=["place", "state"], name="decision_state")]

    class Privacy:
        kind = PUBLIC

    def may_be_relied_on(self, on: date) -> bool:
        """Whether rights and money may rest on it on this day: in force, and not superseded by then."""
        since, until = self.in_force_from, self.in_force_to
        return since is not None and since <= on and (until is None or on < until)

    @property
    def taken(self) -> bool:
        """Whether it has been decided (and perhaps called in, put in force or superseded since)."""
        return self.state not in UNDECIDED

    @property
    def taken_by_a_vote(self) -> bool:
        """Whether a body took it together, so that no one of them can undo it."""
        return self.decided_at is not None and not self.taken_by
