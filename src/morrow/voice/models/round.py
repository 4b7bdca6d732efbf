"""A round: a question put to a place, with everything that decides it fixed beforehand."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed
from morrow.voice.models.limits import InLimits

METHODS = [("statements", _("Statements to agree or disagree with")), ("vote", _("A vote on projects"))]

KINDS = [
    ("approval", _("Tick as many projects as you like")),
    ("knapsack", _("Fill a basket: tick projects that fit in the budget together")),
    ("score", _("Give each project from 0 to 5 points")),
    ("ranked", _("Put projects in order, the most wanted first")),
]
"""How people vote on projects."""


class Round(Coded, Placed):
    """One deliberation. Once it is open, the database refuses any change to its terms."""

    STATES = [
        ("draft", _("Being prepared")),
        ("open", _("Open")),
        ("ballot", _("Voting")),
        ("closed", _("Closed")),
        ("counted", _("Counted")),
        ("called_off", _("Called off")),
    ]

    title = models.CharField(max_length=200)
    question = models.TextField()
    area_code = models.CharField(max_length=12, blank=True, help_text="Empty for the whole place.")
    who = models.CharField(max_length=300, help_text="Who may take part.")
    opens = models.DateField()
    closes = models.DateField(help_text="The last day.")
    methods = ArrayField(models.CharField(max_length=12, choices=METHODS))
    ballot_kind = models.CharField(max_length=10, choices=KINDS, default="approval")
    selection_rule = models.TextField(blank=True, help_text="How what wins is chosen.")
    least_participants = models.PositiveIntegerField(help_text="The closing test: how many must take part.")
    budget = MoneyField(null=True, blank=True)
    rests_on = ArrayField(models.CharField(max_length=120), default=list, blank=True, help_text="Themes.")
    state = models.CharField(max_length=12, choices=STATES, default="draft")
    opened_at = models.DateTimeField(null=True, blank=True)
    ballot_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    early_reason = models.TextField(blank=True, help_text="Why it closed before its last day, published.")
    early_by = models.CharField(max_length=200, blank=True)
    shortfall_reason = models.TextField(blank=True, help_text="Why it closed with too few, published.")
    shortfall_by = models.CharField(max_length=200, blank=True)
    papers_reason = models.TextField(blank=True, help_text="Why papers stayed uncounted, published.")
    papers_by = models.CharField(max_length=200, blank=True)
    publishes_ballots = models.BooleanField(
        default=True, help_text="Voters were told that shuffled ballots are published, so that all can count."
    )
    called_off_reason = models.TextField(blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="round_code"),
            models.CheckConstraint(condition=Q(closes__gte=F("opens")), name="round_ends_after_it_opens"),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "called_off"]) | ~Q(selection_rule=""),
                name="round_rule_before_opening",
            ),
            models.CheckConstraint(
                condition=Q(shortfall_reason="") | ~Q(shortfall_by=""), name="round_shortfall_has_a_name"
            ),
            models.CheckConstraint(
                condition=Q(early_reason="") | ~Q(early_by=""), name="round_early_reason_has_a_name"
            ),
            models.CheckConstraint(
                condition=Q(papers_reason="") | ~Q(papers_by=""), name="round_papers_reason_has_a_name"
            ),
            models.CheckConstraint(condition=Q(least_participants__gte=1), name="round_gate_asks_someone"),
            models.CheckConstraint(condition=Q(budget=None) | Q(budget__gt=0), name="round_budget"),
        ]

    class Privacy:
        kind = PUBLIC

    @property
    def has_statements(self) -> bool:
        """True where people may make statements and answer them."""
        return "statements" in self.methods

    @property
    def has_vote(self) -> bool:
        """True where it ends in a vote on projects."""
        return "vote" in self.methods


class Project(InLimits, Coded, Placed):
    """Something that could be paid for, and what it costs."""

    round = models.ForeignKey("voice.Round", on_delete=models.CASCADE, related_name="projects")
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    cost = MoneyField()
    area_code = models.CharField(max_length=12, blank=True)
    theme = models.ForeignKey(
        "voice.Theme", on_delete=models.PROTECT, null=True, blank=True, related_name="projects"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    funded = models.BooleanField(null=True, help_text="Empty until counted.")
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="voice_project_code"),
            models.CheckConstraint(condition=Q(cost__gt=0), name="voice_project_cost"),
        ]

    class Privacy:
        kind = PUBLIC


class Tally(Placed):
    """What a count found: kept as it was found, with each project's reason as a code and values.

    `projects` is a list of `{project, votes, funded, today, code, values}` in the order of the result;
    `today` says whether the place's present rule would have funded it.
    """

    round = models.OneToOneField("voice.Round", on_delete=models.CASCADE, related_name="tally")
    ballots = models.PositiveIntegerField()
    spent = MoneyField()
    left_with_nothing = models.PositiveIntegerField()
    left_with_nothing_today = models.PositiveIntegerField(help_text="Under the rule used until now.")
    counts = models.PositiveIntegerField(help_text="How often it was counted with more for each voter.")
    projects = models.JSONField()
    wards = models.JSONField(default=dict, help_text="Ballots by declared ward; never shown as they are.")
    ages = models.JSONField(default=dict, help_text="Ballots by declared age band; the same.")
    ties = models.JSONField(default=list)
    runoff = models.JSONField(default=list, help_text="Each round, where one project was chosen.")
    terms = models.JSONField(default=dict, help_text="The rule as `morrow count` reads it.")
    got = models.JSONField(default=dict, help_text="What each declared group got; never shown as it is.")
    passed_over = models.JSONField(null=True, help_text="The group that is owed a project, if one is.")
    counted_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "tallies"

    class Privacy:
        kind = PUBLIC
