"""A mutual pledge: what each side does, what it did, and what the others made of it."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.periods import last_day
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Pledge(Coded, Placed):
    """What the council, partners and residents each do for a priority, adopted by a decision."""

    title = models.CharField(max_length=200)
    why = models.TextField()
    priority = models.ForeignKey("charter.Priority", on_delete=models.PROTECT, related_name="pledges")
    decision = models.ForeignKey("accountability.Decision", on_delete=models.PROTECT, related_name="+")
    active_from = models.DateField()
    active_to = models.DateField(help_text="The first day it no longer holds.")
    adopted_on = models.DateField()
    stands_since = models.DateField(null=True, blank=True, help_text="When the last side said yes.")
    ended_on = models.DateField(
        null=True, blank=True, help_text="The first day it no longer holds, where it was ended early."
    )
    ended_by = models.ForeignKey(
        "accountability.Decision", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ended_because = models.TextField(blank=True)
    told_first = models.TextField(blank=True, help_text="How and when the other sides were told.")
    example = models.BooleanField(default=False)

    class Meta:
        ordering = ["-active_from", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="pledge_code"),
            models.CheckConstraint(condition=Q(active_to__gt=F("active_from")), name="pledge_lasts"),
            models.CheckConstraint(condition=~Q(title="") & ~Q(why=""), name="pledge_says_why"),
            models.CheckConstraint(
                condition=Q(ended_on=None, ended_by=None)
                | (
                    Q(ended_on__isnull=False, ended_by__isnull=False)
                    & ~Q(ended_because="")
                    & ~Q(told_first="")
                ),
                name="pledge_ends_early_with_reason",
            ),
        ]

    class Privacy:
        kind = PUBLIC

    @property
    def last_day(self) -> date:
        """The last day it holds: its own, or where it or its priority was ended earlier, that day."""
        ends = [day for day in (self.active_to, self.ended_on, self.priority.active_to) if day]
        return last_day(min(ends))

    def ended(self, on: date) -> bool:
        """Whether it holds no longer on this day."""
        return on > self.last_day


class PledgeSide(Coded, Placed):
    """One side: who, what it will do, how many of what by when, its yes, and its stepping back."""

    KINDS = [
        ("council", _("The council")),
        ("organisation", _("Partner")),
        ("residents", _("Residents")),
    ]

    pledge = models.ForeignKey("charter.Pledge", on_delete=models.PROTECT, related_name="sides")
    kind = models.CharField(max_length=12, choices=KINDS)
    organisation = models.ForeignKey(
        "place.Organisation",
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Who speaks for it: for residents, their network or group.",
    )
    will_do = models.CharField(max_length=500, help_text="In its own words.")
    amount = models.PositiveIntegerField()
    unit = models.CharField(max_length=60)
    by_when = models.DateField()
    counts_people = models.BooleanField(default=False, help_text="Each one counted is a person.")
    yes_on = models.DateField(null=True, blank=True)
    yes_by = models.CharField(max_length=200, blank=True)
    asked_how = models.TextField(blank=True, help_text="How residents were asked.")
    left_on = models.DateField(null=True, blank=True)
    left_by = models.CharField(max_length=200, blank=True)
    left_because = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="pledge_side_code"),
            models.UniqueConstraint(fields=["pledge", "organisation"], name="pledge_side_once"),
            models.CheckConstraint(
                condition=Q(amount__gt=0) & ~Q(unit="") & ~Q(will_do=""), name="pledge_side_does_something"
            ),
            models.CheckConstraint(condition=Q(yes_on=None) | ~Q(yes_by=""), name="pledge_side_yes_named"),
            models.CheckConstraint(
                condition=~Q(kind="residents") | Q(yes_on=None) | ~Q(asked_how=""),
                name="pledge_side_residents_asked",
            ),
            models.CheckConstraint(
                condition=Q(left_on=None) | (~Q(left_by="") & ~Q(left_because="")),
                name="pledge_side_left_with_reason",
            ),
        ]

    class Privacy:
        kind = PUBLIC

    @property
    def last_day(self) -> date:
        """The last day on which what it does counts."""
        return min(filter(None, (self.pledge.last_day, self.left_on)))

    def can_still_say(self, on: date, days: int) -> bool:
        """Whether so few days have gone since its last day that it may say what it did."""
        return on <= self.last_day + timedelta(days=days)


class Delivery(Coded, Placed):
    """A side says what it did: how many, when, in one sentence. It is never rewritten."""

    side = models.ForeignKey("charter.PledgeSide", on_delete=models.PROTECT, related_name="deliveries")
    amount = models.PositiveIntegerField()
    done_on = models.DateField()
    words = models.CharField(max_length=300)
    said_at = models.DateTimeField()
    said_by = models.CharField(max_length=200)
    example = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "deliveries"
        ordering = ["done_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="delivery_code"),
            models.CheckConstraint(
                condition=Q(amount__gt=0) & ~Q(words="") & ~Q(said_by=""), name="delivery_of_something"
            ),
        ]

    class Privacy:
        kind = PUBLIC


class DeliveryWord(Placed):
    """What a side said of a delivery: confirmed, questioned, answered, or reversed by whoever said it."""

    KINDS = [
        ("confirmed", _("Confirmed")),
        ("questioned", _("Questioned")),
        ("explained", _("Answered")),
        ("reversed", _("Reversed")),
    ]

    delivery = models.ForeignKey("charter.Delivery", on_delete=models.PROTECT, related_name="said")
    side = models.ForeignKey("charter.PledgeSide", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=KINDS)
    words = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="confirmed") | ~Q(words=""), name="delivery_word_says_something"
            ),
            models.CheckConstraint(condition=~Q(by=""), name="delivery_word_named"),
            models.UniqueConstraint(
                fields=["delivery"], condition=Q(kind="reversed"), name="delivery_reversed_once"
            ),
        ]

    class Privacy:
        kind = PUBLIC

    def __str__(self) -> str:
        return self.words
