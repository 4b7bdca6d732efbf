"""What is tried first: set up, counted, corrected, learned from; and the list of it all."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import actions, permissions, queries
from morrow.accountability.forms import (
    ConfirmForm,
    CorrectReadingForm,
    ExperimentForm,
    LearnedForm,
    ReadingForm,
)
from morrow.accountability.models import Decision, Experiment
from morrow.accountability.trying import corrected_already, goal_stays, not_running, nothing_tried
from morrow.accountability.views.step import acting, step
from morrow.foundations.errors import NotFound
from morrow.foundations.periods import in_words
from morrow.foundations.scope import Actor, path
from morrow.place import queries as place


def experiments(request: Any) -> HttpResponse:
    """Everything that was tried: what was expected, where it stands, what was learned."""
    today = timezone.localdate()
    tried = list(queries.experiments()[:100])
    after = queries.ended_with(tried)
    rows = [(each, each.get_ended_by_display(today), after.get(each.decision_id)) for each in tried]
    return render(request, "accountability/experiments.html", {"experiments": rows})


def set_up(request: Any, code: str) -> HttpResponse:
    """Say which option is only tried, and when it stops."""
    by = acting(request.viewer, permissions.may_propose, *permissions.PROPOSERS)
    decision = queries.decision(code)
    before = queries.proposed_experiment(decision)
    form = ExperimentForm(
        request.POST or None, options=decision.options.all(), initial=_as_it_was(before), known=_places()
    )
    if not form.options:
        messages.info(request, _("No option costs anything, so there is nothing to try with little money."))
        return redirect(path("accountability:decision", code=code))
    return step(
        request,
        decision,
        form,
        lambda: _set_up_and_said(request, form, by),
        title=_("Try it first"),
        lead=_(
            "With little money and a rule for when it stops. Once it is decided nobody can move the goal, "
            "and it ends with a new decision."
        ),
        button=_("Set it up so"),
        why_not=goal_stays(),
        lapses=any(part.lapsed_on is None for part in queries.report(decision).parts),
    )


def _as_it_was(before: Experiment | None) -> dict[str, Any]:
    """What was set up before, as the form shows it."""
    if before is None:
        return {}
    names = ("hypothesis", "counted", "budget", "last_day", "stop_when", "stop_at")
    people = "yes" if before.counts_people else "no"
    kept = {name: getattr(before, name) for name in names}
    return {**kept, "option": before.option.code, "counts_people": people}


def _set_up_and_said(request: Any, form: ExperimentForm, by: Actor) -> None:
    made = actions.set_up_experiment(**form.set_up(), by=by, now=timezone.now())
    told = _("“%(option)s” is tried first, with at most %(budget)s, until %(day)s at the latest.") % {
        "option": made.option.title,
        "budget": made.budget.pounds(),
        "day": in_words(made.last_day),
    }
    messages.success(request, told)


def do_not_try(request: Any, code: str) -> HttpResponse:
    """Take back that it is only tried."""
    by = acting(request.viewer, permissions.may_propose, *permissions.PROPOSERS)
    decision = queries.decision(code)
    before = queries.proposed_experiment(decision)
    form = ConfirmForm(request.POST or None)
    return step(
        request,
        decision,
        form,
        lambda: _taken_back_and_said(request, decision, by),
        title=_("Do not try it first after all"),
        lead=_(
            "Its options are then decided for good. Parts of the report that are signed have to be signed "
            "again."
        ),
        button=_("Take it back"),
        why_not=goal_stays() if before else nothing_tried(),
        tried=before,
    )


def _taken_back_and_said(request: Any, decision: Decision, by: Actor) -> None:
    actions.do_not_try(decision=decision, by=by, now=timezone.now())
    messages.success(request, _("Nothing is tried first any more: its options would be decided for good."))


def keep_reading(request: Any, code: str) -> HttpResponse:
    """Keep what was counted up to a day."""
    by = acting(request.viewer, permissions.may_analyse, *permissions.OFFICERS)
    decision = queries.decision(code)
    tried = _tried(decision)
    form = ReadingForm(request.POST or None, known=_places(), counts_people=tried.counts_people)
    form.fields["count"].label = _("How many? (%s)") % tried.counted
    return step(
        request,
        decision,
        form,
        lambda: actions.keep_reading(experiment=tried, **form.cleaned_data, by=by, now=timezone.now()),
        title=_("What was counted while it is tried"),
        lead=_("Where it meets the rule for stopping, a decision falls due the same day."),
        button=_("Keep it"),
        why_not=_not_counted(decision, tried),
        counting=tried,
        last=queries.last_reading(tried),
    )


def correct(request: Any, code: str, reading: str) -> HttpResponse:
    """Correct a reading."""
    by = acting(request.viewer, permissions.may_analyse, *permissions.OFFICERS)
    decision = queries.decision(code)
    wrong = queries.reading(decision, reading)
    form = CorrectReadingForm(
        request.POST or None,
        initial={"count": wrong.count, "spent": wrong.spent},
        known=_places(),
        counts_people=wrong.experiment.counts_people,
    )
    return step(
        request,
        decision,
        form,
        lambda: actions.correct_reading(reading=wrong, **form.cleaned_data, by=by, now=timezone.now()),
        title=_("Correct what was counted"),
        lead=_("The wrong one stays to be seen, with your reason."),
        button=_("Correct it"),
        open_now=decision.state == "in_force" and wrong.stands,
        why_not=corrected_already() if decision.state == "in_force" else not_running(),
        counting=wrong.experiment,
        last=wrong,
    )


def learned(request: Any, code: str) -> HttpResponse:
    """Write what was learned."""
    by = acting(request.viewer, permissions.may_analyse, *permissions.OFFICERS)
    decision = queries.decision(code)
    tried = _tried(decision)
    form = LearnedForm(
        request.POST or None,
        initial={"learned": tried.learned, "came_true": tried.came_true},
        known=_places(),
        counts_people=tried.counts_people,
    )
    return step(
        request,
        decision,
        form,
        lambda: actions.say_what_was_learned(
            experiment=tried, **form.cleaned_data, by=by, now=timezone.now()
        ),
        title=_("What was learned"),
        lead=_(
            "The decision that takes this one’s place needs it, and everyone can read it. What was written "
            "before stays beside it."
        ),
        button=_("Publish it"),
        why_not=not_running(),
        counting=tried,
        last=queries.last_reading(tried),
    )


def _not_counted(decision: Decision, tried: Experiment) -> str:
    """Why nothing more is counted."""
    if decision.state == "in_force" and tried.met_by:
        return _(
            "Its rule for stopping is met, so nothing more is counted. Where what was counted is wrong, "
            "correct it below."
        )
    return not_running()


def _tried(decision: Decision) -> Experiment:
    found = queries.tried_under(decision)
    if found is None:
        raise NotFound
    return found


def _places() -> list[str]:
    """Names that everyone may read."""
    return [name for _code, name in place.wards()]
