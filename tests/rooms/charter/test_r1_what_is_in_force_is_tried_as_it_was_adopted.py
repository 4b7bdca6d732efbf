"""R1: before a vote, what is in force here is tried as it was adopted, whatever lies in the files."""

from __future__ import annotations

from dataclasses import replace

from morrow.charter import queries
from morrow.charter.rules_to_try import Rules
from tests.rooms.charter.asking import rule, travel

FACTS = {"age", "in_education", "miles_to_learn"}


def test_r1_the_adopted_words_stand_in_the_place_of_a_file_of_their_code(cast, now):
    # Examples belong to the words of the file; here other words are adopted.
    file = rule("travel-to-learn")
    changed = replace(file, who=file.who.replace("16", "15", 1), examples=())
    assert changed.who != file.who
    promise = travel(cast, now, rule=changed)
    trial = queries.rules_to_try(promise.active_from).trials(FACTS)["travel-to-learn"]
    assert trial.rule.who == changed.who
    assert trial.promised == promise.active_from


def test_r1_before_its_day_only_the_file_can_be_tried(cast, now):
    travel(cast, now)
    trial = queries.rules_to_try(now.date()).trials(FACTS)["travel-to-learn"]
    assert trial.promised is None


def test_r1_a_rule_that_asks_what_nobody_here_was_given_is_not_offered(cast, now):
    promise = travel(cast, now)
    assert "travel-to-learn" not in queries.rules_to_try(promise.active_from).trials({"age"})
    assert Rules(()).trials(FACTS) == {}
