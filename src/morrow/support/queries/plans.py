"""What is asked of plans."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from morrow.foundations.errors import NotFound
from morrow.foundations.privacy.queries import permitted_subjects
from morrow.foundations.scope import Viewer
from morrow.support.models import (
    PARTS,
    AssessmentRequest,
    CircleMember,
    Confidence,
    Lead,
    Plan,
    PlanAction,
    PrivateDraft,
    Request,
    Share,
    Wording,
)
from morrow.support.models.reading import PLAN, Today, led_today

LINE = ("code", "called", "state", "review_on")
"""What a list of plans holds of each."""


@dataclass(frozen=True)
class PartView:
    """One part of a plan: its words, and other views beside it."""

    key: str
    label: str
    words: str
    beside: tuple[Wording, ...]


@dataclass(frozen=True)
class PlanLine:
    """A plan in a list: whose it is, and where it stands. `apart` tells two of one name from each other."""

    code: str
    called: str
    state: str
    review_on: date | None
    apart: str = ""

    @property
    def name(self) -> str:
        """What stands in the list."""
        return f"{self.called} ({self.apart})" if self.apart else self.called


@dataclass(frozen=True)
class PlanView:
    """One plan with what hangs on it, as one viewer may read it."""

    plan: Plan
    parts: tuple[PartView, ...]
    circle: tuple[CircleMember, ...]
    actions: tuple[PlanAction, ...]
    leads: tuple[Lead, ...]
    requests: tuple[Request, ...]
    shares: tuple[Share, ...]
    confidences: tuple[Confidence, ...]
    assessments: tuple[AssessmentRequest, ...]

    @property
    def open(self) -> bool:
        """True until the plan ends; then it is only read."""
        return bool(self.plan.state != "ended")

    @property
    def lead(self) -> Lead | None:
        """Who leads now."""
        return next((lead for lead in self.leads if lead.kind == "lead"), None)

    @property
    def cover(self) -> tuple[Lead, ...]:
        """Who stands in, now or soon."""
        return tuple(lead for lead in self.leads if lead.kind == "cover")

    @property
    def by_doer(self) -> dict[str, int]:
        """How many actions each kind of doer has; all count."""
        return dict(Counter(action.doer for action in self.actions))


def my_plan(viewer: Viewer) -> PlanView | None:
    """The viewer's own open plan."""
    mine = Plan.objects.visible_to(viewer).filter(person_id=viewer.person_id).exclude(state="ended")
    plan = mine.first()
    return _view(viewer, plan) if plan else None


def my_earlier_plans(viewer: Viewer) -> list[Plan]:
    """The viewer's own plans that have ended, the latest first: kept as they were, and theirs to read."""
    mine = Plan.objects.visible_to(viewer).filter(person_id=viewer.person_id, state="ended")
    return list(mine.order_by("-ended_at"))


def plan_for(viewer: Viewer, code: str) -> PlanView:
    """One plan this viewer may read. Raises NotFound."""
    return _view(viewer, plan_row(viewer, code))


def plan_row(viewer: Viewer, code: str) -> Plan:
    """One plan without what hangs on it. Raises NotFound."""
    plan: Plan | None = Plan.objects.visible_to(viewer).filter(code=code).first()
    if plan is None:
        raise NotFound
    return plan


def plans_i_lead(viewer: Viewer) -> list[PlanLine]:
    """The open plans this viewer leads or covers today, by name: nothing in them is opened."""
    return _lines(Plan.objects.visible_to(viewer).filter(pk__in=led_today(viewer)))


def plans_i_may_read(viewer: Viewer) -> list[PlanLine]:
    """The open plans of others who permit this viewer their plan today, without those the viewer leads."""
    permitted = Plan.objects.visible_to(viewer).filter(person_id__in=permitted_subjects(viewer, PLAN))
    return _lines(permitted.exclude(pk__in=led_today(viewer)).exclude(person_id=viewer.person_id))


def action_for(viewer: Viewer, code: str) -> PlanAction:
    """One action this viewer may read. Raises NotFound."""
    action: PlanAction | None = PlanAction.objects.visible_to(viewer).filter(code=code).first()
    if action is None:
        raise NotFound
    return action


def plan_row_of(viewer: Viewer, action: PlanAction) -> Plan:
    """The plan of an action. Raises NotFound for whoever reads the action alone."""
    plan: Plan | None = Plan.objects.visible_to(viewer).filter(pk=action.plan_id).first()
    if plan is None:
        raise NotFound
    return plan


def actions_shared_with_me(viewer: Viewer) -> list[PlanAction]:
    """The single actions of others' plans that were shared with this viewer."""
    shares = Share.objects.visible_to(viewer).filter(reader_id=viewer.person_id, ended_at=None)
    shared = PlanAction.objects.visible_to(viewer).filter(pk__in=[share.action_id for share in shares])
    return list(shared.order_by("added_at"))


def share_for(viewer: Viewer, code: str) -> Share:
    """One sharing of the viewer's own. Raises NotFound."""
    share: Share | None = Share.objects.visible_to(viewer).filter(code=code).first()
    if share is None:
        raise NotFound
    return share


def confidence_for(viewer: Viewer, code: str) -> Confidence:
    """One of the viewer's own. Raises NotFound."""
    mine = Confidence.objects.visible_to(viewer).filter(code=code, person_id=viewer.person_id)
    confidence: Confidence | None = mine.select_related("plan").first()
    if confidence is None:
        raise NotFound
    return confidence


def private_draft(viewer: Viewer) -> str:
    """The words on the viewer's own page."""
    draft = PrivateDraft.objects.visible_to(viewer).first()
    return draft.words if draft else ""


def _lines(plans: QuerySet[Plan]) -> list[PlanLine]:
    rows = list(plans.exclude(state="ended").order_by("called", "code").listed(*LINE))
    names = Counter(row.called for row in rows)
    return [
        PlanLine(
            row.code,
            row.called,
            str(row.get_state_display()),
            row.review_on,
            row.code[:4] if names[row.called] > 1 else "",
        )
        for row in rows
    ]


def _view(viewer: Viewer, plan: Plan) -> PlanView:
    def on(model):  # type: ignore[no-untyped-def]
        return model.objects.visible_to(viewer).filter(plan=plan)

    wordings = list(on(Wording).order_by("at"))
    leading = Q(active_to=None) | Q(active_to__gt=Today())
    return PlanView(
        plan=plan,
        parts=tuple(
            PartView(key, str(label), getattr(plan, key), tuple(w for w in wordings if w.part == key))
            for key, label in PARTS
        ),
        circle=tuple(on(CircleMember).order_by("pk")),
        actions=tuple(on(PlanAction).order_by("pk")),
        leads=tuple(on(Lead).filter(leading).order_by("active_from", "pk")),
        requests=tuple(on(Request).order_by("-asked_at")),
        shares=tuple(on(Share).filter(ended_at=None).select_related("action").order_by("pk")),
        confidences=tuple(on(Confidence).order_by("-at")),
        assessments=tuple(_assessments(viewer, plan)),
    )


def _assessments(viewer: Viewer, plan: Plan) -> list[AssessmentRequest]:
    asked = AssessmentRequest.objects.visible_to(viewer).filter(person_id=plan.person_id)
    return list(asked.order_by("-asked_at"))
