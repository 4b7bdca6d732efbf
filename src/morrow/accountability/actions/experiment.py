"""Trying something first: what is expected and when it stops, and what was learned."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability.counted_words import means_people
from morrow.accountability.errors import NotAtThisPoint
from morrow.accountability.experiment_errors import NotAnExperiment
from morrow.accountability.holding import hold
from morrow.accountability.lapsing import signatures_lapse
from morrow.accountability.models import Decision, Experiment, Lesson, Option
from morrow.accountability.permissions import may_analyse, may_propose
from morrow.accountability.queries.experiments import proposed_experiment
from morrow.accountability.trying import goal_stays, need_running, nothing_tried
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.foundations.small_numbers import FEWEST_SHOWN

LONGEST = timedelta(days=731)
"""Nothing is only tried for longer than two years."""


def set_up_experiment(
    *,
    option: Option,
    hypothesis: str,
    counted: str,
    budget: Money,
    last_day: date,
    by: Actor,
    now: datetime,
    stop_when: str = "",
    stop_at: int | None = None,
    counts_people: bool = True,
    surely_no_people: bool = False,
) -> Experiment:
    """Say of one option that it is only tried: what is expected, what is counted, and when it stops.

    It stops when the money is spent, on its last day, or when the count reaches `stop_at`; of people that is
    no number too small to be shown. Where the words for what is counted mean people, `surely_no_people`
    says that somebody looked. Setting it up anew replaces what was there, until it is decided; parts of
    the report that were signed before lapse. Raises NotAnExperiment and NotAtThisPoint.
    """
    require(may_propose(by))
    decision, today = option.decision, timezone.localdate(now)
    _not_decided(decision)
    said: dict[str, Any] = {
        "option": option,
        "hypothesis": hypothesis.strip(),
        "counted": counted.strip(),
        "counts_people": counts_people,
        "budget": budget,
        "last_day": last_day,
        "stop_when": stop_when,
        "stop_at": stop_at,
    }
    _whole(said, surely_no_people)
    _paid_for(option, budget)
    _ends(last_day, today)
    _stops_at(stop_when, stop_at, counts_people)
    with record.act(by=by, verb="set up an experiment for", on=decision, now=now):
        hold(decision)
        before = Experiment.objects.filter(decision=decision).values(*said).first()
        made, _new = Experiment.objects.update_or_create(decision=decision, defaults=said)
        if before != {**said, "option": option.pk}:
            signatures_lapse(decision, today)
    return made


def do_not_try(*, decision: Decision, by: Actor, now: datetime) -> None:
    """Take back that an option is only tried, before it is decided; what was signed lapses."""
    require(may_propose(by))
    _not_decided(decision)
    tried = proposed_experiment(decision)
    if tried is None:
        raise NotAtThisPoint(nothing_tried())
    with record.act(by=by, verb="took back the experiment of", on=decision, now=now):
        hold(decision)
        tried.delete()
        signatures_lapse(decision, timezone.localdate(now))


def say_what_was_learned(
    *, experiment: Experiment, came_true: str, learned: str, by: Actor, now: datetime
) -> None:
    """Publish what was learned and whether what was expected came true.

    The decision that it ends with needs both. What had been written before stays to be seen; where nothing
    was counted nobody can tell whether it came true. Raises NotAnExperiment.
    """
    require(may_analyse(by))
    need_running(experiment.decision)
    if came_true not in dict(Experiment.TRUE):
        raise NotAnExperiment(_("Say whether what was expected came true."), about="came_true")
    if not learned.strip():
        raise NotAnExperiment(_("Say what was learned, also where that is little."), about="learned")
    if came_true != "unclear" and not experiment.readings.exists():
        raise NotAnExperiment(
            _("Nothing was counted, so nobody can tell. Count first, or choose “It cannot be told”."),
            about="came_true",
        )
    with record.act(by=by, verb="wrote what was learned from", on=experiment.decision, now=now):
        hold(experiment.decision)
        _keep_as_written(experiment)
        experiment.came_true = came_true
        experiment.learned = learned.strip()
        experiment.learned_by = by.name
        experiment.learned_on = timezone.localdate(now)
        experiment.save(update_fields=["came_true", "learned", "learned_by", "learned_on"])


def _keep_as_written(experiment: Experiment) -> None:
    """What was written before stays beside what is written now."""
    experiment.refresh_from_db(fields=["came_true", "learned", "learned_by", "learned_on"])
    if experiment.learned:
        Lesson.objects.create(
            experiment=experiment,
            came_true=experiment.came_true,
            learned=experiment.learned,
            learned_by=experiment.learned_by,
            learned_on=experiment.learned_on,
        )


def _not_decided(decision: Decision) -> None:
    if decision.state not in {"proposed", "sent_back"}:
        raise NotAtThisPoint(goal_stays())


def _whole(said: dict[str, Any], surely_no_people: bool) -> None:
    if not said["hypothesis"]:
        raise NotAnExperiment(_("Say what you expect to come of it."), about="hypothesis")
    if not said["counted"]:
        raise NotAnExperiment(_("Say what is counted."), about="counted")
    if not said["counts_people"] and not surely_no_people and means_people(said["counted"]):
        raise NotAnExperiment(
            _("“%s” sounds like people or their homes, and then small numbers have to be hidden. Choose that "
              "people are counted; or tick below that nobody could be known by the number.")
            % said["counted"],
            about="counts_people",
        )  # fmt: skip


def _paid_for(option: Option, budget: Money) -> None:
    if budget <= Money(0):
        raise NotAnExperiment(
            _("What is tried costs something: write more than £0. What costs nothing needs no trial."),
            about="budget",
        )
    if option.cost is not None and budget > option.cost:
        raise NotAnExperiment(
            _("“%(option)s” costs %(cost)s, and what is tried may not cost more than that. Try it with less.")
            % {"option": option.title, "cost": option.cost.pounds()},
            about="budget",
        )


def _ends(last_day: date, today: date) -> None:
    if last_day <= today:
        raise NotAnExperiment(_("Name a last day that is still to come."), about="last_day")
    if last_day > today + LONGEST:
        raise NotAnExperiment(
            _("What is tried is over within two years. Name an earlier last day, or propose it for good."),
            about="last_day",
        )


def _stops_at(stop_when: str, stop_at: int | None, counts_people: bool) -> None:
    if bool(stop_when) != (stop_at is not None):
        raise NotAnExperiment(
            _("For stopping by the count, choose whether it is so many or more, or so many or fewer, and "
              "write how many. Or leave both empty."),
            about="stop_at",
        )  # fmt: skip
    if counts_people and stop_at is not None and stop_at < FEWEST_SHOWN:
        raise NotAnExperiment(
            _("Fewer than %d people are never shown, so it cannot stop at that. Choose more, or count "
              "something else.")
            % FEWEST_SHOWN,
            about="stop_at",
        )  # fmt: skip
