"""R1: whoever writes a rule or a book begins with the words in force, and a rule holds from its own day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from morrow.charter import actions
from morrow.charter.errors import RuleRefused
from morrow.charter.models import Entitlement
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.charter.asking import TRAVEL, rule, travel


@pytest.fixture
def dilys(cast):
    return Browser(cast.dilys, base="/morrowdale/what-we-agreed/")


def test_the_next_version_shows_the_words_of_the_rule_there_is(dilys, promise):
    page = dilys.open(f"promises/{promise.code}/next/")
    says(page, "What the words of a rule look like", "miles_to_learn &gt;= travel_miles", "[[example]]")


def test_no_decision_is_chosen_for_her(dilys, promise):
    page = dilys.open(f"promises/{promise.code}/next/")
    says(page, '<option value="" selected>Choose the decision</option>')


def test_a_new_book_begins_with_the_one_in_force_and_says_which_half_is_wrong(dilys, promise):
    page = dilys.open("book/new/")
    says(page, "[[travel_miles.value]]", "How old are you?")
    facts = '[age]\nkind = "number"\nquestion = "How old are you?"\nunit = "years"\n'
    wrong = dilys.send("book/new/", facts=facts, amounts='[gift]\ntitle = "A gift"\n').content.decode()
    assert 'id="id_amounts_error"' in wrong
    assert 'id="id_facts_error"' not in wrong


@pytest.mark.parametrize(
    ("words", "told"),
    [({"since": date(2130, 9, 1)}, "begins on 1 September 2130"), ({"until": date(2025, 1, 1)}, "ended on")],
)
def test_a_promise_does_not_hold_on_days_on_which_its_rule_does_not(cast, past, decision, words, told):
    travel(cast, past, decision)
    outside = replace(rule("travel-to-learn"), **words)
    with cast.as_("dilys"), pytest.raises(RuleRefused, match=told):
        actions.adopt_entitlement(
            promise=TRAVEL, rule=outside, decision=decision, by=cast.actor("dilys"), now=datetime.now(UTC)
        )
    assert Entitlement.objects.count() == 1


def test_of_a_line_longer_than_anybody_reads_a_part_is_shown(cast, past, decision):
    travel(cast, past, decision)
    long = "age BETWEEN 16 AND 18" + " AND in_education" * 320
    with cast.as_("dilys"), pytest.raises(RuleRefused) as refused:
        actions.adopt_entitlement(
            promise=TRAVEL,
            rule=replace(rule("travel-to-learn"), who=long),
            decision=decision,
            by=cast.actor("dilys"),
            now=datetime.now(UTC),
        )
    assert len(str(refused.value)) < 500
