"""What is counted of something that is tried, and putting it right."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability.errors import NotAtThisPoint
from morrow.accountability.experiment_errors import CannotBeRead, EndsWithADecision
from morrow.accountability.holding import hold
from morrow.accountability.models import Decision, Experiment, Reading
from morrow.accountability.permissions import may_analyse
from morrow.accountability.reviewing import review_falls_on
from morrow.accountability.trying import corrected_already, need_running
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def keep_reading(
    *,
    experiment: Experiment,
    as_at: date,
    count: int,
    spent: Money,
    by: Actor,
    now: datetime,
    words: str = "",
) -> Reading:
    """Keep what was counted and spent up to a day. Where that meets the stop rule, a decision falls due.

    Raises CannotBeRead, EndsWithADecision and NotAtThisPoint.
    """
    require(may_analyse(by))
    decision = experiment.decision
    today = timezone.localdate(now)
    need_running(decision)
    with record.act(by=by, verb="kept a reading of", on=decision, now=now):
        hold(decision)
        held = _held(experiment)
        if held.met_by:
            raise EndsWithADecision(str(held.get_met_by_display()))
        _fits(held, as_at, count, spent, today)
        reading = _keep(held, as_at=as_at, count=count, spent=spent, words=words.strip(), by=by, today=today)
        _settle(held, now)
    return reading


def correct_reading(
    *, reading: Reading, count: int, spent: Money, reason: str, by: Actor, now: datetime
) -> Reading:
    """Put another reading of the same day in the place of a wrong one, and say why; both stay to be seen.

    Raises CannotBeRead and NotAtThisPoint.
    """
    require(may_analyse(by))
    if not reason.strip():
        raise CannotBeRead(_("Say what was wrong; the reason is published."), about="reason")
    decision, today = reading.experiment.decision, timezone.localdate(now)
    need_running(decision)
    with record.act(by=by, verb="corrected a reading of", on=decision, now=now):
        hold(decision)
        held = _held(reading.experiment)
        if Reading.objects.filter(corrects=reading).exists():
            raise NotAtThisPoint(corrected_already())
        if (reading.count, reading.spent) == (count, spent):
            raise CannotBeRead(
                _("That is what stands there already, so there is nothing to correct."), about="count"
            )
        _fits(held, reading.as_at, count, spent, today, instead_of=reading)
        right = _keep(
            held, as_at=reading.as_at, count=count, spent=spent, words=reading.words, by=by, today=today,
            corrects=reading, reason=reason.strip(),
        )  # fmt: skip
        _settle(held, now)
    return right


def _held(experiment: Experiment) -> Experiment:
    """As it stands now, locked: two who count at once wait for each other."""
    locked = Experiment.objects.select_for_update(of=("self",)).select_related("decision")
    found: Experiment = locked.get(pk=experiment.pk)
    return found


def _fits(
    experiment: Experiment,
    as_at: date,
    count: int,
    spent: Money,
    today: date,
    instead_of: Reading | None = None,
) -> None:
    began = experiment.decision.in_force_from
    if as_at > today:
        raise CannotBeRead(
            _("That day is still to come. Write the day up to which it was counted."), about="as_at"
        )
    if began is not None and as_at < began:
        raise CannotBeRead(_("It had not begun then. Write a day since it did."), about="as_at")
    if as_at > experiment.last_day:
        raise CannotBeRead(_("It had stopped by then. Write its last day, or a day before."), about="as_at")
    if count < 0 or spent < Money(0):
        raise CannotBeRead(_("Neither the count nor what was spent can be below nought."), about="count")
    for other in experiment.readings.filter(corrected_by=None).exclude(
        pk=instead_of.pk if instead_of else None
    ):
        _in_order(other, as_at, spent, instead_of)


def _in_order(other: Reading, as_at: date, spent: Money, instead_of: Reading | None) -> None:
    if instead_of is None and other.as_at >= as_at:
        raise CannotBeRead(
            _(
                "It was counted for that day or a later one already. Go back to the decision, and choose "
                "“Correct” beside what was counted then."
            ),
            about="as_at",
        )
    before, after = other.as_at < as_at, other.as_at > as_at
    if (before and other.spent > spent) or (after and other.spent < spent):
        raise CannotBeRead(
            _("What was spent is all of it since the beginning, so it never falls. Correct the other reading "
              "where that one is wrong."),
            about="spent",
        )  # fmt: skip


def _keep(experiment: Experiment, *, by: Actor, today: date, **said: Any) -> Reading:
    made: Reading = Reading.objects.create(experiment=experiment, kept_by=by.name, kept_on=today, **said)
    return made


def _settle(experiment: Experiment, now: datetime) -> None:
    """Whether the readings that stand meet the stop rule; then a decision falls due today.

    Where one put right does not meet it, the day of the review is the one that was decided, no later.
    """
    standing = experiment.readings.filter(corrected_by=None)
    met = experiment.stops.first_met((each.as_at, each.count, each.spent) for each in standing)
    was, decision = experiment.met_by, experiment.decision
    experiment.met_by, experiment.met_on = met or ("", None)
    if met and not was:
        experiment.review_set_for = decision.review_on
        _sooner(decision, timezone.localdate(now), now)
    elif was and not met:
        review_falls_on(decision, experiment.review_set_for or experiment.last_day, now=now)
    experiment.save(update_fields=["met_by", "met_on", "review_set_for"])


def _sooner(decision: Decision, today: date, now: datetime) -> None:
    """It answers for itself today; what is late already stays late."""
    if decision.review_on is None or decision.review_on > today:
        review_falls_on(decision, today, now=now)
