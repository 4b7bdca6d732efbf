"""Statutory consultation: marked before opening, summed up after closing."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import NotFound
from morrow.foundations.scope import path
from morrow.voice import actions, queries
from morrow.voice.fixed_words import what_can_change
from morrow.voice.forms.hearing import ConsultationForm, SummaryForm
from morrow.voice.permissions import CONVENERS
from morrow.voice.views.kindly import FormPage, fixed, form_page, posted


def mark(request: Any, code: str) -> HttpResponse:
    """Mark a draft as a consultation that the law requires."""
    by = request.viewer.acting_as(*CONVENERS)
    round_ = queries.round_for(request.viewer, code)
    found = queries.consultation_of(round_)
    names = ("law", "must_ask", "alternatives", "least_days")
    initial = {name: getattr(found, name) for name in names} if found else None
    page = FormPage(
        _("Mark it as a statutory consultation"),
        _("Mark it"),
        lead=what_can_change(round_)
        or _("Then no decision can rest on it until its summary lies before the decision-maker."),
        example=round_.example,
        shut=fixed(round_),
    )
    return form_page(
        request,
        ConsultationForm(posted(request), initial=initial),
        page,
        lambda answers: actions.mark_consultation(round=round_, **answers, by=by, now=timezone.now()),
        path("voice:round", code=code),
    )


def sum_up(request: Any, code: str) -> HttpResponse:
    """Publish what was said, and put it before the decision-maker."""
    by = request.viewer.acting_as(*CONVENERS)
    round_ = queries.round_for(request.viewer, code)
    found = queries.consultation_of(round_)
    if found is None:
        raise NotFound
    initial = {"summary": found.summary, "before": found.before}
    page = FormPage(
        _("Sum up the consultation"), _("Publish the summary"), quote=round_.question, example=round_.example
    )
    return form_page(
        request,
        SummaryForm(posted(request), initial=initial),
        page,
        lambda answers: actions.publish_summary(consultation=found, **answers, by=by, now=timezone.now()),
        path("voice:round", code=code),
    )
