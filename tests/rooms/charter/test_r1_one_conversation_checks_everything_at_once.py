"""R1: one conversation against the whole charter: the most money first, and few questions, the best first."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from morrow.charter.checking import AT_ONCE, check
from morrow.charter.held_rules import HeldRule
from morrow.charter.rule_texts import (
    digest_of,
    only_what_it_speaks_of,
    read_rule_text,
    registry_of,
    rule_of,
    rule_text,
)
from morrow.charter.spoken import conditions_of, spoken, why_not
from morrow.methods.entitlements import Registry
from morrow.standards.rule_files import read_book, read_rule
from tests.rooms.charter.asking import FOLDER

DAY = date(2026, 11, 1)
LEILA = {
    "on_universal_credit": True,
    "children_under_1": 1,
    "children_1_to_3": 1,
    "children_3_to_4": 1,
    "children_at_school": 0,
    "monthly_take_home": 50_000,
    "pregnant": False,
    "age": 31,
}


def held(name: str) -> HeldRule:
    row = read_rule(FOLDER / f"{name}.toml").rule
    text = rule_text(row, only_what_it_speaks_of(row, read_book(FOLDER)))
    return HeldRule(text, digest_of(text), DAY)


def promise(name: str, shelf: str = "here"):
    return SimpleNamespace(name=name, shelf=shelf), held(name)


@pytest.fixture(scope="module")
def charter():
    here = [promise(name) for name in ("food-before-school", "warm-home", "travel-to-learn-2")]
    nationally = ("healthy-start", "early-education", "free-school-meals")
    return here + [promise(name, "nationally") for name in nationally]


def named(lines):
    return [line.promise.name for line in lines]


def test_r1_what_holds_stands_by_its_money_and_the_national_shelf_apart(charter):
    found = check(charter, {**LEILA, "home_is_cold": True}, (), DAY)
    assert named(found.yes) == ["food-before-school", "warm-home"]
    assert [line.a_year for line in found.yes] == [640 * 52, 18_000]
    assert named(found.apply) == ["early-education"]
    assert set(named(found.ask_there)) == {"healthy-start", "free-school-meals"}
    assert found.look[0].promise.name == "travel-to-learn-2"


def test_at_most_three_questions_and_those_on_which_most_rules_wait(charter):
    found = check(charter, {}, (), DAY)
    assert len(found.ask) == AT_ONCE
    assert "on_universal_credit" in [fact.name for fact in found.ask]
    assert not found.yes + found.apply + found.look


def test_what_somebody_would_rather_not_say_is_not_asked_again(charter):
    first = check(charter, {}, (), DAY).ask
    passed = [fact.name for fact in first]
    assert not set(passed) & {fact.name for fact in check(charter, {}, passed, DAY).ask}


def test_the_questions_come_to_an_end_whatever_is_left_open(charter):
    passed: list[str] = []
    for _page in range(40):
        asked = check(charter, {}, passed, DAY).ask
        if not asked:
            break
        passed += [fact.name for fact in asked]
    assert not check(charter, {}, passed, DAY).ask


def test_what_is_not_known_waits_and_is_never_a_no(charter):
    found = check(charter, {"age": 17}, (), DAY)
    assert "travel-to-learn-2" in named(found.not_known)


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.toml")), ids=lambda file: file.stem)
def test_every_rule_of_the_demonstration_is_kept_and_read_back_as_it_was(file):
    if file.stem in {"facts", "amounts"}:
        assert registry_of(read_book(FOLDER))
        return
    row = read_rule(file).rule
    own = only_what_it_speaks_of(row, read_book(FOLDER))
    again, book = read_rule_text(rule_text(row, own))
    assert rule_of(again) == rule_of(row)
    assert book == own
    assert rule_text(again, book) == rule_text(row, own)


def test_conditions_are_said_in_everyday_words():
    travel = held("travel-to-learn-2")
    words = [line.words for line in conditions_of(travel, DAY) if not line.joined]
    assert "age between 16 and 18" in words
    assert "miles to learn at least 3 miles" in words
    assert spoken("income < £300 OR tenure = 'rented'", Registry(), DAY) == (
        "income less than £300 or tenure is 'rented'"
    )


def test_a_reason_begins_with_the_conditions_that_do_not_hold_and_what_was_told():
    travel = held("travel-to-learn")
    answer = travel.answer({"age": 17, "in_education": True, "miles_to_learn": 2}, DAY)
    begun = why_not(answer.reason, travel.registry, DAY)
    assert begun.startswith("The promise asks for this: miles to learn at least 3 miles. You told us:")
    assert begun.endswith("the shortest way on foot. 2.")


def test_a_rule_whose_amount_has_no_value_that_day_is_for_a_worker(charter):
    found = check(charter, LEILA, (), date(2019, 1, 1))
    assert "food-before-school" in named(found.look)
