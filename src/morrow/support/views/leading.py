"""A navigator's pages: who is waiting for me, and who leads."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.scope import path
from morrow.support import actions, queries
from morrow.support.forms.helping import CoverForm, LeadForm
from morrow.support.forms.planning import StartForForm
from morrow.support.permissions import WORKERS
from morrow.support.views.asking import actor_on, filled, one_form, plan_page, worker, workers
from morrow.support.words import ASSESSMENT_LAW


def board(request: Any) -> HttpResponse:
    """Plans I lead, requests that wait for me, assessments asked for."""
    request.viewer.acting_as(*WORKERS)
    asked = queries.assessments_waiting(request.viewer)
    context = {
        "plans": queries.plans_i_lead(request.viewer),
        "readable": queries.plans_i_may_read(request.viewer),
        "waiting": queries.requests_waiting_for(request.viewer),
        "assessments": [(one, ASSESSMENT_LAW[one.assessment]) for one in asked],
        "may_start": queries.permit_me_and_have_no_plan(request.viewer),
        "today": timezone.localdate(),
    }
    return render(request, "support/board.html", context)


def start_for(request: Any) -> HttpResponse:
    """Start a plan with somebody who permits it and is here."""
    by = request.viewer.acting_as(*WORKERS)
    people = queries.whom_i_may_start_with(request.viewer)

    def do(given: dict[str, Any]) -> str:
        plan = actions.start_plan(
            person=people[given["who"]],
            called=given["called"],
            present=given["present"],
            by=by,
            now=timezone.now(),
        )
        return path("support:plan", code=plan.code)

    choices = [(code, person.name) for code, person in people.items()]
    return one_form(
        request,
        StartForForm(filled(request), people=choices),
        do,
        title=_("Start a plan together"),
        button=_("Start"),
        lead=_("A plan is written with the person, not about them."),
        back=path("support:board"),
    )


def name_lead(request: Any, code: str) -> HttpResponse:
    """Name who leads."""
    plan = queries.plan_row(request.viewer, code)
    by = actor_on(request.viewer, plan)

    def do(given: dict[str, Any]) -> str:
        lead = worker(request.viewer, given["worker"], *WORKERS)
        actions.name_lead(
            plan=plan, lead=lead.person, called=lead.called, organisation="", by=by, now=timezone.now()
        )
        return path("support:board") if plan.person_id != by.person_id else path("support:my_plan")

    return one_form(
        request,
        LeadForm(filled(request), workers=workers(request.viewer, *WORKERS)),
        do,
        title=_("Name who leads"),
        button=_("Name them"),
        lead=_("One named person to deal with. Whoever led before stops reading the plan today."),
        back=plan_page(request.viewer, plan),
    )


def name_cover(request: Any, code: str) -> HttpResponse:
    """Name who stands in, before leave starts."""
    plan = queries.plan_row(request.viewer, code)
    by = actor_on(request.viewer, plan)

    def do(given: dict[str, Any]) -> str:
        cover = worker(request.viewer, given["worker"], *WORKERS)
        actions.name_cover(
            plan=plan,
            cover=cover.person,
            called=cover.called,
            organisation="",
            away_from=given["away_from"],
            away_to=given["away_to"],
            by=by,
            now=timezone.now(),
        )
        return plan_page(request.viewer, plan)

    return one_form(
        request,
        CoverForm(filled(request), workers=workers(request.viewer, *WORKERS)),
        do,
        title=_("Name who stands in"),
        button=_("Name them"),
        lead=_("Before the leave starts, so that nobody is left without anyone."),
        back=plan_page(request.viewer, plan),
    )


def end_lead(request: Any, code: str) -> HttpResponse:
    """Stop being led, or stop leading."""
    plan = queries.plan_row(request.viewer, code)
    by = actor_on(request.viewer, plan)
    if request.method == "POST":
        actions.end_lead(plan=plan, by=by, now=timezone.now())
    return redirect(path("support:my_plan") if plan.person_id == by.person_id else path("support:board"))


def take_up(request: Any, code: str) -> HttpResponse:
    """Take up a request for an assessment."""
    by = request.viewer.acting_as(*WORKERS)
    asked = queries.assessment_for(request.viewer, code)
    if request.method == "POST" and asked.taken_up_at is None:
        actions.take_up_assessment(asked=asked, by=by, now=timezone.now())
    return redirect(path("support:board"))
