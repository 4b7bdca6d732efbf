"""The page on which an offer is taken into a plan."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.commissioning import queries as commissioning
from morrow.foundations.errors import NotFound
from morrow.foundations.scope import path
from morrow.journeys.asking import ask, sent
from morrow.journeys.fields import of_data
from morrow.journeys.offer_to_plan.steps import take_into_plan
from morrow.support import queries as support


class WhichPlanForm(forms.Form):
    """Whose plan."""

    plan = of_data(gettext_lazy("Into whose plan?"), missing=gettext_lazy("Choose the plan"))


def take(request: Any, code: str) -> HttpResponse:
    """Take an offer into one's own plan, or into one that one leads."""
    viewer = request.viewer
    viewer.acting_as("resident", "navigator")
    offer = commissioning.offer(code)
    if offer.state != "live":
        raise NotFound
    mine = support.my_plan(viewer)
    led = support.plans_i_lead(viewer) if viewer.holds("navigator") else []
    plans = [(mine.plan.code, _("My own"))] if mine else []
    plans += [(each.code, each.name) for each in led]
    form = WhichPlanForm(sent(request), initial={"plan": plans[0][0] if len(plans) == 1 else ""})
    field: Any = form.fields["plan"]
    field.choices = [("", _("Choose one")), *plans]

    def do(typed: dict[str, Any]) -> str:
        plan = support.plan_row(viewer, typed["plan"])
        own = plan.person_id == viewer.person_id
        by = viewer.acting_as("resident" if own else "navigator")
        take_into_plan(offer=offer, plan=plan, by=by, now=timezone.now())
        return path("support:my_plan") if own else path("support:plan", code=plan.code)

    return ask(
        request,
        form,
        do,
        title=_("Take this into a plan"),
        lead=_("Whoever offers it does not learn whose plan it is.") if plans else _no_plan(),
        about=offer.title,
        example=offer.example,
        button=_("Take it into the plan"),
        back=path("commissioning:offer", code=code),
    )


def _no_plan() -> str:
    return _("There is no plan to take it into yet. Start one under “My plan”, or ask a navigator.")
