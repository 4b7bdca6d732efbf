"""A person's own pages: my plan, my private page, who may read my plan."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import NotFound
from morrow.foundations.scope import path
from morrow.people import queries as register
from morrow.support import actions, queries
from morrow.support.forms.planning import ConfidenceForm, PrivatePageForm, StartForm
from morrow.support.views.asking import filled, one_form


def my_plan(request: Any) -> HttpResponse:
    """What matters to me, who is helping, who looked."""
    request.viewer.acting_as("resident")
    view = queries.my_plan(request.viewer)
    context = {
        "view": view,
        "mine": True,
        "leads": True,
        "earlier": queries.my_earlier_plans(request.viewer),
        "example": bool(view and view.plan.example),
    }
    return render(request, "support/plan.html", context)


def start(request: Any) -> HttpResponse:
    """Start my own plan."""
    by = request.viewer.acting_as("resident")

    def do(given: dict[str, Any]) -> str:
        actions.start_plan(person=_me(request), called=given["called"], by=by, now=timezone.now())
        return path("support:my_plan")

    form = StartForm(filled(request), initial={"called": by.name})
    return one_form(request, form, do, title=_("Start a plan"), button=_("Start"))


def private_page(request: Any) -> HttpResponse:
    """My own page, which no worker's screen opens."""
    by = request.viewer.acting_as("resident")

    def do(given: dict[str, Any]) -> str:
        actions.keep_private_draft(words=given["words"], by=by, now=timezone.now())
        return path("support:private_page")

    form = PrivatePageForm(filled(request), initial={"words": queries.private_draft(request.viewer)})
    lead = _(
        "Only you can open this page. No worker’s screen opens it, and no administrator’s. A court can still "
        "order it."
    )
    return one_form(
        request,
        form,
        do,
        title=_("My private page"),
        button=_("Save"),
        lead=lead,
        back=path("support:my_plan"),
        emergency=True,
    )


def confidence(request: Any) -> HttpResponse:
    """Say how sure I feel, if I want to."""
    by = request.viewer.acting_as("resident")
    view = queries.my_plan(request.viewer)
    if view is None:
        raise NotFound

    def do(given: dict[str, Any]) -> str:
        actions.say_confidence(
            plan=view.plan, score=given["score"], shared=given["shared"], by=by, now=timezone.now()
        )
        return path("support:my_plan")

    return one_form(
        request,
        ConfidenceForm(filled(request)),
        do,
        title=_("How sure I feel"),
        button=_("Keep it"),
        lead=_("Nobody has to say. It is yours to hide or to share, and it opens and closes nothing."),
        back=path("support:my_plan"),
    )


def share_confidence(request: Any, code: str) -> HttpResponse:
    """Share one of them, or hide it again."""
    by = request.viewer.acting_as("resident")
    said = queries.confidence_for(request.viewer, code)
    if request.method == "POST":
        actions.share_confidence(confidence=said, shared=not said.shared, by=by, now=timezone.now())
    return redirect(path("support:my_plan"))


def _me(request: Any) -> Any:
    return register.PersonRef.objects.visible_to(request.viewer).get(pk=request.viewer.person_id)
