"""What officers do: propose, analyse, give notice, answer, put in force, withdraw."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import actions, permissions, queries, rules
from morrow.accountability.forms import (
    AnalysisForm,
    AnswerForm,
    ConfirmForm,
    HeardForm,
    NoCallInForm,
    NoticeForm,
    ProposeForm,
    WhyForm,
)
from morrow.accountability.limits import beyond_limit
from morrow.accountability.views.exempt import chairs
from morrow.accountability.views.step import acting, step
from morrow.accountability.words import beyond_limit_in_words
from morrow.foundations import references
from morrow.foundations.errors import KindError
from morrow.foundations.forms import say_why
from morrow.foundations.scope import path

HEARD_FIRST = ("voice.theme", "voice.round", "voice.panel", "voice.project", "learning.review")
"""The kinds that a proposal rests on most, in the order in which they are offered; the rest follows."""


def propose(request: Any) -> HttpResponse:
    """Put a question with options to a decision-maker."""
    by = acting(request.viewer, permissions.may_propose, *permissions.PROPOSERS)
    today = timezone.localdate()
    form = ProposeForm(
        request.POST or None,
        authorities=list(queries.authorities(today)),
        subjects=queries.subjects(today),
        refs=_what_it_may_rest_on(request.viewer),
        earlier=list(queries.register().filter(state__in=queries.STANDING)),
        initial={
            "rests_on": request.GET.getlist("rests_on"),
            "supersedes": request.GET.get("supersedes", ""),
        },
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.propose(**form.proposal(), by=by, now=timezone.now())
        except KindError as fault:
            say_why(form, fault)
        else:
            _warn_of_limits(request, form.proposal(), today)
            return redirect(path("accountability:decision", code=made.code))
    return render(request, "accountability/propose.html", {"form": form}, status=422 if form.errors else 200)


def _warn_of_limits(request: Any, proposal: dict[str, Any], today: date) -> None:
    """Say before the meeting which options those who decide may not choose, and who could."""
    if proposal["authority"] is None:
        return
    for each in beyond_limit(proposal["authority"], proposal["subject"], proposal["options"], on=today):
        words = beyond_limit_in_words(each.option, each.cost, each.limit, each.could)
        messages.warning(request, _("It is proposed, but mind this: %s") % words)


def analysis(request: Any, code: str) -> HttpResponse:
    """Attach the analysis."""
    by = acting(request.viewer, permissions.may_analyse, *permissions.OFFICERS)
    decision = queries.decision(code)
    before = {"equality": decision.equality, "sustainability": decision.sustainability}
    form = AnalysisForm(request.POST or None, initial=before)
    return step(
        request,
        decision,
        form,
        lambda: actions.attach_analysis(decision=decision, **form.cleaned_data, by=by, now=timezone.now()),
        title=_("Attach the analysis"),
        lead=_("Nothing reaches the decision-maker without it. They must say what they made of it."),
        button=_("Attach the analysis"),
    )


def heard(request: Any, code: str) -> HttpResponse:
    """Write down what was heard."""
    by = acting(request.viewer, permissions.may_analyse, *permissions.OFFICERS)
    decision = queries.decision(code)
    before = {"heard": decision.heard, "nothing_heard_because": decision.nothing_heard_because}
    form = HeardForm(request.POST if request.method == "POST" else None, initial=before)
    return step(
        request,
        decision,
        form,
        lambda: actions.write_what_was_heard(
            decision=decision, **form.cleaned_data, by=by, now=timezone.now()
        ),
        title=_("Write what was heard"),
        lead=_("It cannot be decided without it. Whoever decides reads it first, and so does everyone."),
        button=_("Keep what was heard"),
    )


def notice(request: Any, code: str) -> HttpResponse:
    """Publish notice of a key decision."""
    by = acting(request.viewer, permissions.may_give_notice, "democratic_officer", "monitoring_officer")
    decision = queries.decision(code)
    form = NoticeForm(request.POST or None, chairs=chairs())
    return step(
        request,
        decision,
        form,
        lambda: actions.publish_notice(decision=decision, **form.cleaned_data, by=by, now=timezone.now()),
        title=_("Publish notice of a key decision"),
        lead=_(
            "It may be taken after %(days)s clear days: the day of the notice and of the decision do not "
            "count."
        )
        % {"days": rules.NOTICE_DAYS["usual"]},
        button=_("Publish the notice"),
    )


def no_call_in(request: Any, code: str) -> HttpResponse:
    """Keep an urgent decision from call-in."""
    by = acting(request.viewer, permissions.may_give_notice, "democratic_officer", "monitoring_officer")
    decision = queries.decision(code)
    office = decision.authority.urgency_agreed_by if decision.authority else ""
    named = queries.named_officers(timezone.localdate()).filter(office=office)
    form = NoCallInForm(request.POST or None, named=[(each.name, f"{each}, {each.called}") for each in named])
    return step(
        request,
        decision,
        form,
        lambda: actions.exempt_from_call_in(
            decision=decision, **form.cleaned_data, by=by, now=timezone.now()
        ),
        title=_("Keep an urgent decision from call-in"),
        lead=_("Only where the constitution allows it and the person it names agrees. Everyone reads why."),
        button=_("Keep it from call-in"),
    )


def answer(request: Any, code: str) -> HttpResponse:
    """Answer what was asked about an option, and return it."""
    by = acting(request.viewer, permissions.may_propose, *permissions.PROPOSERS)
    decision = queries.decision(code)
    asked = [option for option in decision.options.all() if option.waits_for_an_answer]
    form = AnswerForm(request.POST or None, options=asked)
    return step(
        request,
        decision,
        form,
        lambda: actions.return_option(
            option=form.chosen, answer=form.cleaned_data["answer"], by=by, now=timezone.now()
        ),
        title=_("Answer and return an option"),
        asked=asked,
        button=_("Return the option"),
    )


def take_effect(request: Any, code: str) -> HttpResponse:
    """Put a decision in force."""
    by = acting(request.viewer, permissions.may_take_effect, "democratic_officer")
    decision = queries.decision(code)
    form = ConfirmForm(request.POST if request.method == "POST" else None)
    return step(
        request,
        decision,
        form,
        lambda: actions.take_effect(decision=decision, by=by, now=timezone.now()),
        title=_("Put a decision in force"),
        conditions=decision.conditions,
        lead=_("From today, rights and money may rest on it. What it replaces ends today."),
        button=_("Put it in force"),
    )


def withdraw(request: Any, code: str) -> HttpResponse:
    """Withdraw a proposal, or a decision before it takes effect."""
    decision = queries.decision(code)
    by = acting(
        request.viewer,
        lambda actor: permissions.may_withdraw(actor, decision),
        *permissions.PROPOSERS,
        "councillor",
        why=permissions.who_undoes(decision),
    )
    form = WhyForm(request.POST or None)
    return step(
        request,
        decision,
        form,
        lambda: actions.withdraw(
            decision=decision, reason=form.cleaned_data["why"], by=by, now=timezone.now()
        ),
        title=_("Withdraw this"),
        lead=_("It stays on the record, with your reason. It cannot be brought back; propose it anew."),
        button=_("Withdraw"),
    )


def _what_it_may_rest_on(viewer: Any) -> list[tuple[str, str]]:
    """Refs with their sentences: what was heard first, then what was learned and agreed; the newest first.

    Two that read alike are offered once, the newer: nobody could tell them apart.
    """
    refs = queries.citable()
    lines = references.resolve(viewer, refs)
    sentences = {lines[ref].sentence: ref for ref in reversed(refs) if ref in lines}
    found = [(ref, lines[ref].sentence) for ref in refs if ref in sentences.values()]
    order = {kind: place for place, kind in enumerate(HEARD_FIRST)}
    found.sort(key=lambda each: order.get(each[0].kind, len(order)))
    return [(str(ref), sentence) for ref, sentence in found]
