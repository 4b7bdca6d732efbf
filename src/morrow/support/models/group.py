"""People who put personal budgets together; each assents to her own share."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.support.models.reading import (
    ASK_WALL,
    GROUP_WALL,
    IN_GROUP,
    MEMBER_WALL,
    MINE,
    AskManager,
    GroupManager,
    InGroupManager,
    MemberManager,
    RankingManager,
)


class BudgetGroup(Coded, Personal):
    """A group. `member_ids` are the persons who may read it now; the first member formed it."""

    STATES = [
        ("forming", _("Forming")),
        ("asked", _("Asked a broker")),
        ("choosing", _("Choosing")),
        ("assenting", _("Each says yes to their own share")),
        ("arranged", _("Arranged")),
        ("ended", _("Ended")),
    ]

    name = models.CharField(max_length=120)
    aims = models.TextField(blank=True)
    weeks = models.PositiveSmallIntegerField(help_text="For how many weeks shares are brought.")
    state = models.CharField(max_length=10, choices=STATES, default="forming")
    member_ids = ArrayField(models.BigIntegerField(), default=list)
    broker = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    broker_called = models.CharField(max_length=200, blank=True)
    chosen = models.ForeignKey(
        "support.GroupOffer", on_delete=models.RESTRICT, null=True, blank=True, related_name="+"
    )
    formed_at = models.DateTimeField()
    example = models.BooleanField(default=False)

    objects = GroupManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="budget_group_code"),
            models.CheckConstraint(condition=Q(weeks__gt=0), name="budget_group_lasts"),
        ]
        indexes = [GinIndex(fields=["member_ids"], name="budget_group_members")]

    class Privacy:
        kind = PERSONAL
        purpose = _("helping a budget group")
        wall = GROUP_WALL


class GroupMember(Coded, Personal):
    """One person in a group, with her share, which stays in her own budget until she assents."""

    STATES = [
        ("invited", _("Invited")),
        ("joined", _("Joined")),
        ("assented", _("Said yes to their share")),
        ("left", _("Left")),
    ]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    group = models.ForeignKey("support.BudgetGroup", on_delete=models.CASCADE, related_name="members")
    part = models.ForeignKey(
        "support.BudgetPart", on_delete=models.RESTRICT, null=True, blank=True, related_name="+"
    )
    called = models.CharField(max_length=120)
    share = MoneyField(null=True, blank=True, help_text="For all the weeks.")
    cost = MoneyField(null=True, blank=True, help_text="Her part of the offer she assented to.")
    state = models.CharField(max_length=10, choices=STATES, default="invited")
    joined_at = models.DateTimeField(null=True, blank=True)
    assented_at = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)

    objects = MemberManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="group_member_code"),
            models.UniqueConstraint(fields=["group", "person"], name="group_member_once"),
            models.CheckConstraint(
                condition=~Q(state__in=["joined", "assented"]) | (Q(share__gt=0) & Q(part__isnull=False)),
                name="group_member_brings_a_share",
            ),
            models.CheckConstraint(
                condition=Q(cost=None) | Q(cost__lte=F("share")), name="group_member_cost_within_share"
            ),
        ]

    class Privacy:
        kind = PERSONAL
        called = _("Your share in a group")
        person = "person"
        purpose = _("helping a budget group")
        wall = MEMBER_WALL


class BrokerRequest(Coded, Personal):
    """What a group asks for, in its own words and with its sum; no names."""

    group = models.ForeignKey("support.BudgetGroup", on_delete=models.CASCADE, related_name="asks")
    words = models.TextField()
    people = models.PositiveSmallIntegerField()
    a_week = MoneyField()
    asked_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True, blank=True)
    only_one_because = models.TextField(blank=True, help_text="Why there is only one offer.")

    objects = AskManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="broker_request_code")]

    class Privacy:
        kind = PERSONAL
        purpose = _("finding an offer for a budget group")
        wall = ASK_WALL


class GroupOffer(Coded, Personal):
    """What a broker brings: a new provider, or an existing service that changes."""

    group = models.ForeignKey("support.BudgetGroup", on_delete=models.CASCADE, related_name="offers")
    title = models.CharField(max_length=200)
    provider = models.CharField(max_length=200)
    offer = models.CharField(max_length=120, blank=True, help_text="A commissioning.offer ref.")
    changes_existing = models.BooleanField(default=False)
    what_changes = models.TextField(blank=True)
    category = models.CharField(max_length=30)
    cost = MoneyField(help_text="For all the weeks, for the whole group.")
    weeks = models.PositiveSmallIntegerField()
    notice_weeks = models.PositiveSmallIntegerField(default=0)
    employer_costs = MoneyField(default=0, help_text="What ending employment would cost the group.")
    brought_at = models.DateTimeField()

    objects = InGroupManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="group_offer_code"),
            models.CheckConstraint(
                condition=Q(weeks__gt=0) & Q(notice_weeks__lte=F("weeks")), name="group_offer_notice"
            ),
            models.CheckConstraint(
                condition=Q(cost__gt=0) & Q(employer_costs__gte=0), name="group_offer_costs"
            ),
            models.CheckConstraint(
                condition=Q(changes_existing=False) | ~Q(what_changes=""),
                name="group_offer_says_what_changes",
            ),
        ]

    class Privacy:
        kind = PERSONAL
        purpose = _("choosing in a budget group")
        wall = IN_GROUP


class Ranking(Coded, Personal):
    """One member's order of the offers, best first. It ranks; it binds nobody's money."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    group = models.ForeignKey("support.BudgetGroup", on_delete=models.CASCADE, related_name="rankings")
    order = ArrayField(models.CharField(max_length=40))
    at = models.DateTimeField()

    objects = RankingManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="ranking_code"),
            models.UniqueConstraint(fields=["group", "person"], name="ranking_once"),
        ]

    class Privacy:
        kind = PERSONAL
        called = _("How you ranked offers in a group")
        person = "person"
        purpose = _("choosing in a budget group")
        wall = f"{MINE} OR {IN_GROUP}"
