"""Writing down what a decision decided: priorities, outcomes, and what was dropped."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import queries as decisions
from morrow.charter import actions, queries, words
from morrow.charter.forms import DropThemeForm, EndPriorityForm, OrderForm, OutcomeForm, PriorityForm
from morrow.charter.permissions import ADOPTERS
from morrow.charter.rules import A_HANDFUL
from morrow.charter.views.step import step
from morrow.foundations import references
from morrow.foundations.record import Ref
from morrow.foundations.scope import path


def adopt(request: Any, decision: str) -> HttpResponse:
    """Adopt a priority from a decision in force."""
    by = request.viewer.acting_as(*ADOPTERS)
    found = decisions.decision(decision)
    form = PriorityForm(
        request.POST or None,
        themes=_themes(request.viewer, queries.may_lead_to_a_priority(found)),
        initial={"themes": queries.what_became(found).unexplained},
    )

    def do() -> str:
        done = actions.adopt_priority(**form.adopted(), decision=found, by=by, now=timezone.now())
        for code in done.warnings:
            messages.warning(request, words.warning(code))
        return path("charter:priority", code=done.priority.code)

    return step(
        request,
        form,
        do,
        title=_("Adopt a priority"),
        lead=_("As it was decided, in the words people will read."),
        decision=found,
        beside=_those_that_stand(),
        button=_("Adopt it"),
    )


def order(request: Any, decision: str) -> HttpResponse:
    """Put the priorities in another order, as a decision in force decided."""
    by = request.viewer.acting_as(*ADOPTERS)
    found = decisions.decision(decision)
    form = OrderForm(request.POST or None, standing=queries.live_priorities(timezone.localdate()))

    def do() -> str:
        actions.put_in_order(
            priorities=form.in_order(),
            decision=found,
            reason=form.cleaned_data["reason"],
            by=by,
            now=timezone.now(),
        )
        return path("charter:history")

    return step(
        request,
        form,
        do,
        title=_("Put the priorities in another order"),
        lead=_("As it was decided. What stood where before stays to be read, with your reason."),
        decision=found,
        button=_("Put them in this order"),
    )


def drop(request: Any, decision: str) -> HttpResponse:
    """Say why a theme did not become a priority."""
    by = request.viewer.acting_as(*ADOPTERS)
    found = decisions.decision(decision)
    unexplained = queries.what_became(found).unexplained
    form = DropThemeForm(request.POST or None, themes=_themes(request.viewer, unexplained))

    def do() -> str:
        theme = Ref.read(form.cleaned_data["theme"])
        reason = form.cleaned_data["reason"]
        actions.drop_theme(theme=theme, decision=found, reason=reason, by=by, now=timezone.now())
        return path("charter:history")

    return step(
        request,
        form,
        do,
        title=_("Say why a theme was dropped"),
        lead=_("Nobody who spoke is left without an answer."),
        decision=found,
        button=_("Publish the reason"),
    )


def outcome(request: Any, code: str) -> HttpResponse:
    """Define an outcome of a priority."""
    by = request.viewer.acting_as(*ADOPTERS, "commissioner", "learning_lead")
    priority = queries.priority(code)
    form = OutcomeForm(request.POST or None)

    def do() -> str:
        actions.define_outcome(priority=priority, **form.cleaned_data, by=by, now=timezone.now())
        return path("charter:priority", code=priority.code)

    return step(
        request,
        form,
        do,
        title=_("Define an outcome"),
        lead=_("It is used unchanged, from the whole place down to one person’s plan."),
        priority=priority,
        button=_("Define it"),
    )


def end(request: Any, code: str) -> HttpResponse:
    """End a priority, its people told first."""
    by = request.viewer.acting_as(*ADOPTERS)
    priority = queries.priority(code)
    form = EndPriorityForm(request.POST or None, decisions=queries.adoptable(timezone.localdate()))

    def do() -> str:
        actions.end_priority(
            priority=priority,
            decision=form.the_decision(),
            reason=form.cleaned_data["reason"],
            told_first=form.cleaned_data["told_first"],
            by=by,
            now=timezone.now(),
        )
        return path("charter:priority", code=priority.code)

    return step(
        request,
        form,
        do,
        title=_("End a priority"),
        lead=_("Doing less is a decision too. The people in it are told first."),
        priority=priority,
        beside=_what_ends_with_it(priority),
        button=_("End it"),
    )


def _those_that_stand() -> list[str]:
    """The priorities of today in their order, before one more is adopted, and a warning of too many."""
    live = list(queries.live_priorities(timezone.localdate()))
    told = [
        _("Place %(order)s today: %(title)s") % {"order": each.order, "title": each.title} for each in live
    ]
    full = len(live) >= A_HANDFUL
    return [*told, *([words.warning("would_be_more_than_a_handful")] if full else [])]


def _what_ends_with_it(priority: Any) -> list[str]:
    """The mutual pledges that hold only as long as the priority they serve."""
    today = timezone.localdate()
    pledges = [each for each in queries.pledges_under(priority) if not each.ended(today)]
    return [_("This mutual pledge ends with it: %s") % each.title for each in pledges]


def _themes(viewer: Any, refs: list[str]) -> list[tuple[str, str]]:
    """Refs with their sentences; one that nobody may read here goes by its name."""
    lines = references.resolve(viewer, [Ref.read(text) for text in refs])
    return [(text, lines[ref].sentence if (ref := Ref.read(text)) in lines else text) for text in refs]
