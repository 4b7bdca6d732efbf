"""What is tried first, with little money and a rule for when it stops; and what was counted on the way."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from morrow.accountability.stop_rules import StopRule
from morrow.foundations import small_numbers
from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.money import Money
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Experiment(Placed):
    """A decision to try something: what is expected, what is counted, and when it stops.

    It belongs to one option, and is tried only where that one is chosen. `met_on` is when a reading met
    the stop rule; the last day meets it by itself. It ends with a decision that takes this one's place,
    and that needs what was learned.
    """

    ENDS = [
        ("budget", _("The money was spent")),
        ("count", _("The count reached what was set")),
        ("last_day", _("The last day came")),
    ]
    TRUE = [
        ("yes", _("It came true")),
        ("partly", _("It came true in part")),
        ("no", _("It did not come true")),
        ("unclear", _("It cannot be told")),
    ]
    WHEN = [("at_least", _("It is this many or more")), ("at_most", _("It is this many or fewer"))]

    decision = models.OneToOneField(
        "accountability.Decision", on_delete=models.CASCADE, related_name="experiment"
    )
    option = models.OneToOneField(
        "accountability.Option",
        on_delete=models.CASCADE,
        related_name="experiment",
        help_text="What is tried.",
    )
    hypothesis = models.TextField(help_text="What is expected to come of it, and why.")
    counted = models.CharField(max_length=200, help_text="What is counted, such as people at the table.")
    counts_people = models.BooleanField(default=True, help_text="Then small numbers are not shown.")
    budget = MoneyField(help_text="The most it may cost.")
    last_day = models.DateField()
    stop_when = models.CharField(max_length=8, choices=WHEN, blank=True)
    stop_at = models.PositiveIntegerField(null=True, blank=True)
    met_by = models.CharField(max_length=8, choices=ENDS, blank=True)
    met_on = models.DateField(null=True, blank=True)
    review_set_for = models.DateField(
        null=True, blank=True, help_text="When it was to be reviewed before a reading met the stop rule."
    )
    came_true = models.CharField(max_length=8, choices=TRUE, blank=True, help_text="What was expected.")
    learned = models.TextField(blank=True)
    learned_by = models.CharField(max_length=200, blank=True)
    learned_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="experiment_has_money", condition=Q(budget__gt=0)),
            models.CheckConstraint(
                name="experiment_stops_at_a_number",
                condition=Q(stop_when="", stop_at=None) | (~Q(stop_when="") & Q(stop_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="experiment_met_on_a_day",
                condition=Q(met_by="", met_on=None) | (~Q(met_by="") & Q(met_on__isnull=False)),
            ),
        ]

    class Privacy:
        kind = PUBLIC

    @property
    def stops(self) -> StopRule:
        """When it stops."""
        return StopRule(self.budget, self.last_day, self.stop_when, self.stop_at)

    @property
    def spent(self) -> Money:
        """What was spent so far, by the last reading that stands."""
        standing = [each for each in self.readings.all() if each.stands]
        return standing[-1].spent if standing else Money(0)

    def ended_by(self, today: date) -> str:
        """By what its stop rule is met on a day; empty while it goes on."""
        if self.met_by:
            return str(self.met_by)
        return "last_day" if today >= self.last_day else ""

    def get_ended_by_display(self, today: date) -> str:
        """The same in words."""
        return str(dict(self.ENDS).get(self.ended_by(today), ""))


class Reading(Coded, Placed):
    """What was counted and spent up to a day; a wrong one stays, with the one that corrects it."""

    experiment = models.ForeignKey(Experiment, on_delete=models.CASCADE, related_name="readings")
    as_at = models.DateField()
    count = models.PositiveIntegerField()
    spent = MoneyField(help_text="All of it since the beginning.")
    words = models.TextField(blank=True, help_text="What was seen, and nobody by name.")
    kept_by = models.CharField(max_length=200)
    kept_on = models.DateField()
    corrects = models.OneToOneField(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="corrected_by"
    )
    reason = models.TextField(blank=True, help_text="Why it corrects another.")

    class Meta:
        ordering = ["as_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="experiment_reading_code"),
            models.CheckConstraint(name="experiment_reading_spent", condition=Q(spent__gte=0)),
            models.CheckConstraint(name="experiment_reading_kept", condition=Q(as_at__lte=F("kept_on"))),
            models.CheckConstraint(
                name="experiment_reading_corrects_with_reason", condition=Q(corrects=None) | ~Q(reason="")
            ),
        ]

    class Privacy:
        kind = PUBLIC

    @property
    def stands(self) -> bool:
        """Whether no other reading was put in its place."""
        return getattr(self, "corrected_by", None) is None

    @property
    def shown(self) -> str:
        """How many were counted, as everyone may read it: of people only what is not too few, and rounded."""
        return str(small_numbers.count(self.count)) if self.experiment.counts_people else f"{self.count:,}"

    @property
    def tells_too_much(self) -> bool:
        """Whether this wrong count of people is so near to another of that day that both would be told."""
        if self.stands or not self.experiment.counts_people:
            return False
        others = self.experiment.readings.filter(as_at=self.as_at).exclude(pk=self.pk)
        return any(abs(self.count - each.count) < 2 * small_numbers.ROUNDED_TO for each in others)


class Lesson(Placed):
    """What had been written as learned before it was written anew; it stays to be seen."""

    experiment = models.ForeignKey(Experiment, on_delete=models.CASCADE, related_name="lessons_before")
    came_true = models.CharField(max_length=8, choices=Experiment.TRUE)
    learned = models.TextField()
    learned_by = models.CharField(max_length=200)
    learned_on = models.DateField()

    class Meta:
        ordering = ["pk"]

    class Privacy:
        kind = PUBLIC
