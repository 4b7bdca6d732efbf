"""R49: what the law asks at least and what this place decided stand side by side on a promise's page."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.rooms.accountability.pages import Browser
from tests.rooms.charter.promising import FLOOR, promise


@pytest.fixture
def page(cast, past, decision):
    """The page of a promise that is in force today, as a councillor reads it."""

    def read(**changes):
        made = promise(cast, past, decision, **changes)
        reader = Browser(cast.okafor, base="/morrowdale/what-we-agreed/")
        return made, reader.open(f"promises/{made.code}/").content.decode()

    return read


def test_r49_a_councillor_sees_the_law_and_the_local_choice_beside_one_another(page):
    made, words = page(floor=FLOOR)
    beside = re.search(r'<div class="m-readings">(.*?)</div></div>', words, re.S)
    assert beside
    here, law = beside[1].split("What the law asks at least")
    assert made.standard in here
    assert FLOOR.duty in law
    assert "No decision here can go below it." in law


def test_r49_the_page_says_by_how_much_it_is_better_by_which_decision_and_that_nobody_checked_the_law(page):
    made, words = page(floor=FLOOR)
    here, law = words.split("What the law asks at least")
    assert "Better than the law asks, by 18 working days." in here
    assert made.decision.code in here.rpartition("What was decided here")[2]
    assert "Not checked by anybody yet" in law


def test_r49_a_checked_floor_names_who_when_and_where_it_can_be_read(page):
    read = "https://www.legislation.gov.uk/ukpga/2014/23/section/10"
    _made, words = page(
        floor=replace(FLOOR, source=read, checked_by="Hugh Mercer", checked_on=date(2026, 5, 4))
    )
    law = words.partition("What the law asks at least")[2]
    assert f'href="{read}"' in law
    assert "4 May 2026" in law
    assert "Hugh Mercer" in law


def test_where_the_law_asks_nothing_there_is_nothing_beside_it(page):
    _made, words = page()
    assert "m-readings" not in words
