"""How this room's references become links and sentences on the thread. All of them are personal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from morrow.foundations.references import Kind, Line, Resolver, register
from morrow.foundations.scope import Viewer, path
from morrow.support.models import (
    AssessmentRequest,
    BudgetGroup,
    PersonalBudget,
    Plan,
    PrivateDraft,
    Request,
)


def _mine(model: Any, line: Callable[[Any], Line]) -> Resolver:
    """A person's own rows only: a worker's thread tells nothing of the people she works with."""

    def resolve(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
        if viewer.person_id is None:
            return {}
        found = model.objects.visible_to(viewer).filter(code__in=codes, person_id=viewer.person_id)
        return {row.code: line(row) for row in found}

    return resolve


def _groups(viewer: Viewer, codes: list[str]) -> dict[str, Line]:
    if viewer.person_id is None:
        return {}
    mine = BudgetGroup.objects.visible_to(viewer).filter(
        code__in=codes, member_ids__contains=[viewer.person_id]
    )
    return {
        group.code: Line(
            _("You put your budget together with others."),
            href=path("support:group", code=group.code),
            when=group.formed_at.date(),
            example=group.example,
        )
        for group in mine
    }


def _plan(plan: Plan) -> Line:
    said = _("You have a plan.") if plan.agreed_at else _("You are writing a plan.")
    when = plan.agreed_at or plan.started_at
    return Line(said, href=path("support:my_plan"), when=when.date(), example=plan.example)


def _request(request: Request) -> Line:
    return Line(
        _("Somebody was asked to help you."), href=path("support:my_plan"), when=request.asked_at.date()
    )


def _assessment(asked: AssessmentRequest) -> Line:
    return Line(
        _("You asked for an assessment."),
        href=path("support:assessment_receipt", code=asked.code),
        when=asked.asked_at.date(),
        example=asked.example,
    )


def _budget(budget: PersonalBudget) -> Line:
    said = _("Your personal budget was agreed.") if budget.agreed_at else _("You were given a guide amount.")
    return Line(said, href=path("support:my_budget"), when=budget.starts, example=budget.example)


def _draft(draft: PrivateDraft) -> Line:
    return Line(_("You keep a private page."), href=path("support:private_page"))


def register_all() -> None:
    """Register this room's kinds. Of other people's, only a suppressed count of plans and groups shows."""
    register(
        Kind(
            "support.plan",
            "helped",
            _mine(Plan, _plan),
            personal=True,
            counted=lambda n: _("%s people are being helped") % n,
            short=lambda n: _("%s people") % n,
            lead=1,
        )
    )
    register(
        Kind(
            "support.budgetgroup",
            "helped",
            _groups,
            personal=True,
            counted=lambda n: _("%s groups put their budgets together") % n,
            short=lambda n: _("%s groups") % n,
            lead=2,
        )
    )
    register(Kind("support.request", "helped", _mine(Request, _request), personal=True))
    register(
        Kind("support.assessmentrequest", "helped", _mine(AssessmentRequest, _assessment), personal=True)
    )
    register(Kind("support.personalbudget", "helped", _mine(PersonalBudget, _budget), personal=True))
    register(Kind("support.privatedraft", "helped", _mine(PrivateDraft, _draft), personal=True))
