"""What ward members referred to scrutiny, and what scrutiny answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import actions, permissions, queries
from morrow.accountability.forms import AnswerReferralForm, ReferForm
from morrow.accountability.views.step import acting
from morrow.foundations.errors import KindError
from morrow.foundations.scope import path
from morrow.place import queries as place


def referrals(request: Any) -> HttpResponse:
    """Every referral, with its answer or the day on which it is due."""
    today = timezone.localdate()
    context = {
        "referrals": [(each, each.late(today)) for each in queries.referrals()[:100]],
        "may_refer": any(permissions.may_refer(actor) for actor in request.viewer.actors),
        "may_answer": any(permissions.may_release(actor) for actor in request.viewer.actors),
    }
    return render(request, "accountability/referrals.html", context)


def refer(request: Any) -> HttpResponse:
    """Refer a matter to scrutiny."""
    by = acting(request.viewer, permissions.may_refer, "councillor")
    form = ReferForm(request.POST or None, wards=[name for _code, name in place.wards()])
    return _form(
        request,
        form,
        lambda: actions.refer_to_scrutiny(**form.cleaned_data, by=by, now=timezone.now()),
        title=_("Refer a matter to scrutiny"),
        lead=_("Scrutiny answers whether it takes it up, and why not where it does not."),
        button=_("Refer it"),
    )


def answer(request: Any, code: str) -> HttpResponse:
    """Answer a referral."""
    by = acting(request.viewer, permissions.may_release, "councillor", "democratic_officer")
    referral = queries.referral(code)
    form = AnswerReferralForm(request.POST or None)
    return _form(
        request,
        form,
        lambda: actions.answer_referral(referral=referral, **form.cleaned_data, by=by, now=timezone.now()),
        title=_("Answer a referral"),
        about=referral.title,
        button=_("Publish the answer"),
    )


def _form(request: Any, form: forms.Form, do: Callable[[], object], **context: Any) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            do()
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("accountability:referrals"))
    shown = {"form": form, **context}
    return render(request, "accountability/referring.html", shown, status=422 if form.errors else 200)
