"""Who reads what here: the same rules twice, once for Python and once for PostgreSQL.

A plan is opened by the person, by whoever leads or covers it today, and by whoever the person permits.
A personal budget is opened by the person and by whoever they permit the budget: neither leading the plan nor
a permission for the plan opens it. Being a navigator opens nothing. What hangs on a plan is read as the plan
is, so its wall asks the plan's.
A group is read by its members and by the broker who took its request.
Whoever reads through their work (a lead, a cover, a helper, a broker) reads nothing once the work is over.
"""

from __future__ import annotations

from typing import Any, Self

from django.apps import apps
from django.db.models import DateField, Func, Q, QuerySet

from morrow.foundations.privacy import PersonalManager, PersonalQuerySet
from morrow.foundations.privacy.queries import permitted_subjects
from morrow.foundations.scope import Viewer

PLAN = "support.plan"
BUDGET = "support.personalbudget"
"""The kinds of permission this room understands."""

LEADERS = ("navigator",)
AT_WORK = (
    *("navigator", "reply_officer", "engagement_officer", "councillor", "democratic_officer"),
    *("fund_manager", "panel_member", "monitoring_officer", "storyteller", "learning_lead", "commissioner"),
    *("provider", "organiser", "broker", "partner", "safeguarding_lead", "data_protection_lead"),
    "administrator",
)


def _holds(kinds: tuple[str, ...]) -> str:
    return f"(SELECT morrow_holds(ARRAY[{', '.join(repr(kind) for kind in kinds)}]))"


MINE = "person_id::text = morrow_viewer()"
LED = (
    "IN (SELECT l.plan_id FROM support_lead l WHERE l.lead_id::text = morrow_viewer()"
    " AND l.active_from <= current_date AND (l.active_to IS NULL OR l.active_to > current_date)"
    " AND {at_work})"
).replace("{at_work}", _holds(LEADERS))
PERMITTED = f"person_id IN (SELECT morrow_permitted('{PLAN}'))"
PLAN_WALL = f"{MINE} OR id {LED} OR {PERMITTED}"
ON_PLAN = "plan_id IN (SELECT id FROM support_plan)"
ON_PLAN_WALL = f"{MINE} OR {ON_PLAN}"
SHARE_WALL = f"{ON_PLAN_WALL} OR reader_id::text = morrow_viewer()"
SHARED_WITH_ME = (
    "id IN (SELECT s.action_id FROM support_share s"
    " WHERE s.reader_id::text = morrow_viewer() AND s.ended_at IS NULL)"
)
ACTION_WALL = f"{ON_PLAN_WALL} OR {SHARED_WITH_ME}"
REQUEST_WALL = f"{ON_PLAN_WALL} OR (helper_id::text = morrow_viewer() AND {_holds(AT_WORK)})"
LEAD_WALL = (
    f"{MINE} OR ((lead_id::text = morrow_viewer() OR covers_for_id::text = morrow_viewer())"
    f" AND {_holds(LEADERS)}) OR {PERMITTED}"
)
BUDGET_WALL = f"{MINE} OR person_id IN (SELECT morrow_permitted('{BUDGET}'))"
ON_BUDGET = "budget_id IN (SELECT id FROM support_personalbudget)"
ON_BUDGET_WALL = f"{MINE} OR {ON_BUDGET}"
IN_GROUP = "group_id IN (SELECT id FROM support_budgetgroup)"
MEMBER_WALL = f"{MINE} OR (state <> 'left' AND {IN_GROUP})"
GROUP_WALL = (
    f"(broker_id::text = morrow_viewer() AND {_holds(('broker',))})"
    " OR morrow_viewer() = ANY (member_ids::text[])"
)
ASK_WALL = f"{IN_GROUP} OR (SELECT morrow_holds(ARRAY['broker']))"


class Today(Func):
    """The database's own day, the one its walls go by."""

    template = "current_date"
    output_field = DateField()


class OwnRows(PersonalQuerySet):
    """Rows opened by a rule of this room in place of the usual one."""

    def visible_to(self, viewer: Viewer, *, purpose: str = "") -> Self:
        """The rows this viewer may read; readings of other people are written down as always."""
        opened = self._open(basis=f"visible to {viewer.setting}")
        opened._logs = "" if viewer.system else (purpose or str(self._declared().purpose))
        if viewer.system:
            return opened
        if viewer.person_id is None:
            return opened.none()
        return opened.filter(self.rule(viewer))

    def rule(self, viewer: Viewer) -> Q:
        """Only the person's own."""
        return Q(person_id=viewer.person_id)


def led_today(viewer: Viewer) -> QuerySet[Any]:
    """The ids of the plans this viewer leads or covers today, while that is still their work."""
    leads = apps.get_model("support", "Lead").objects
    if not viewer.holds(*LEADERS):
        nothing: QuerySet[Any] = leads.unrestricted(reason="leads nothing").none().values("plan_id")
        return nothing
    today = Q(active_from__lte=Today()) & (Q(active_to=None) | Q(active_to__gt=Today()))
    found: QuerySet[Any] = (
        leads.unrestricted(reason="which plans this viewer leads")
        .filter(today, lead_id=viewer.person_id)
        .values("plan_id")
    )
    return found


class PlanRows(OwnRows):
    """Plans."""

    def rule(self, viewer: Viewer) -> Q:
        """The person, the lead or cover, and whoever the person permits."""
        return (
            Q(person_id=viewer.person_id)
            | Q(pk__in=led_today(viewer))
            | Q(person_id__in=permitted_subjects(viewer, PLAN))
        )


class OnPlanRows(OwnRows):
    """What hangs on a plan: read as the plan is."""

    def rule(self, viewer: Viewer) -> Q:
        """As the plan."""
        return (
            Q(person_id=viewer.person_id)
            | Q(plan_id__in=led_today(viewer))
            | Q(person_id__in=permitted_subjects(viewer, PLAN))
        )


class SharedRows(OnPlanRows):
    """What is the person's alone until they share it."""

    def rule(self, viewer: Viewer) -> Q:
        """The person; and, where shared, as the plan."""
        return Q(person_id=viewer.person_id) | (Q(shared=True) & super().rule(viewer))


class ActionRows(OnPlanRows):
    """Actions of a plan: also read, one by one, by those the person shared them with."""

    def rule(self, viewer: Viewer) -> Q:
        """As the plan, and each action by those it is shared with."""
        shares = apps.get_model("support", "Share").objects
        shared = shares.unrestricted(reason="which actions are shared with this viewer").filter(
            reader_id=viewer.person_id, ended_at=None
        )
        return super().rule(viewer) | Q(pk__in=shared.values("action_id"))


class ShareRows(OnPlanRows):
    """Which action is shared with whom: also read by whom it is shared with."""

    def rule(self, viewer: Viewer) -> Q:
        """As the plan, and by the reader."""
        return super().rule(viewer) | Q(reader_id=viewer.person_id)


class RequestRows(OnPlanRows):
    """Requests for help into a plan: also read by whoever is asked."""

    def rule(self, viewer: Viewer) -> Q:
        """As the plan, and by the helper at work."""
        if not viewer.holds(*AT_WORK):
            return super().rule(viewer)
        return super().rule(viewer) | Q(helper_id=viewer.person_id)


class LeadRows(OwnRows):
    """Who leads and who covers: each reads their own, and a lead reads who covers for them."""

    def rule(self, viewer: Viewer) -> Q:
        """The person, the lead, whoever they cover for, and whoever the person permits."""
        own = Q(person_id=viewer.person_id) | Q(person_id__in=permitted_subjects(viewer, PLAN))
        if not viewer.holds(*LEADERS):
            return own
        return own | Q(lead_id=viewer.person_id) | Q(covers_for_id=viewer.person_id)


class BudgetRows(OwnRows):
    """Personal budgets, their parts and movements: a permission for the plan does not open them."""

    def rule(self, viewer: Viewer) -> Q:
        """The person, and whoever the person permits to see the budget."""
        return Q(person_id=viewer.person_id) | Q(person_id__in=permitted_subjects(viewer, BUDGET))


def _in_group(viewer: Viewer) -> Q:
    member = Q(member_ids__contains=[viewer.person_id])
    return member | Q(broker_id=viewer.person_id) if viewer.holds("broker") else member


class GroupRows(OwnRows):
    """Budget groups."""

    def rule(self, viewer: Viewer) -> Q:
        """Members and the group's broker."""
        return _in_group(viewer)


class InGroupRows(OwnRows):
    """What hangs on a group: read as the group is."""

    def rule(self, viewer: Viewer) -> Q:
        """Members and the group's broker."""
        groups = apps.get_model("support", "BudgetGroup").objects
        mine = groups.unrestricted(reason="the groups this viewer reads").filter(_in_group(viewer))
        return Q(group_id__in=mine.values("pk"))


class MemberRows(InGroupRows):
    """A member's rows: her own she still reads after she has left, and the group then reads them no more."""

    def rule(self, viewer: Viewer) -> Q:
        """Her own; and as the group, while she is in it."""
        return Q(person_id=viewer.person_id) | (super().rule(viewer) & ~Q(state="left"))


class RankingRows(InGroupRows):
    """How members ranked: one's own is still read after one has left."""

    def rule(self, viewer: Viewer) -> Q:
        """As the group, and her own."""
        return Q(person_id=viewer.person_id) | super().rule(viewer)


class AskRows(InGroupRows):
    """What a group asks for: also read by every support broker."""

    def rule(self, viewer: Viewer) -> Q:
        """As the group; and brokers, whose work it is."""
        return Q() if viewer.holds("broker") else super().rule(viewer)


PlanManager = PersonalManager.from_queryset(PlanRows)
OnPlanManager = PersonalManager.from_queryset(OnPlanRows)
SharedManager = PersonalManager.from_queryset(SharedRows)
ActionManager = PersonalManager.from_queryset(ActionRows)
ShareManager = PersonalManager.from_queryset(ShareRows)
RequestManager = PersonalManager.from_queryset(RequestRows)
LeadManager = PersonalManager.from_queryset(LeadRows)
OwnManager = PersonalManager.from_queryset(OwnRows)
BudgetManager = PersonalManager.from_queryset(BudgetRows)
GroupManager = PersonalManager.from_queryset(GroupRows)
InGroupManager = PersonalManager.from_queryset(InGroupRows)
AskManager = PersonalManager.from_queryset(AskRows)
MemberManager = PersonalManager.from_queryset(MemberRows)
RankingManager = PersonalManager.from_queryset(RankingRows)
