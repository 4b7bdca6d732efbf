"""A personal budget: an amount that is the person's only once agreed, with a sub-balance for each body."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.support.models.reading import BUDGET_WALL, ON_BUDGET_WALL, BudgetManager


class PersonalBudget(Coded, Personal):
    """What a person may direct. While it is indicative it is a guide for planning, not an allocation."""

    STATES = [("indicative", _("Indicative")), ("agreed", _("Agreed")), ("ended", _("Ended"))]
    MANAGED = [
        ("managed", _("The council or the NHS arranges it")),
        ("direct", _("Direct payment")),
        ("third_party", _("A third party holds it")),
        ("mix", _("A mix of these")),
    ]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    plan = models.ForeignKey("support.Plan", on_delete=models.CASCADE, related_name="budgets")
    state = models.CharField(max_length=10, choices=STATES, default="indicative")
    indicative = MoneyField(null=True, blank=True)
    managed = models.CharField(max_length=12, choices=MANAGED, default="managed")
    starts = models.DateField()
    ends = models.DateField(help_text="The first day after it.")
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.CharField(max_length=200, blank=True)
    example = models.BooleanField(default=False)

    objects = BudgetManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="personal_budget_code"),
            models.UniqueConstraint(
                fields=["plan"], condition=~Q(state="ended"), name="personal_budget_one_open_on_a_plan"
            ),
            models.CheckConstraint(
                condition=~Q(state="agreed") | (Q(agreed_at__isnull=False) & ~Q(agreed_by="")),
                name="personal_budget_agreed_by_somebody",
            ),
        ]

    class Privacy:
        kind = PERSONAL
        called = _("Your personal budget")
        opens = _(
            "What your budget holds and what it paid for. A navigator may also agree an amount with you. "
            "It does not open your plan."
        )
        person = "person"
        purpose = _("helping with the personal budget")
        wall = BUDGET_WALL


class BudgetPart(Coded, Personal):
    """One body's share of a budget: a sub-balance that is never mixed with another body's.

    What the person pays towards it stands beside it. Health money is never means-tested.
    """

    MONEY = [("social", _("Social care money")), ("health", _("Health money"))]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    budget = models.ForeignKey("support.PersonalBudget", on_delete=models.CASCADE, related_name="parts")
    money = models.CharField(max_length=8, choices=MONEY)
    body = models.CharField(max_length=80, help_text="The organisation's code.")
    body_name = models.CharField(max_length=200)
    from_body = MoneyField()
    from_person = MoneyField(default=0)

    objects = BudgetManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="budget_part_code"),
            models.UniqueConstraint(fields=["budget", "money", "body"], name="budget_part_one_a_body"),
            models.CheckConstraint(
                condition=Q(from_body__gte=0) & Q(from_person__gte=0), name="budget_part_not_below_nought"
            ),
            models.CheckConstraint(
                condition=Q(money="social") | Q(from_person=0), name="budget_part_health_never_means_tested"
            ),
        ]

    class Privacy:
        kind = PERSONAL
        called = _("The parts of your personal budget")
        person = "person"
        purpose = _("helping with the personal budget")
        wall = ON_BUDGET_WALL


class Movement(Coded, Personal):
    """Money of one part put by, let go again, or paid. Never changed afterwards."""

    KINDS = [("committed", _("Put by")), ("released", _("Let go again")), ("paid", _("Paid"))]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    budget = models.ForeignKey("support.PersonalBudget", on_delete=models.CASCADE, related_name="movements")
    part = models.ForeignKey("support.BudgetPart", on_delete=models.CASCADE, related_name="movements")
    member = models.ForeignKey(
        "support.GroupMember", on_delete=models.SET_NULL, null=True, blank=True, related_name="movements"
    )
    move = models.CharField(max_length=10, choices=KINDS)
    amount = MoneyField()
    category = models.CharField(max_length=30, blank=True)
    what = models.CharField(max_length=200)
    by_worker = models.BooleanField(
        default=False, help_text="Whether somebody other than the person wrote it down for them."
    )
    at = models.DateTimeField()

    objects = BudgetManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="movement_code"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="movement_above_nought"),
        ]
        indexes = [models.Index(fields=["part", "move"], name="movement_of_part")]

    class Privacy:
        kind = PERSONAL
        called = _("What your budget paid for")
        person = "person"
        purpose = _("helping with the personal budget")
        wall = ON_BUDGET_WALL
