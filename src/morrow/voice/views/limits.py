"""Stating what limits a vote: for the engagement officer, on a draft."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.scope import path
from morrow.voice import actions, queries
from morrow.voice.fixed_words import what_can_change
from morrow.voice.forms.limits import LimitsForm
from morrow.voice.limit_words import rule_that_fits
from morrow.voice.permissions import CONVENERS
from morrow.voice.views.kindly import FormPage, fixed, form_page, posted


def limits(request: Any, code: str) -> HttpResponse:
    """State what limits the vote of a draft."""
    by = request.viewer.acting_as(*CONVENERS)
    round_ = queries.round_for(request.viewer, code)
    stated = queries.limits_of(round_)
    initial = {
        "one_winner": stated.one_winner,
        "least_votes": stated.least_votes or None,
        "categories": stated.categories,
        "ward_most": stated.ward_most,
    }
    form = LimitsForm(posted(request), initial=initial)
    page = FormPage(
        _("What limits this vote"),
        _("Save the limits"),
        lead=what_can_change(round_)
        or _("They are published with the round, stand on every ballot, and cannot change after it opens."),
        example=round_.example,
        shut=fixed(round_),
    )
    return form_page(
        request,
        form,
        page,
        lambda _answers: actions.set_limits(
            round=round_,
            limits=form.limits(),
            selection_rule=rule_that_fits(round_, one_winner=form.limits().one_winner),
            by=by,
            now=timezone.now(),
        ),
        path("voice:round", code=code),
    )
