"""How tests come by something that is tried first: a shared table, until forty come or the money is spent."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from morrow.accountability import actions, queries
from morrow.accountability.actions import OptionDraft
from morrow.accountability.models import Experiment, Reading
from morrow.accountability.queries import DecisionRef
from morrow.foundations.money import Money
from tests.rooms.accountability.making import NOTHING, in_force, proposal, reported

LAST = date(2026, 6, 30)
TABLE = OptionDraft("A shared table on two evenings", Money(5_000_00))
WHOLE = {
    "hypothesis": "If the hall opens on two evenings, then people who live alone come, because it is warm.",
    "counted": "people at the table on the fullest evening",
    "budget": Money(5_000_00),
    "last_day": LAST,
    "stop_when": "at_least",
    "stop_at": 40,
}


def tried(cast, now: datetime, decision: DecisionRef | None = None, **changes) -> DecisionRef:
    """Dan proposes that the first option is tried first; whoever signs the report signs it so."""
    found = decision or proposal(cast, now, title="A shared table", options=[TABLE, NOTHING], signed=False)
    with cast.as_("dan"):
        said = {"option": found.options.first(), **WHOLE, **changes}
        actions.set_up_experiment(**said, by=cast.actor("dan"), now=now)
    reported(cast, now, found)
    return queries.decision(found.code)


def begun(cast, now: datetime, **changes) -> Experiment:
    """Decided and in force from eight days after `now`."""
    decision = in_force(cast, now, tried(cast, now, **changes), review_on=LAST)
    return Experiment.objects.get(decision=decision)


def count(cast, experiment: Experiment, *, days: int, now: datetime, **said) -> Reading:
    """Dan writes down what was counted, so many days after `now`."""
    at = now + timedelta(days=days)
    values = {"count": 12, "spent": Money(400_00), "as_at": at.date(), "words": "", **said}
    with cast.as_("dan"):
        return actions.keep_reading(experiment=experiment, **values, by=cast.actor("dan"), now=at)


def fresh(experiment: Experiment) -> Experiment:
    """The same as it stands now."""
    return Experiment.objects.select_related("decision").get(pk=experiment.pk)


def learn(cast, experiment: Experiment, now: datetime) -> None:
    """What was learned is written."""
    with cast.as_("dan"):
        actions.say_what_was_learned(
            experiment=fresh(experiment),
            came_true="yes",
            learned="They came for company more than for warmth.",
            by=cast.actor("dan"),
            now=now,
        )
