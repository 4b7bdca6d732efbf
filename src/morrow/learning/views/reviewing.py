"""The workroom: opening reviews, filling them together, ending them in a verdict."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.charter import queries as charter
from morrow.commissioning import queries as commissioning
from morrow.foundations.record import Ref
from morrow.foundations.scope import path
from morrow.learning import actions, beneath, forms, queries
from morrow.learning.permissions import REVIEWERS, SENSE_MAKERS, WORKROOM
from morrow.learning.views.asking import ask
from morrow.place import queries as place


def workroom(request: Any) -> HttpResponse:
    """Reviews due and open, offers that do not work, words that wait to be read."""
    viewer = request.viewer
    viewer.acting_as(*WORKROOM)
    leads = viewer.holds("learning_lead")
    context = {
        "open": list(queries.reviews_open()),
        "not_working": queries.offers_not_working(),
        "waiting": list(queries.to_release(viewer)) if leads else [],
        "offers": list(commissioning.live_offers()),
        "reviews": viewer.holds(*REVIEWERS),
        "measures": viewer.holds("learning_lead", "provider", "commissioner"),
        "today": timezone.localdate(),
    }
    return render(request, "learning/workroom.html", context)


def _offers() -> list[tuple[str, str]]:
    offers = [(str(each), each.title) for each in commissioning.live_offers()]
    agreements = commissioning.agreements().exclude(state="ended")
    return [*offers, *[(str(each), _("Agreement: %s") % each.title) for each in agreements]]


def measure(request: Any) -> HttpResponse:
    """What was measured of many at once."""
    by = request.viewer.acting_as("learning_lead", "provider", "commissioner")
    areas = [(f"area:{code}", name) for code, name in place.wards()]
    form = forms.MeasureForm(request.POST or None, outcomes=beneath.outcomes(), about=[*_offers(), *areas])

    def do() -> str:
        said = dict(form.cleaned_data)
        outcome = beneath.outcome(said.pop("outcome"))
        actions.measure(outcome=outcome, by=by, now=timezone.now(), **said)
        return path("learning:what_we_learned")

    return ask(request, form=form, title=_("Write down a measurement"), button=_("Keep it"), do=do)


def open_review(request: Any) -> HttpResponse:
    """Open a review."""
    by = request.viewer.acting_as(*REVIEWERS)
    priorities = charter.live_priorities(timezone.localdate())
    about = [*_offers(), *[(str(each), _("Priority: %s") % each.title) for each in priorities]]
    initial = {"about": request.GET.get("about", "")}
    form = forms.ReviewForm(request.POST or None, about=about, outcomes=beneath.outcomes(), initial=initial)

    def do() -> str:
        said = dict(form.cleaned_data)
        made = actions.open_review(
            about=Ref.read(said.pop("about")),
            outcomes=[beneath.outcome(code) for code in said.pop("outcomes")],
            by=by,
            now=timezone.now(),
            **said,
        )
        return path("learning:review", code=made.code)

    return ask(request, form=form, title=_("Open a learning review"), button=_("Open it"), do=do)


def evidence(request: Any, code: str) -> HttpResponse:
    """Add one thing to look at."""
    form = forms.EvidenceForm(request.POST or None)
    return _add(request, code, form, actions.add_evidence, _("Add evidence"))


def sense(request: Any, code: str) -> HttpResponse:
    """Add what someone made of it."""
    form = forms.SenseForm(request.POST or None)
    return _add(request, code, form, actions.make_sense, _("Make sense of it together"))


def money(request: Any, code: str) -> HttpResponse:
    """Add who pays or gains."""
    by = request.viewer.acting_as(*REVIEWERS)
    found = queries.review(code)
    form = forms.WeighForm(request.POST or None)

    def do() -> str:
        said = dict(form.cleaned_data)
        gains = said.pop("gains") == "gains"
        actions.weigh(review=found, gains=gains, by=by, now=timezone.now(), **said)
        return path("learning:review", code=code)

    return ask(
        request,
        form=form,
        title=_("Who pays and who gains"),
        about=found.title,
        lead=_("Always a range, with its source and year. Kinds of money are never added up."),
        button=_("Add it"),
        do=do,
    )


def conclude(request: Any, code: str) -> HttpResponse:
    """End it in one of four verdicts."""
    by = request.viewer.acting_as(*REVIEWERS)
    found = queries.review(code)
    form = forms.ConcludeForm(request.POST or None)

    def do() -> str:
        actions.conclude(review=found, by=by, now=timezone.now(), **form.cleaned_data)
        return path("learning:review", code=code)

    return ask(
        request,
        form=form,
        title=_("End the review"),
        about=found.title,
        lead=_("The verdict is put to whoever decides. Nothing changes by itself."),
        button=_("End it"),
        do=do,
    )


def withdraw_review(request: Any, code: str) -> HttpResponse:
    """Close it without a verdict."""
    by = request.viewer.acting_as(*REVIEWERS)
    found = queries.review(code)
    form = forms.ReasonForm(request.POST or None)

    def do() -> str:
        actions.withdraw_review(review=found, reason=form.cleaned_data["reason"], by=by, now=timezone.now())
        return path("learning:review", code=code)

    return ask(
        request, form=form, title=_("Close without a verdict"), about=found.title, button=_("Close it"), do=do
    )


def _add(request: Any, code: str, form: Any, action: Any, title: str) -> HttpResponse:
    by = request.viewer.acting_as(*[kind for kind in SENSE_MAKERS if kind != "resident"])
    found = queries.review(code)

    def do() -> str:
        action(review=found, by=by, now=timezone.now(), **form.cleaned_data)
        return path("learning:review", code=code)

    return ask(request, form=form, title=title, about=found.title, button=_("Add it"), do=do)
