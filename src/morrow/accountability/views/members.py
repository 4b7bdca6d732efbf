"""What members do: decide, send back, call in, release, answer a review."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.accountability import actions, checks, interests, permissions, queries, words
from morrow.accountability.forms import CallInForm, DecideForm, FoundForm, ReviewForm, SendBackForm, WhyForm
from morrow.accountability.models import Decision
from morrow.accountability.packs import as_it_reads
from morrow.accountability.reporting import whole
from morrow.accountability.views.reading import exempt_for, law, resting_lines
from morrow.accountability.views.step import acting, step
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def decide(request: Any, code: str) -> HttpResponse:
    """Read in ten minutes, in this order, and decide."""
    decision = queries.decision(code)
    by = _whose_it_is(request, decision)
    form = DecideForm(
        request.POST or None,
        decision=decision,
        authorities=queries.authorities_of(by, on=timezone.localdate()),
    )
    return step(
        request,
        decision,
        form,
        lambda: actions.decide(decision=decision, **form.decided(), by=by, now=timezone.now()),
        template="accountability/decide.html",
        read=as_it_reads(decision),
        options=decision.options.all(),
        notices=decision.notices.all(),
        tried=queries.proposed_experiment(decision),
        laid_with=queries.laid_with(decision),
        report=whole(decision, timezone.localdate()),
        not_yet=checks.not_yet(decision, timezone.localdate()),
        **exempt_for(request, decision),
        rests_on=resting_lines(request.viewer, decision),
        **law(decision),
    )


def send_back(request: Any, code: str) -> HttpResponse:
    """Send one option back with a question."""
    decision = queries.decision(code)
    by = _whose_it_is(request, decision)
    form = SendBackForm(request.POST or None, options=decision.options.all())
    return step(
        request,
        decision,
        form,
        lambda: actions.send_back(
            option=form.chosen, question=form.cleaned_data["question"], by=by, now=timezone.now()
        ),
        title=_("Send an option back"),
        lead=_("Nothing is decided until the officers have answered. They are told today."),
        button=_("Send it back"),
    )


def call_in(request: Any, code: str) -> HttpResponse:
    """Call a decision in."""
    by = acting(
        request.viewer,
        permissions.may_call_in,
        "councillor",
        why=_("Decisions are called in by members of the scrutiny committee."),
    )
    decision = queries.decision(code)
    form = CallInForm(request.POST or None, members=_how_many_sign(decision))
    return step(
        request,
        decision,
        form,
        lambda: actions.call_in(
            decision=decision,
            reasons=form.cleaned_data["reasons"],
            with_members=form.cleaned_data["others"],
            by=by,
            now=timezone.now(),
        ),
        title=_("Call this decision in"),
        lead=_who_signs(decision),
        button=_("Call it in"),
        decided=decision,
    )


def _how_many_sign(decision: Decision) -> int:
    """How many members of scrutiny the constitution asks for; nought where nobody is named who decides."""
    return decision.authority.call_in_members if decision.authority else 0


def _who_signs(decision: Decision) -> str:
    """What calling in does, and how many members the constitution asks for."""
    number = _how_many_sign(decision)
    told = _("It waits until scrutiny has looked at it. A decision can be called in once.")
    signed = ngettext(
        "The constitution asks for %d member of scrutiny: you.",
        "The constitution asks for %d members of scrutiny, you among them.",
        number,
    )
    return f"{told} {signed % number}" if number else told


def release(request: Any, code: str) -> HttpResponse:
    """Write what scrutiny found; let the decision go on, or ask that it be decided again."""
    by = acting(request.viewer, permissions.may_release, "democratic_officer", "councillor")
    decision = queries.decision(code)
    form = FoundForm(request.POST or None)

    def found() -> None:
        again = form.cleaned_data["then"] == "again"
        do = actions.ask_to_reconsider if again else actions.release_from_call_in
        do(decision=decision, finding=form.cleaned_data["why"], by=by, now=timezone.now())

    return step(
        request,
        decision,
        form,
        found,
        title=_("What scrutiny found"),
        lead=_(
            "Scrutiny lets it go on, or recommends that it be decided again (Local Government Act 2000, "
            "section 9F). Everyone can read why."
        ),
        button=_("Write it down"),
        called_in=getattr(decision, "call_in", None),
    )


def answer_scrutiny(request: Any, code: str) -> HttpResponse:
    """Answer scrutiny, which asked that it be decided again: let it stand, and say why."""
    decision = queries.decision(code)
    by = _whose_it_is(request, decision)
    form = WhyForm(request.POST or None)
    form.fields["why"].label = _("What did you make of what scrutiny found, and why does it stand?")
    return step(
        request,
        decision,
        form,
        lambda: actions.answer_scrutiny(
            decision=decision, answer=form.cleaned_data["why"], by=by, now=timezone.now()
        ),
        title=_("Answer scrutiny"),
        lead=_(
            "Let it stand, and say why; then it goes on. If you change your mind, leave this page: whoever "
            "decided alone withdraws it, and a body has an officer propose a decision that takes its place."
        ),
        button=_("Let it stand"),
        called_in=getattr(decision, "call_in", None),
    )


def review(request: Any, code: str) -> HttpResponse:
    """Answer a review that is due."""
    decision = queries.decision(code)
    by = _whose_it_is(request, decision)
    form = ReviewForm(request.POST or None)
    return step(
        request,
        decision,
        form,
        lambda: actions.answer_review(decision=decision, **form.cleaned_data, by=by, now=timezone.now()),
        title=_("Answer the review"),
        lead=_(
            "Let it stand, and say why. To change it, ask an officer who writes reports to propose a "
            "decision that takes its place."
        ),
        button=_("Let it stand"),
        decided=decision,
        reviewed=True,
    )


def _whose_it_is(request: Any, decision: Decision) -> Actor:
    """The viewer in the role that decides this. Raises NotYourRole, or NotAllowed with whose it is."""
    authority = decision.authority
    if any(interests.keeps_out(decision, who) for who in (request.viewer, *request.viewer.actors)):
        require(False, words.keeps_out())
    who = authority.body.name if authority and authority.body else authority.post if authority else ""
    return acting(
        request.viewer,
        lambda actor: permissions.may_send_back(actor, decision),
        "councillor",
        *([authority.post] if authority and authority.post else []),
        why=_("This is for %s to decide, so you can read it and not decide it.") % who.replace("_", " "),
    )
