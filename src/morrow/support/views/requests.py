"""Pulling help in, answering, and asking for an assessment."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.scope import path
from morrow.support import actions, queries
from morrow.support.forms.helping import AnswerRequestForm, FinishForm, RequestForm
from morrow.support.forms.planning import AssessmentForm
from morrow.support.views.asking import actor_on, at_work, filled, one_form, plan_page, worker, workers
from morrow.support.words import ASSESSMENT_LAW


def ask(request: Any, code: str) -> HttpResponse:
    """Ask somebody to help with one thing."""
    view = queries.plan_for(request.viewer, code)
    by = actor_on(request.viewer, view.plan)
    about = {action.code: action for action in view.actions if action.done_at is None}

    def do(given: dict[str, Any]) -> str:
        helper = worker(request.viewer, given["worker"])
        actions.request_help(
            plan=view.plan,
            what=given["what"],
            helper=helper.person,
            helper_called=helper.called,
            action=about.get(given["action"]),
            by=by,
            now=timezone.now(),
        )
        return plan_page(request.viewer, view.plan)

    choices = [(code, action.what) for code, action in about.items()]
    return one_form(
        request,
        RequestForm(filled(request), workers=workers(request.viewer), actions=choices),
        do,
        title=_("Ask somebody to help"),
        button=_("Ask"),
        back=plan_page(request.viewer, view.plan),
    )


def inbox(request: Any) -> HttpResponse:
    """What I was asked, and single actions shared with me."""
    request.viewer.acting_as("resident", *request.viewer.roles)
    context = {
        "waiting": queries.requests_waiting_for(request.viewer),
        "readable": queries.plans_i_may_read(request.viewer),
        "shared": queries.actions_shared_with_me(request.viewer),
    }
    return render(request, "support/inbox.html", context)


def answer(request: Any, code: str) -> HttpResponse:
    """Answer what I was asked: take it on or not; then done or not."""
    asked = queries.request_for(request.viewer, code)
    if asked.helper_id != request.viewer.person_id:
        raise NotFound
    by = at_work(request.viewer)
    form = FinishForm(filled(request)) if asked.state == "accepted" else AnswerRequestForm(filled(request))
    if request.method == "POST" and form.is_valid():
        try:
            _answer(asked, form.cleaned_data, by)
            return redirect(path("support:inbox"))
        except KindError as fault:
            form.add_error(None, str(fault))
    status = 422 if form.errors else 200
    context = {"asked": asked, "form": form if asked.state in {"asked", "accepted"} else None}
    return render(request, "support/answer.html", context, status=status)


def assessment(request: Any) -> HttpResponse:
    """Ask for an assessment, for oneself."""
    by = request.viewer.acting_as("resident")
    view = queries.my_plan(request.viewer)

    def do(given: dict[str, Any]) -> str:
        receipt = actions.ask_for_assessment(
            person=by.person_id,
            plan=view.plan if view else None,
            **given,
            by=by,
            now=timezone.now(),
        )
        return path("support:assessment_receipt", code=receipt.code)

    return one_form(
        request,
        AssessmentForm(filled(request)),
        do,
        title=_("Ask for an assessment"),
        button=_("Ask"),
        lead=_("You can always ask. It costs nothing, whatever money you have, and other help goes on."),
        back=path("support:my_plan"),
        emergency=True,
    )


def assessment_receipt(request: Any, code: str) -> HttpResponse:
    """The receipt: what was asked, and the day that counts."""
    asked = queries.assessment_for(request.viewer, code)
    context = {"asked": asked, "law": ASSESSMENT_LAW[asked.assessment], "example": asked.example}
    return render(request, "support/assessment_receipt.html", context)


def _answer(asked: Any, given: dict[str, Any], by: Any) -> None:
    now = timezone.now()
    if asked.state == "accepted":
        done = given["done"] == "yes"
        actions.finish_request(request=asked, done=done, reason=given["reason"], by=by, now=now)
    elif given["answer"] == "accept":
        actions.accept_request(request=asked, by=by, now=now)
    else:
        actions.decline_request(
            request=asked,
            reason=given["reason"],
            instead=given["instead"],
            instead_on=given["instead_on"],
            by=by,
            now=now,
        )
