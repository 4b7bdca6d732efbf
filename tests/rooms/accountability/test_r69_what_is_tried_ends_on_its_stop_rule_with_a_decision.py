"""R69: something is tried with little money and a rule for when it stops; a decision and a lesson end it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.actions import OptionDraft
from morrow.accountability.errors import NotAtThisPoint
from morrow.accountability.experiment_errors import (
    CannotBeRead,
    EndsWithADecision,
    NotAnExperiment,
    NotYetLearned,
    ReviewedTooLate,
)
from morrow.accountability.models import Experiment, Reading
from morrow.foundations import steps
from morrow.foundations.errors import NotAllowed
from morrow.foundations.money import Money
from tests.rooms.accountability.making import NOTHING, decided, in_force, proposal
from tests.rooms.accountability.trying import LAST, TABLE, begun, count, fresh, learn, tried


@pytest.mark.parametrize(
    ("changes", "about"),
    [
        ({"hypothesis": " "}, "hypothesis"),
        ({"counted": ""}, "counted"),
        ({"counts_people": False}, "counts_people"),
        ({"budget": Money(0)}, "budget"),
        ({"budget": Money(5_000_01)}, "budget"),
        ({"last_day": date(2026, 1, 1)}, "last_day"),
        ({"last_day": date(2060, 2, 28)}, "last_day"),
        ({"stop_at": None}, "stop_at"),
        ({"stop_when": ""}, "stop_at"),
        ({"stop_when": "at_most", "stop_at": 9}, "stop_at"),
    ],
)
def test_it_says_what_is_expected_what_is_counted_and_when_it_stops(cast, now, changes, about):
    with pytest.raises(NotAnExperiment) as fault:
        tried(cast, now, **changes)
    assert fault.value.about == about
    assert not Experiment.objects.exists()


def test_what_sounds_like_people_counts_as_something_else_only_where_somebody_looked(cast, now):
    decision = tried(cast, now, counted="meals for residents", counts_people=False, surely_no_people=True)
    assert decision.experiment.counts_people is False


def test_it_can_be_taken_back_before_it_is_decided_and_not_after(cast, now):
    decision = tried(cast, now)
    with cast.as_("dan"):
        actions.do_not_try(decision=decision, by=cast.actor("dan"), now=now)
        with pytest.raises(NotAtThisPoint, match="Nothing is tried"):
            actions.do_not_try(decision=queries.decision(decision.code), by=cast.actor("dan"), now=now)
    assert not Experiment.objects.exists()
    taken = decided(cast, now, tried(cast, now, decision), review_on=LAST)
    with cast.as_("dan"), pytest.raises(NotAtThisPoint, match="moves the goal"):
        actions.do_not_try(decision=taken, by=cast.actor("dan"), now=now)


def test_nobody_moves_the_goal_once_it_is_decided(cast, now):
    decision = tried(cast, now)
    decision = tried(cast, now, decision, stop_at=30)
    assert Experiment.objects.get().stop_at == 30
    decided(cast, now, decision, review_on=LAST)
    with pytest.raises(NotAtThisPoint, match="moves the goal"):
        tried(cast, now, decision, stop_at=20)


def test_it_is_paid_for_by_the_option_and_reviewed_by_its_last_day(cast, now):
    decision = proposal(cast, now, options=[TABLE, OptionDraft("Once a week", Money(1_000_00)), NOTHING])
    with pytest.raises(NotAnExperiment, match=r"Once a week.* costs £1,000"):
        tried(cast, now, decision, option=decision.options.all()[1])
    decision = tried(cast, now, decision)
    with pytest.raises(ReviewedTooLate):
        decided(cast, now, decision, review_on=LAST + timedelta(days=1))
    decision.refresh_from_db()
    assert decision.state == "proposed"


def test_where_another_option_is_chosen_nothing_is_tried(cast, now):
    found = tried(cast, now)
    in_force(cast, now, found, option=found.options.last(), review_on=LAST + timedelta(days=200))
    assert queries.tried_under(found) is None
    assert not queries.experiments().exists()
    with pytest.raises(NotAtThisPoint):
        count(cast, Experiment.objects.get(), days=20, now=now)


@pytest.mark.parametrize(("said", "by"), [({"count": 41}, "count"), ({"spent": Money(5_000_00)}, "budget")])
def test_r69_a_reading_that_meets_the_rule_makes_a_decision_due_that_day(cast, now, said, by):
    experiment = begun(cast, now)
    count(cast, experiment, days=20, now=now)
    day = (now + timedelta(days=40)).date()
    assert not queries.reviews_due(day).exists()
    count(cast, experiment, days=40, now=now, **said)
    assert (fresh(experiment).met_by, fresh(experiment).met_on) == (by, day)
    assert list(queries.reviews_due(day)) == [experiment.decision]
    assert [step.due for step in steps.overdue(day + timedelta(days=1))] == [day]
    with pytest.raises(EndsWithADecision):
        count(cast, experiment, days=41, now=now)


def test_r69_it_cannot_simply_go_on(cast, now):
    experiment = begun(cast, now)
    count(cast, experiment, days=40, now=now, count=41)
    with cast.as_("okafor"), pytest.raises(EndsWithADecision, match="takes its place"):
        actions.answer_review(
            decision=fresh(experiment).decision,
            answer="It goes well.",
            review_again_on=LAST,
            by=cast.actor("okafor"),
            now=now + timedelta(days=41),
        )


def test_r69_its_last_day_meets_the_rule_by_itself(cast, now):
    experiment = begun(cast, now)
    assert fresh(experiment).ended_by(LAST - timedelta(days=1)) == ""
    assert fresh(experiment).ended_by(LAST) == "last_day"
    assert list(queries.reviews_due(LAST)) == [experiment.decision]


def test_r69_it_ends_with_a_decision_that_has_read_what_was_learned(cast, now):
    experiment = begun(cast, now)
    later = now + timedelta(days=40)
    count(cast, experiment, days=40, now=now, count=41)
    after = proposal(
        cast,
        later,
        authority=experiment.decision.authority,
        supersedes=experiment.decision,
        options=[TABLE, NOTHING],
    )
    with pytest.raises(NotYetLearned, match=experiment.decision.code):
        decided(cast, later, after)
    learn(cast, experiment, later)
    in_force(cast, later, queries.decision(after.code))
    assert fresh(experiment).decision.state == "superseded"
    pack = queries.decision(after.code).pack.contents
    assert "They came for company" in " ".join(pack["tried_before"])
    assert not pack["tried"], "it tries nothing itself"


def test_a_wrong_reading_is_corrected_with_its_reason_and_the_rule_is_asked_again(cast, now):
    experiment = begun(cast, now)
    wrong = count(cast, experiment, days=40, now=now, count=120)
    assert fresh(experiment).met_by == "count"
    with cast.as_("dan"):
        said = {"count": 12, "spent": Money(400_00), "by": cast.actor("dan")}
        with pytest.raises(CannotBeRead):
            actions.correct_reading(reading=wrong, reason=" ", now=now + timedelta(days=41), **said)
        actions.correct_reading(
            reading=wrong, reason="A nought too many.", now=now + timedelta(days=41), **said
        )
        with pytest.raises(NotAtThisPoint, match="already"):
            actions.correct_reading(reading=wrong, reason="Again.", now=now + timedelta(days=41), **said)
    assert (fresh(experiment).met_by, fresh(experiment).decision.review_on) == ("", LAST)
    assert Reading.objects.count() == 2
    assert [step.due for step in steps.overdue(LAST + timedelta(days=1))] == [LAST]


@pytest.mark.parametrize(
    ("days", "said", "about"),
    [
        (20, {"as_at": date(2026, 5, 1)}, "as_at"),
        (20, {"as_at": date(2026, 1, 13)}, "as_at"),
        (30, {"as_at": date(2026, 2, 1)}, "as_at"),
        (30, {"spent": Money(399_99)}, "spent"),
        (30, {"spent": Money(-1)}, "count"),
    ],
)
def test_a_reading_that_does_not_fit_says_why_and_keeps_nothing(cast, now, days, said, about):
    experiment = begun(cast, now)
    if days == 30:
        count(cast, experiment, days=20, now=now)
    kept = Reading.objects.count()
    with pytest.raises(CannotBeRead) as fault:
        count(cast, experiment, days=days, now=now, **said)
    assert fault.value.about == about
    assert Reading.objects.count() == kept


@pytest.mark.parametrize("key", ["joe", "okafor"])
def test_only_officers_count(cast, now, key):
    experiment = begun(cast, now)
    with cast.as_(key), pytest.raises(NotAllowed):
        actions.keep_reading(
            experiment=experiment,
            as_at=now.date() + timedelta(days=20),
            count=1,
            spent=Money(0),
            by=cast.actor(key),
            now=now + timedelta(days=20),
        )


def test_fewer_than_ten_people_are_never_shown_and_other_things_are(cast, now):
    experiment = begun(cast, now)
    few = count(cast, experiment, days=20, now=now, count=3)
    assert queries.readings(experiment)[0].shown == "fewer than 10"
    Experiment.objects.update(counts_people=False)
    few.experiment.refresh_from_db()
    assert few.shown == "3"
