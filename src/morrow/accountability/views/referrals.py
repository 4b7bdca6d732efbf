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
from morrow.accountability.forms import AnswerReferralForm, FindingForm, ReferForm, ReplyForm
from morrow.accountability.views.step import acting
from morrow.foundations import references
from morrow.foundations.errors import KindError
from morrow.foundations.record import Ref
from morrow.foundations.scope import path
from morrow.place import queries as place


def referrals(request: Any) -> HttpResponse:
    """Every referral, with its answer or the day on which it is due."""
    today = timezone.localdate()
    found = list(queries.referrals()[:100])
    abouts = [Ref.read(each.about) for each in found if each.about]
    lines = {str(ref): line for ref, line in references.resolve(request.viewer, abouts).items()}
    actors = request.viewer.actors
    context = {
        "referrals": [
            (each, lines.get(each.about), each.late(today), each.reply_late(today)) for each in found
        ],
        "may_refer": any(permissions.may_refer(actor) for actor in actors),
        "may_answer": any(permissions.may_release(actor) for actor in actors),
        "may_reply": any(permissions.may_reply_to_scrutiny(actor) for actor in actors),
        "today": today,
    }
    return render(request, "accountability/referrals.html", context)


def refer(request: Any) -> HttpResponse:
    """Refer a matter to scrutiny, about the decision or priority named in the address where there is one."""
    by = acting(request.viewer, permissions.may_refer, "councillor")
    named = request.GET.get("about", "")[:120]
    about = Ref.read(named) if named else None
    form = ReferForm(request.POST or None, wards=[name for _code, name in place.wards()])
    return _form(
        request,
        form,
        lambda: actions.refer_to_scrutiny(**form.cleaned_data, about=about, by=by, now=timezone.now()),
        title=_("Refer a matter to scrutiny"),
        line=references.resolve(request.viewer, [about]).get(about) if about else None,
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


def find(request: Any, code: str) -> HttpResponse:
    """Write what scrutiny found."""
    by = acting(request.viewer, permissions.may_release, "councillor", "democratic_officer")
    referral = queries.referral(code)
    form = FindingForm(request.POST or None)
    return _form(
        request,
        form,
        lambda: actions.write_what_scrutiny_found(
            referral=referral, **form.cleaned_data, by=by, now=timezone.now()
        ),
        title=_("Write what scrutiny found"),
        about=referral.title,
        button=_("Publish it, and send it to the executive"),
    )


def reply(request: Any, code: str) -> HttpResponse:
    """Answer scrutiny for the executive."""
    by = acting(request.viewer, permissions.may_reply_to_scrutiny, "councillor")
    referral = queries.referral(code)
    form = ReplyForm(request.POST or None)
    return _form(
        request,
        form,
        lambda: actions.reply_to_scrutiny(referral=referral, **form.cleaned_data, by=by, now=timezone.now()),
        title=_("Answer scrutiny for the executive"),
        lead=_("Everyone reads it beside what scrutiny found."),
        about=referral.title,
        found=referral.found,
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
