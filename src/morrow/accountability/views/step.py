"""The shape of every page on which one thing is done to one decision."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render

from morrow.accountability.errors import PartsMissing
from morrow.accountability.forms.deciding import FIELD_OF
from morrow.accountability.models import Decision
from morrow.accountability.words import PARTS
from morrow.foundations.errors import KindError
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, Viewer, path
from morrow.foundations.web.confirming import doing


def acting(viewer: Viewer, may: Callable[[Actor], bool], *roles: str, why: str = "") -> Actor:
    """The first role of this viewer that may do it. Raises NotYourRole or NotAllowed."""
    for actor in viewer.actors:
        if may(actor):
            return actor
    viewer.acting_as(*roles)
    require(False, why)
    raise AssertionError("require(False) always raises")


def step(
    request: Any,
    decision: Decision,
    form: forms.Form,
    do: Callable[[], object],
    *,
    template: str = "accountability/step.html",
    **context: Any,
) -> HttpResponse:
    """Show the form, or do the thing and go to the decision; a refusal is said on the form."""
    doing(request, context.get("title", ""))
    if request.method == "POST" and form.is_valid():
        try:
            do()
        except PartsMissing as fault:
            _say_each(form, fault)
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("accountability:decision", code=decision.code))
    shown = {"form": form, "decision": decision, **context}
    return render(request, template, shown, status=422 if form.errors else 200)


def _say_each(form: forms.Form, fault: PartsMissing) -> None:
    form.add_error(None, str(fault))
    for part in fault.parts:
        field = FIELD_OF.get(part, "")
        if field in form.fields:
            form.add_error(field, str(PARTS[part]).capitalize())
