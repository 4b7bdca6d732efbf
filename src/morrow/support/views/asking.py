"""What the pages of this room share: one form, one act, one way on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from morrow.foundations.errors import KindError
from morrow.foundations.scope import Actor, Viewer, path
from morrow.foundations.web.confirming import doing
from morrow.people.queries import Worker
from morrow.support import queries
from morrow.support.models import BudgetPart, Plan

Do = Callable[[dict[str, Any]], str]


def one_form(
    request: Any,
    form: forms.Form,
    do: Do,
    *,
    title: str,
    button: str,
    lead: str = "",
    back: str = "",
    template: str = "support/one_form.html",
    **extra: Any,
) -> HttpResponse:
    """A page with one form. `do` performs the act and says where to go on."""
    doing(request, title)
    status = 200
    if request.method == "POST":
        if form.is_valid():
            try:
                return redirect(do(form.cleaned_data))
            except KindError as fault:
                form.add_error(None, str(fault))
        status = 422
    context = {"form": form, "page": title, "button": button, "lead": lead, "back": back, **extra}
    return render(request, template, context, status=status)


def filled(request: Any) -> Any:
    """What was sent, or nothing yet."""
    return request.POST if request.method == "POST" else None


def actor_on(viewer: Viewer, plan: Plan) -> Actor:
    """The person acts as themselves, everybody else as a worker who may lead."""
    if plan.person_id == viewer.person_id:
        return viewer.acting_as("resident")
    return viewer.acting_as("navigator")


def at_work(viewer: Viewer) -> Actor:
    """Whoever is asked answers in their role at work, where they have one."""
    for actor in viewer.actors:
        if actor.role != "resident":
            return actor
    return viewer.acting_as("resident")


def plan_page(viewer: Viewer, plan: Plan) -> str:
    """Back to the plan, as this viewer reads it."""
    if plan.person_id == viewer.person_id:
        return path("support:my_plan")
    return path("support:plan", code=plan.code)


def workers(viewer: Viewer, *kinds: str) -> list[tuple[str, str]]:
    """Colleagues to choose from: the code of their role, name and work."""
    return [(one.code, one.line) for one in queries.colleagues(viewer, *kinds, today=timezone.localdate())]


def worker(viewer: Viewer, code: str, *kinds: str) -> Worker:
    """The colleague that was chosen."""
    found = queries.colleagues(viewer, *kinds, today=timezone.localdate())
    return next(one for one in found if one.code == code)


def parts_of(viewer: Viewer) -> list[BudgetPart]:
    """The parts of one's own budget."""
    return queries.my_parts(viewer)


def as_choices(parts: list[BudgetPart]) -> list[tuple[str, str]]:
    """Parts to choose from."""
    return [(part.code, f"{part.get_money_display()} ({part.body_name})") for part in parts]


def chosen(parts: list[BudgetPart], code: str) -> BudgetPart:
    """The part that was chosen."""
    return next(part for part in parts if part.code == code)
