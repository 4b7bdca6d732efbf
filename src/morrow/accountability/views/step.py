"""The shape of every page on which one thing is done to one decision."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability.doings import doings
from morrow.accountability.errors import PartsMissing
from morrow.accountability.forms.deciding import FIELD_OF
from morrow.accountability.models import Decision
from morrow.accountability.words import PARTS
from morrow.foundations.errors import KindError
from morrow.foundations.forms import say_why
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, Viewer, path
from morrow.foundations.web.confirming import doing

WHILE_OPEN = frozenset(
    {"analysis", "heard", "set_up_experiment", "notice", "answer", "decide", "send_back", "exempt", "declare"}
)
"""Pages that may be opened while a proposal is open, also before what they need is there: they say what."""


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
    open_now: bool = False,
    why_not: str = "",
    **context: Any,
) -> HttpResponse:
    """Show the form, or do the thing and go to the decision; a refusal is said on the form.

    Where nobody could do it now, the form is not shown: nobody should write what cannot be sent; `why_not`
    says why. `open_now` is for a page to which no link among the next things to do leads.
    """
    if request.method != "POST" and not (open_now or _at_this_point(request, decision)):
        return _back_with_why(request, decision, why_not)
    doing(request, context.get("title", ""))
    if request.method == "POST" and form.is_valid():
        try:
            do()
        except PartsMissing as fault:
            _say_each(form, fault)
        except KindError as fault:
            say_why(form, fault)
        else:
            return redirect(path("accountability:decision", code=decision.code))
    shown = {"form": form, "decision": decision, **context}
    return render(request, template, shown, status=422 if form.errors else 200)


def _at_this_point(request: Any, decision: Decision) -> bool:
    """Whether the page can be used now, by what the decision is and by what this viewer may do with it."""
    page = request.resolver_match.url_name
    if page in WHILE_OPEN and decision.state in {"proposed", "sent_back"}:
        return True
    offered = {each.page for each in doings(request.viewer, decision, timezone.localdate())}
    return f"accountability:{page}" in offered


def _back_with_why(request: Any, decision: Decision, why_not: str) -> HttpResponse:
    """To the decision's own page, which says what can be done now."""
    state = decision.get_state_display().lower()
    messages.info(request, why_not or _("That cannot be done now: it is at another point (%s).") % state)
    return redirect(path("accountability:decision", code=decision.code))


def _say_each(form: forms.Form, fault: PartsMissing) -> None:
    form.add_error(None, str(fault))
    for part in fault.parts:
        field = FIELD_OF.get(part, "")
        if field in form.fields:
            form.add_error(field, str(PARTS[part]).capitalize())
