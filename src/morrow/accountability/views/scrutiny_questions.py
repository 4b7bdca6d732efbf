"""Questions to scrutiny: asked from the page of a decision or priority, looked at, answered, read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import actions, permissions, queries
from morrow.accountability.forms import AnswerScrutinyForm, AskScrutinyForm, LookForm
from morrow.accountability.views.step import acting
from morrow.foundations import references
from morrow.foundations.errors import KindError
from morrow.foundations.record import Ref
from morrow.foundations.scope import path
from morrow.methods.wording import may_name
from morrow.place import queries as place


def questions(request: Any) -> HttpResponse:
    """Every public question; one's own; and what waits for the chair and for an answer."""
    viewer = request.viewer
    chairs = any(permissions.may_chair(actor) for actor in viewer.actors)
    answers = any(permissions.may_answer_scrutiny(actor) for actor in viewer.actors)
    context = {
        "public": queries.public_questions()[:50],
        "own": queries.own_questions(viewer),
        "to_look_at": queries.questions_to_look_at(viewer) if chairs else [],
        "to_answer": queries.questions_to_answer() if answers else [],
        "today": timezone.localdate(),
    }
    return render(request, "accountability/scrutiny_questions.html", context)


def question(request: Any, code: str) -> HttpResponse:
    """One question, its clock and its answer."""
    found = queries.scrutiny_question(request.viewer, code)
    ref = Ref.read(found.about)
    context = {
        "question": found,
        "about": references.resolve(request.viewer, [ref]).get(ref),
        "may_look": found.state == "asked"
        and found.person_id != request.viewer.person_id
        and any(permissions.may_chair(actor) for actor in request.viewer.actors),
        "may_answer": found.state == "accepted"
        and any(permissions.may_answer_scrutiny(actor) for actor in request.viewer.actors),
        "today": timezone.localdate(),
    }
    return render(request, "accountability/scrutiny_question.html", context)


def ask(request: Any) -> HttpResponse:
    """Ask one about the decision or priority named in the address."""
    by = acting(request.viewer, permissions.may_ask_scrutiny, "resident", "councillor")
    ref = Ref.read(request.GET.get("about", "")[:120])
    form = AskScrutinyForm(request.POST or None, known=_wards())
    kept: list[Any] = []

    def do() -> None:
        kept.append(actions.ask_scrutiny(about=ref, **form.cleaned_data, by=by, now=timezone.now()))

    context = {
        "title": _("Ask scrutiny a public question"),
        "lead": _by_when(),
        "button": _("Ask it"),
        "line": references.resolve(request.viewer, [ref]).get(ref),
    }
    return _done(request, form, do, context, lambda: kept[0].code)


def _by_when() -> str:
    """When the chair says whether it is taken, and when the answer follows, as the place sets it."""
    clocks = place.clocks()
    told = _(
        "The chair says within %(look)s working days whether it is taken; the answer follows within "
        "%(answer)s."
    )
    return told % {"look": clocks.scrutiny_question_look, "answer": clocks.scrutiny_question_answer}


def look(request: Any, code: str) -> HttpResponse:
    """The chair accepts or declines it."""
    by = acting(request.viewer, permissions.may_chair, "councillor")
    found = queries.scrutiny_question(request.viewer, code)
    form = LookForm(request.POST or None)

    def do() -> None:
        now = timezone.now()
        if form.cleaned_data["what"] == "accept":
            actions.accept_question(question=found, by=by, now=now)
        else:
            actions.decline_question(question=found, reason=form.cleaned_data["reason"], by=by, now=now)

    context = {
        "title": _("Accept or decline a question"),
        "button": _("Say so"),
        "question": found,
        "names": may_name(found.words, _wards()),
    }
    return _done(request, form, do, context, lambda: code)


def answer(request: Any, code: str) -> HttpResponse:
    """Answer it in public."""
    by = acting(request.viewer, permissions.may_answer_scrutiny, "councillor", *permissions.OFFICERS)
    found = queries.scrutiny_question(request.viewer, code)
    form = AnswerScrutinyForm(request.POST or None, known=_wards())

    def do() -> None:
        words = form.cleaned_data["answer"]
        actions.answer_question(question=found, words=words, by=by, now=timezone.now())

    context = {"title": _("Answer a question"), "button": _("Publish the answer"), "question": found}
    return _done(request, form, do, context, lambda: code)


def _wards() -> list[str]:
    """Names that may stand in a question: those of places."""
    return [name for _code, name in place.wards()]


def _done(
    request: Any,
    form: forms.Form,
    do: Callable[[], None],
    context: dict[str, Any],
    code: Callable[[], str],
) -> HttpResponse:
    """Show the form, or do it and go to the question; a refusal is said on the form."""
    if request.method == "POST" and form.is_valid():
        try:
            do()
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("accountability:scrutiny_question", code=code()))
    shown = {"form": form, **context}
    return render(request, "accountability/scrutiny_step.html", shown, status=422 if form.errors else 200)
