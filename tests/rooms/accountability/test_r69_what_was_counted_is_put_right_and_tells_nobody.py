"""R69: what was counted can be put right on a page, moves no day that was decided, and tells no exact few."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from morrow.accountability import actions
from morrow.accountability.experiment_errors import CannotBeRead
from morrow.accountability.models import Experiment, Reading
from morrow.foundations.money import Money
from tests.rooms.accountability.making import NOTHING, in_force, proposal
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.accountability.test_r69_the_pages_of_what_is_tried import NOW, boxes, running
from tests.rooms.accountability.trying import TABLE, count, fresh, tried

DECIDED = date(2026, 6, 1)


def corrected(cast, reading: Reading, number: int, *, days: int, now) -> Reading:
    with cast.as_("dan"):
        return actions.correct_reading(
            reading=reading, count=number, spent=reading.spent, reason="Miscounted.", by=cast.actor("dan"),
            now=now + timedelta(days=days),
        )  # fmt: skip


def counted(cast, number: int) -> tuple[str, Reading]:
    """Counted five days ago; the code of the decision, and the reading."""
    experiment = running(cast)
    made = count(
        cast, experiment, days=-5, now=NOW, count=number, spent=Money(80_00), as_at=NOW.date() - timedelta(5)
    )
    return experiment.decision.code, made


def test_r69_the_page_that_corrects_opens_from_its_link_and_shows_the_rule(cast):
    code, made = counted(cast, 12)
    dan = Browser(cast.dan)
    link = f"{code}/try/count/{made.code}/"
    says(dan.open(f"{code}/"), link)
    says(dan.open(link), "once 40 or more are counted", 'value="12"', "Correct it", "do not tell a small")
    corrected(cast, made, 25, days=0, now=NOW)
    assert dan.open(link).status_code == 302
    says(dan.open(f"{code}/"), "This was corrected already")


def test_r69_a_wrong_count_put_right_moves_no_review_that_was_decided(cast, now):
    experiment = Experiment.objects.get(decision=in_force(cast, now, tried(cast, now), review_on=DECIDED))
    wrong = count(cast, experiment, days=40, now=now, count=120)
    assert fresh(experiment).decision.review_on == (now + timedelta(days=40)).date()
    corrected(cast, wrong, 12, days=41, now=now)
    assert fresh(experiment).decision.review_on == DECIDED


def test_r69_a_review_that_is_late_stays_late_when_the_rule_is_met(cast, now):
    early = (now + timedelta(days=20)).date()
    experiment = Experiment.objects.get(decision=in_force(cast, now, tried(cast, now), review_on=early))
    count(cast, experiment, days=40, now=now, count=41)
    assert fresh(experiment).decision.review_on == early


@pytest.mark.parametrize(("wrong", "right", "hidden"), [(9, 10, True), (12, 13, True), (260, 25, False)])
def test_r69_a_wrong_number_of_people_near_the_right_one_is_not_shown(cast, wrong, right, hidden):
    code, made = counted(cast, wrong)
    corrected(cast, made, right, days=0, now=NOW)
    page = Browser().open(f"{code}/").content.decode()
    assert ("number not shown, as it is near another one" in page) is hidden
    assert (f"{wrong} counted" in page) is not hidden


def test_r69_two_wrong_numbers_near_each_other_are_both_not_shown(cast):
    code, made = counted(cast, 12)
    made = corrected(cast, made, 13, days=0, now=NOW)
    corrected(cast, made, 31, days=0, now=NOW)
    page = Browser().open(f"{code}/").content.decode()
    assert page.count("number not shown, as it is near another one") == 2
    assert "10 counted" not in page
    assert "15 counted" not in page
    assert "30 counted" in page


def test_what_stands_there_already_is_no_correction(cast, now):
    experiment = Experiment.objects.get(decision=in_force(cast, now, tried(cast, now), review_on=DECIDED))
    made = count(cast, experiment, days=40, now=now)
    with pytest.raises(CannotBeRead, match="nothing to correct"):
        corrected(cast, made, made.count, days=41, now=now)
    assert Reading.objects.count() == 1


def test_where_people_are_counted_a_small_number_in_words_is_asked_about(cast):
    code, dan = running(cast).decision.code, Browser(cast.dan)
    said = {**boxes("as_at", NOW.date()), "count": "12", "spent": "80", "words": "Only three people stayed."}
    says(dan.send(f"{code}/try/count/", **said), "This may show who somebody is", "three people")
    assert not Reading.objects.exists()
    assert dan.send(f"{code}/try/count/", **said, looked="on").status_code == 302
    assert Reading.objects.get().words == "Only three people stayed."


def test_whoever_is_named_in_what_is_set_up_is_asked_about(cast):
    decision = proposal(cast, NOW, title="A shared table", options=[TABLE, NOTHING])
    typed = {
        "option": decision.options.first().code,
        "hypothesis": "If Mrs Jean Holt cooks, people come.",
        "counts_people": "yes",
        "counted": "people at the table",
        "budget": "1,200",
        **boxes("last_day", NOW.date() + timedelta(days=60)),
        "stop_when": "",
    }
    dan = Browser(cast.dan)
    says(dan.send(f"{decision.code}/try/", **typed), "This may show who somebody is", "Jean Holt")
    assert not Experiment.objects.exists()
    assert dan.send(f"{decision.code}/try/", **typed, looked="on").status_code == 302


def test_r69_what_was_written_as_learned_before_stays_beside_what_is_written_now(cast):
    code, _made = counted(cast, 12)
    dan = Browser(cast.dan)
    assert dan.send(f"{code}/try/learned/", came_true="no", learned="Nobody came twice.").status_code == 302
    assert dan.send(f"{code}/try/learned/", came_true="yes", learned="All is well.").status_code == 302
    says(Browser().open(f"{code}/"), "All is well.", "What was written before that", "Nobody came twice.")


def test_r69_nothing_came_true_where_nothing_was_counted(cast):
    code, dan = running(cast).decision.code, Browser(cast.dan)
    said = {"learned": "The hall was never opened."}
    says(dan.send(f"{code}/try/learned/", came_true="yes", **said), "Nothing was counted", "never opened")
    assert dan.send(f"{code}/try/learned/", came_true="unclear", **said).status_code == 302


def test_r69_the_desk_says_which_decision_needs_a_new_one(cast):
    said = "what was tried has stopped: it needs a new decision"
    _code, made = counted(cast, 12)
    assert said not in Browser(cast.dan).open("desk/").content.decode()
    corrected(cast, made, 60, days=0, now=NOW)
    says(Browser(cast.dan).open("desk/"), said)
