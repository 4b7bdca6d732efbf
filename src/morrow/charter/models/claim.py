"""Somebody asks a person to look, is answered by a named worker, and may ask that another looks again."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, PLACE, Personal
from morrow.foundations.scope import Placed

LOOKS = ("entitlements_officer",)
"""Those whose work it is to look."""


class Claim(Coded, Personal):
    """Somebody asks whether a promise holds for them: what they answered, frozen, and what a worker said.

    `answers` never leave this row. `entitlement` is the version that is asked about: it explains itself
    under that one for ever. `digest` is that of the code on a paper receipt, where there is one.
    """

    STATES = [
        ("asked", _("Somebody looks at it")),
        ("yes", _("Yes")),
        ("not_accepted", _("Not accepted")),
    ]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    called = models.CharField(max_length=200, help_text="What the person likes to be called.")
    entitlement = models.ForeignKey("charter.Entitlement", on_delete=models.PROTECT, related_name="+")
    answers = models.JSONField(default=dict)
    worked_out = models.CharField(max_length=20, blank=True, help_text="What the rule says by itself.")
    words = models.TextField(blank=True, help_text="What they want us to know.")
    asked_at = models.DateTimeField()
    written_by = models.CharField(max_length=200, blank=True, help_text="The worker beside them, if any.")
    answer_due = models.DateField()
    state = models.CharField(max_length=14, choices=STATES, default="asked")
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)
    gives = models.TextField(blank=True, help_text="What they get, and from when.")
    instead = models.TextField(blank=True, help_text="What is offered instead.")
    instead_from = models.DateField(null=True, blank=True)
    look_again_until = models.DateField(null=True, blank=True, help_text="As it was promised.")
    look_again_days = models.PositiveSmallIntegerField(default=20, help_text="As they were promised.")
    offer = models.CharField(max_length=120, blank=True, help_text="The ref of what is offered.")
    digest = models.CharField(max_length=64, blank=True, db_index=True)
    second_thing = models.CharField(max_length=200, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="claim_code"),
            models.UniqueConstraint(
                fields=["place", "digest"], condition=~Q(digest=""), name="claim_paper_code"
            ),
            models.CheckConstraint(
                condition=Q(state="asked") | (Q(answered_at__isnull=False) & ~Q(answered_by="")),
                name="claim_answered_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(state="yes") | ~Q(gives=""), name="claim_yes_gives_something"
            ),
            models.CheckConstraint(
                condition=~Q(state="not_accepted")
                | (~Q(reason="") & ~Q(instead="") & Q(instead_from__isnull=False)),
                name="claim_not_accepted_leaves_with_something",
            ),
            models.CheckConstraint(
                condition=~Q(state="not_accepted") | Q(look_again_until__isnull=False),
                name="claim_not_accepted_may_ask_again_until",
            ),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = LOOKS
        purpose = _("looking whether a promise holds for you")
        called = _("What you asked for, and what you answered")
        withheld = ("digest", "second_thing")


class LookAgain(Coded, Personal):
    """Somebody asks that another than the first looks again. It never delays or replaces the legal way."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    claim = models.OneToOneField("charter.Claim", on_delete=models.CASCADE, related_name="look_again")
    why = models.TextField(blank=True)
    asked_at = models.DateTimeField()
    in_time = models.BooleanField()
    due = models.DateField()
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.CharField(max_length=200, blank=True)
    changed = models.BooleanField(null=True)
    reason = models.TextField(blank=True)
    gives = models.TextField(blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="look_again_code"),
            models.CheckConstraint(
                condition=Q(answered_at=None, changed=None)
                | (Q(answered_at__isnull=False, changed__isnull=False) & ~Q(reason="") & ~Q(answered_by="")),
                name="look_again_answered_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(changed=None) | Q(changed=False) | ~Q(gives=""), name="look_again_changed_gives"
            ),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = LOOKS
        purpose = _("looking again at what was not accepted")
        called = _("What you asked us to look at again")


class WordsLeaveOut(Coded, Placed):
    """A reviewer's note that the words of a promise leave people out. It names nobody and leads to nobody."""

    ANSWERS = [
        ("", _("Waiting")),
        ("propose", _("A change is proposed")),
        ("keep", _("The words stay as they are")),
    ]

    entitlement = models.ForeignKey("charter.Entitlement", on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    noted_on = models.DateField()
    answer = models.CharField(max_length=8, choices=ANSWERS, blank=True)
    reason = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="words_leave_out_code"),
            models.CheckConstraint(
                condition=Q(answer="") | (~Q(reason="") & Q(answered_on__isnull=False)),
                name="words_leave_out_answered_with_reason",
            ),
        ]

    class Privacy:
        kind = PLACE


class WrongClaimWord(Placed):
    """A code and word that opened nothing, from an address we keep only as a digest."""

    address = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["place", "address", "at"], name="wrong_claim_word")]

    class Privacy:
        kind = PLACE
