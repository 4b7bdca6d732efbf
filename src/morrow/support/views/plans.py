"""Writing in a plan: the person and whoever helps use the same pages, with equal rights."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import NotFound
from morrow.foundations.record import Ref
from morrow.foundations.scope import path
from morrow.people.queries import PersonRef
from morrow.support import actions, queries
from morrow.support.errors import OnlyTheyEndIt, PlanEnded, UnknownPerson
from morrow.support.forms.planning import (
    ActionForm,
    AgreeForForm,
    AgreeOwnForm,
    CircleForm,
    DifferentlyForm,
    EndForm,
    EndTogetherForm,
    ReviewForm,
    ShareForm,
    WriteForm,
)
from morrow.support.models import PARTS
from morrow.support.permissions import is_person, may_agree_budget, may_end, may_name_lead
from morrow.support.views.asking import actor_on, filled, one_form, plan_page


def plan(request: Any, code: str) -> HttpResponse:
    """A plan, as its lead or somebody permitted reads it; and one's own that has ended, as it was."""
    view = queries.plan_for(request.viewer, code)
    mine = view.plan.person_id == request.viewer.person_id
    if mine and view.open:
        return redirect(path("support:my_plan"))
    budget = queries.budget_of_plan(request.viewer, view.plan.pk)
    actors = request.viewer.actors
    may_agree = any(may_agree_budget(actor, view.plan.person_id) for actor in actors)
    context = {
        "view": view,
        "mine": mine,
        "budget": budget,
        "may_agree": may_agree,
        "leads": any(may_name_lead(actor, view.plan) for actor in actors),
        "example": view.plan.example,
    }
    return render(request, "support/plan.html", context)


def write(request: Any, code: str, part: str) -> HttpResponse:
    """Write one part."""
    row, by = _for(request, code)
    labels = dict(PARTS)
    if part not in labels:
        raise NotFound
    mine = row.person_id == by.person_id

    def do(given: dict[str, Any]) -> str:
        actions.write(
            plan=row,
            part=part,
            words=given["words"],
            read_back=given.get("read_back", False),
            by=by,
            now=timezone.now(),
        )
        return plan_page(request.viewer, row)

    form = WriteForm(
        filled(request),
        label=str(labels[part]),
        ask_read_back=part == "what_matters" and not mine,
        initial={"words": getattr(row, part)},
    )
    return _page(request, form, do, row, title=str(labels[part]), button=_("Save"), emergency=True)


def say_differently(request: Any, code: str) -> HttpResponse:
    """Put another view beside."""
    row, by = _for(request, code)

    def do(given: dict[str, Any]) -> str:
        actions.say_differently(plan=row, **given, by=by, now=timezone.now())
        return plan_page(request.viewer, row)

    return _page(
        request,
        DifferentlyForm(filled(request)),
        do,
        row,
        title=_("I see it differently"),
        button=_("Put it beside"),
        lead=_("Both views stand side by side in the plan and on paper. Neither replaces the other."),
    )


def add_to_circle(request: Any, code: str) -> HttpResponse:
    """Name somebody around the person."""
    row, by = _for(request, code)

    def do(given: dict[str, Any]) -> str:
        actions.add_to_circle(plan=row, **given, by=by, now=timezone.now())
        return plan_page(request.viewer, row)

    return _page(request, CircleForm(filled(request)), do, row, title=_("Who is around you"), button=_("Add"))


def add_action(request: Any, code: str) -> HttpResponse:
    """Add something somebody does."""
    row, by = _for(request, code)

    def do(given: dict[str, Any]) -> str:
        offer = given.pop("offer")
        actions.add_action(
            plan=row,
            **given,
            offer=Ref("commissioning.offer", offer) if offer else None,
            by=by,
            now=timezone.now(),
        )
        return plan_page(request.viewer, row)

    initial = {"offer": request.GET.get("offer", ""), "offer_title": request.GET.get("title", "")}
    form = ActionForm(filled(request), initial=initial)
    return _page(request, form, do, row, title=_("Add an action"), button=_("Add"))


def mark_done(request: Any, code: str) -> HttpResponse:
    """Tick an action."""
    action = queries.action_for(request.viewer, code)
    row = queries.plan_row_of(request.viewer, action)
    by = actor_on(request.viewer, row)
    if request.method == "POST" and action.done_at is None:
        actions.mark_done(action=action, by=by, now=timezone.now())
    return redirect(plan_page(request.viewer, row))


def share_action(request: Any, code: str) -> HttpResponse:
    """Show one action to one person."""
    by = request.viewer.acting_as("resident")
    action = queries.action_for(request.viewer, code)
    if action.person_id != by.person_id:
        raise NotFound

    def do(given: dict[str, Any]) -> str:
        people = PersonRef.objects.unrestricted(reason="the person was told this code by its owner")
        reader = people.filter(code=given["code"].strip().upper()).first()
        if reader is None:
            raise UnknownPerson
        actions.share_action(action=action, reader=reader, called=given["called"], by=by, now=timezone.now())
        return path("support:my_plan")

    return one_form(
        request,
        ShareForm(filled(request)),
        do,
        title=_("Share this action"),
        button=_("Share"),
        about=action.what,
        back=path("support:my_plan"),
    )


def stop_sharing(request: Any, code: str) -> HttpResponse:
    """Stop showing an action."""
    by = request.viewer.acting_as("resident")
    share = queries.share_for(request.viewer, code)
    if request.method == "POST" and share.ended_at is None:
        actions.stop_sharing(share=share, by=by, now=timezone.now())
    return redirect(path("support:my_plan"))


def agree(request: Any, code: str) -> HttpResponse:
    """Agree the plan: the person, or written down with them there."""
    row, by = _for(request, code)
    mine = row.person_id == by.person_id

    def do(given: dict[str, Any]) -> str:
        decides = None
        if not mine and given["capacity"]:
            decides = actions.Representative(given["name"], given["capacity"], given["evidence"])
        actions.agree(
            plan=row,
            review_on=given["review_on"],
            read_back=given.get("read_back", False),
            representative=decides,
            by=by,
            now=timezone.now(),
        )
        return plan_page(request.viewer, row)

    form = AgreeOwnForm(filled(request)) if mine else AgreeForForm(filled(request))
    lead = _("This plan is yours. It is not your statutory care and support plan.") if mine else ""
    return _page(request, form, do, row, title=_("Agree the plan"), button=_("Agree"), lead=lead)


def review(request: Any, code: str) -> HttpResponse:
    """Look at it again together."""
    row, by = _for(request, code)

    def do(given: dict[str, Any]) -> str:
        actions.review(plan=row, review_on=given["review_on"], by=by, now=timezone.now())
        return plan_page(request.viewer, row)

    form = ReviewForm(filled(request))
    return _page(request, form, do, row, title=_("Look at the plan again"), button=_("Reviewed"))


def end(request: Any, code: str) -> HttpResponse:
    """End the plan: one's own, or as its lead with the person there, or after a death."""
    row, by = _for(request, code)
    mine = is_person(by, row)
    if not may_end(by, row):
        raise OnlyTheyEndIt

    def do(given: dict[str, Any]) -> str:
        how = given.get("how", "")
        said = {"present": how == "together", "died": how == "died"}
        actions.end_plan(plan=row, why=given["why"], by=by, now=timezone.now(), **said)
        return path("support:my_plan") if mine else path("support:board")

    form = EndForm(filled(request)) if mine else EndTogetherForm(filled(request))
    return _page(request, form, do, row, title=_("End the plan"), button=_("End it"))


def _for(request: Any, code: str) -> tuple[Any, Any]:
    row = queries.plan_row(request.viewer, code)
    if row.state == "ended":
        raise PlanEnded
    return row, actor_on(request.viewer, row)


def _page(request: Any, form: Any, do: Any, row: Any, **words: Any) -> HttpResponse:
    return one_form(request, form, do, back=plan_page(request.viewer, row), example=row.example, **words)
