"""J9: somebody takes what they told, and what it comes to, to an advice agency, and tells it once."""

from __future__ import annotations

import pytest

from morrow.foundations.record.models import Entry
from morrow.place.models import Service
from tests.rooms.accountability.pages import Browser, says

SEVENTEEN = {"kept_age": "17", "kept_in_education": "yes"}
FAR = {**SEVENTEEN, "kept_miles_to_learn": "4"}


@pytest.fixture
def agency(cast):
    """The directory has an advice agency with an address and a telephone."""
    with cast.as_("dilys"):
        return Service.objects.create(
            code="CAB",
            name="Citizens Advice Morrowdale",
            status="active",
            address="1 Example Street",
            telephone="0161 496 0100",
            data={},
        )


def sheet(**sent):
    return Browser(base="/morrowdale/what-we-agreed/").send("check/take-along/", **sent)


def test_the_sheet_says_what_holds_and_what_was_told(promise):
    says(sheet(**FAR), "Holds by what was told", promise.title, "£460 a year", "How old are you?", "17")


def test_the_sheet_says_what_a_promise_waits_for(promise):
    says(sheet(**SEVENTEEN), "Not known yet", "It waits for this:", "miles")


def test_where_an_agency_is_in_the_directory_the_sheet_says_where_to_take_it(promise, agency):
    says(sheet(**FAR), "Citizens Advice Morrowdale", "1 Example Street", "0161 496 0100")
    check = Browser(base="/morrowdale/what-we-agreed/").send("check/", **FAR)
    says(check, "Take it to somebody who advises you", "Citizens Advice Morrowdale")


def test_where_the_directory_has_none_it_says_who_advises_anyone(promise):
    says(sheet(**FAR), "www.citizensadvice.org.uk")


def test_nothing_of_it_is_kept(promise):
    before = Entry.objects.unrestricted(reason="a test").count()
    page = sheet(**FAR)
    assert Entry.objects.unrestricted(reason="a test").count() == before
    assert "no-store" in page["Cache-Control"]


def test_without_answers_it_leads_to_the_questions(promise):
    assert Browser(base="/morrowdale/what-we-agreed/").open("check/take-along/").status_code == 302
