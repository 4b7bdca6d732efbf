"""R33 and R17: the same row answers rightly in a metropolitan borough and in a two-tier county."""

from __future__ import annotations

from pathlib import Path

import pytest

from morrow.accountability import actions, queries
from morrow.place.models import Organisation, Place
from morrow.standards.responsibilities import read_responsibilities
from tests.rooms.accountability.pages import Browser, says

FOLDER = Path(__file__).resolve().parents[3] / "data" / "responsibilities"


@pytest.fixture
def the_map(cast, now):
    with cast.as_("dilys"):
        actions.take_in_map(rows=read_responsibilities(FOLDER), by=cast.actor("dilys"), now=now)


def turn_into_two_tiers(cast) -> None:
    Place.objects.filter(slug="morrowdale").update(kind="county")
    with cast.as_("dilys"):
        Organisation.objects.filter(code="COUNCIL").update(name="Morrowdale County Council")
        Organisation.objects.create(
            code="UPPER", name="Upper Morrow District Council", kind="council", example=True
        )


def who(cast, code: str, day) -> queries.WhoDecides:
    with cast.as_("dilys"):
        return queries.who_decides(queries.responsibility(code), on=day)


def test_one_council_decides_on_bins_and_on_potholes(cast, the_map, now):
    for code in ("bins", "potholes"):
        told = who(cast, code, now.date())
        assert told.sentence == "Your council decides this."
        assert told.councils == ("Morrowdale Council",)


def test_in_two_tiers_the_district_has_the_bins_and_the_county_the_potholes(cast, the_map, now):
    turn_into_two_tiers(cast)
    bins, potholes = who(cast, "bins", now.date()), who(cast, "potholes", now.date())
    assert bins.sentence == "Your district council decides this, not the county council."
    assert bins.councils == ("Upper Morrow District Council",)
    assert potholes.sentence == "Your county council decides this, not your district council."
    assert potholes.councils == ("Morrowdale County Council",)


def test_no_council_is_named_for_what_the_government_decides(cast, the_map, now):
    told = who(cast, "universal-credit", now.date())
    assert told.sentence == "The government decides this, not your council."
    assert told.councils == ()


def test_the_page_answers_first_and_then_gives_law_and_challenge(the_map):
    page = Browser(base="/morrowdale/who-decides/").open(q="my street light is broken")
    text = page.content.decode()
    assert says(page, "Your council decides this.", "Highways Act 1980 s97", "Within what time")
    assert text.index("Your council decides this.") < text.index("Highways Act 1980 s97")
    assert text.index("Highways Act 1980 s97") < text.index("Local Government and Social Care Ombudsman")


def test_where_somebody_may_be_in_danger_the_number_comes_first(the_map):
    text = Browser(base="/morrowdale/who-decides/").open(q="my partner hits me").content.decode()
    assert text.index("tel:999") < text.index("The police decide this")
    assert 'tel:08082000247"' in text


def test_what_nobody_checked_says_so(the_map):
    assert says(Browser(base="/morrowdale/who-decides/").open("trams/"), "unverified")


def test_an_empty_search_shows_subjects_and_an_unknown_word_a_way_on(the_map):
    browser = Browser(base="/morrowdale/who-decides/")
    assert says(browser.open(), "By subject", "Having a say")
    assert says(browser.open(q="xqzzv"), "We found nothing for “xqzzv”", "Tell us")


def test_the_whole_map_is_one_open_file(the_map):
    page = Browser(base="/morrowdale/who-decides/").open("who-decides.csv")
    assert page["Content-Type"].startswith("text/csv")
    assert says(page, "street-lights", "Highways Act 1980 s97")
