"""Trying something first: what is expected and when it stops, and what was learned."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability.errors import NotAtThisPoint
from morrow.accountability.experiment_errors import NotAnExperiment
from morrow.accountability.holding import hold
from morrow.accountability.models import Decision, Experiment
from morrow.accountability.permissions import may_analyse, may_propose
from morrow.accountability.trying import need_running
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.foundations.small_numbers import FEWEST_SHOWN

LONGEST = timedelta(days=731)
"""Nothing is only tried for longer than two years."""


def set_up_experiment(
    *,
    decision: Decision,
    hypothesis: str,
    counted: str,
    budget: Money,
    last_day: date,
    by: Actor,
    now: datetime,
    stop_when: str = "",
    stop_at: int | None = None,
    counts_people: bool = True,
) -> Experiment:
    """Say of a proposal that it is only tried: what is expected, what is counted, and when it stops.

    It stops when the money is spent, on its last day, or when the count reaches `stop_at`; of people that is
    no number too small to be shown. Setting it up again replaces what was there, until it is decided.
    Raises NotAnExperiment and NotAtThisPoint.
    """
    require(may_propose(by))
    if decision.state not in {"proposed", "sent_back"}:
        raise NotAtThisPoint(
            _("What is tried is set up before it is decided, so that nobody moves the goal.")
        )
    _whole(decision, hypothesis, counted, budget)
    if last_day <= timezone.localdate(now):
        raise NotAnExperiment(_("Name a last day that is still to come."), "last_day")
    if last_day > timezone.localdate(now) + LONGEST:
        raise NotAnExperiment(
            _("What is tried is over within two years. Name an earlier last day, or propose it for good."),
            "last_day",
        )
    if bool(stop_when) != (stop_at is not None):
        raise NotAnExperiment(
            _("For stopping by the count, choose whether it is so many or more, or so many or fewer, and "
              "write how many. Or leave both empty."),
            "stop_at",
        )  # fmt: skip
    if counts_people and stop_at is not None and stop_at < FEWEST_SHOWN:
        raise NotAnExperiment(
            _("Fewer than %d people are never shown, so it cannot stop at that. Choose more, or count "
              "something else.")
            % FEWEST_SHOWN,
            "stop_at",
        )  # fmt: skip
    said: dict[str, Any] = {
        "counts_people": counts_people,
        "hypothesis": hypothesis.strip(),
        "counted": counted.strip(),
        "budget": budget,
        "last_day": last_day,
        "stop_when": stop_when,
        "stop_at": stop_at,
    }
    with record.act(by=by, verb="set up an experiment for", on=decision, now=now):
        hold(decision)
        made, _new = Experiment.objects.update_or_create(decision=decision, defaults=said)
    return made


def say_what_was_learned(*, experiment: Experiment, learned: str, by: Actor, now: datetime) -> None:
    """Publish what was learned, which the decision that it ends with needs. Raises NotAnExperiment."""
    require(may_analyse(by))
    need_running(experiment.decision)
    if not learned.strip():
        raise NotAnExperiment(_("Say what was learned, also where that is little."), "learned")
    with record.act(by=by, verb="wrote what was learned from", on=experiment.decision, now=now):
        experiment.learned = learned.strip()
        experiment.learned_by = by.name
        experiment.learned_on = timezone.localdate(now)
        experiment.save(update_fields=["learned", "learned_by", "learned_on"])


def _whole(decision: Decision, hypothesis: str, counted: str, budget: Money) -> None:
    if not hypothesis.strip():
        raise NotAnExperiment(_("Say what you expect to come of it."), "hypothesis")
    if not counted.strip():
        raise NotAnExperiment(_("Say what is counted."), "counted")
    if budget <= Money(0):
        raise NotAnExperiment(_("Say how much it may cost at most."), "budget")
    costs = [option.cost for option in decision.options.all() if option.cost is not None]
    if costs and budget > max(costs):
        raise NotAnExperiment(
            _("No option costs as much as that: the dearest costs %s. Try it with less, or cost it anew.")
            % max(costs).pounds(),
            "budget",
        )
