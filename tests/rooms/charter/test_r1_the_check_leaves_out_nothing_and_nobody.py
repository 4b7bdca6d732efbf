"""R1: the check names every promise, lets every question be left open, and says what a sum is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from morrow.charter import actions
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.charter.asking import TRAVEL, rule

ELSEWHERE = "https://www.gov.uk/apply-needs-assessment-social-services"


@pytest.fixture
def care(cast, past, decision, promise):
    """Help to pay for care, decided elsewhere."""
    stated = replace(TRAVEL, title="Help to pay for care", shelf="nationally", apply_at=ELSEWHERE)
    with cast.as_("dilys"):
        return actions.adopt_entitlement(
            promise=stated,
            rule=rule("savings-and-care"),
            decision=decision,
            by=cast.actor("dilys"),
            now=past + timedelta(days=10),
        )


@pytest.fixture
def warm(cast, past, decision, promise):
    """A visit to a cold home, in plain words alone."""
    stated = replace(TRAVEL, title="A visit to a cold home", who="Everyone who lives alone in a cold home")
    with cast.as_("dilys"):
        return actions.adopt_entitlement(
            promise=stated, decision=decision, by=cast.actor("dilys"), now=past + timedelta(days=10)
        )


def check(**sent):
    return Browser(base="/morrowdale/what-we-agreed/").send("check/", **sent)


def test_a_promise_in_plain_words_stands_on_the_check_too(warm):
    page = Browser(base="/morrowdale/what-we-agreed/").open("check/")
    says(page, "A visit to a cold home", "Everyone who lives alone in a cold home", f"{warm.code}/ask/")


def test_every_question_may_be_left_open_as_the_page_says(promise):
    page = check(go_on="1", kept_age="17")
    assert page.status_code == 200
    says(page, 'name="kept_in_education" value="?"')


def test_what_does_not_hold_is_named_with_the_answer_it_rests_on(promise):
    page = check(kept_age="29", kept_in_education="yes", kept_miles_to_learn="5")
    says(page, "By your answers this does not hold:", "age between 16 and 18", "<b>29</b>")


def test_a_sum_that_nobody_gets_is_not_shown_as_if_they_did(care):
    page = check(kept_needs_care="yes", kept_capital="1500100")
    says(page, "£4 a week", "This sum is not what somebody gets")


def test_what_was_left_open_and_is_decided_elsewhere_leads_there(care):
    page = check(kept_needs_care="?", kept_capital="?", kept_age="?", kept_in_education="?")
    says(page, "You left open what it needs to know.", f'href="{ELSEWHERE}"')
