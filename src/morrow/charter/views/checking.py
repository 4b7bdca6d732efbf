"""What can I get? A few questions at a time against every promise; nothing is kept until somebody asks."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from morrow.charter import queries
from morrow.charter.forms.checking import QuestionsForm, kept_in, to_keep
from morrow.charter.spoken import answered
from morrow.foundations.scope import path
from morrow.methods.entitlements import Registry, Value

FORGET = "forget"


@never_cache
def check(request: Any) -> HttpResponse:
    """The next questions, and what every promise comes to so far. Answers travel in the form alone."""
    today = timezone.localdate()
    registry = queries.registry_of_all(today)
    answers = kept_in(request.POST, registry)
    answers.pop(request.POST.get(FORGET, ""), None)
    found = _check(answers, today)
    form = QuestionsForm(request.POST if "go_on" in request.POST else None, facts=found.ask)
    if form.is_bound and form.is_valid():
        answers.update(form.answers())
        found = _check(answers, today)
        form = QuestionsForm(facts=found.ask)
    context = {
        "form": form,
        "found": found,
        "kept": to_keep(answers),
        "told": _told(answers, registry),
        "advice": queries.advice() if answers else None,
        "begun": bool(answers),
        "none": not registry.facts,
        "in_words": queries.in_words_alone(today),
        "everybody": queries.in_one_line(queries.for_everybody(today), today),
    }
    return render(request, "charter/check.html", context, status=422 if form.errors else 200)


@never_cache
def take_along(request: Any) -> HttpResponse:
    """What was told and what it comes to, on a sheet for whoever advises them; nothing is kept of it."""
    today = timezone.localdate()
    registry = queries.registry_of_all(today)
    answers = kept_in(request.POST, registry)
    if not answers:
        return redirect(path("charter:check"))
    context = {
        "found": _check(answers, today),
        "told": _told(answers, registry),
        "kept": to_keep(answers),
        "advice": queries.advice(),
        "today": today,
    }
    return render(request, "charter/take_along.html", context)


def _check(answers: dict[str, Value], today: Any) -> Any:
    passed = [name for name, value in answers.items() if value is None]
    return queries.check({k: v for k, v in answers.items() if v is not None}, passed, today)


def _told(answers: dict[str, Value], registry: Registry) -> list[tuple[str, str, str]]:
    return [
        (name, registry.facts[name].question, answered(registry.facts[name], value))
        for name, value in answers.items()
    ]
