"""Nadia looks for the receipt of somebody beside her, and cannot read through what everybody said."""

from __future__ import annotations

import pytest

from morrow.foundations.models import Disclosure
from morrow.people import queries as people
from tests.rooms.voice.scenes import browser, hear, page, refusal

WORDS = "The boiler in Marigold Court died in May, and my mother sits there in her winter coat."


def search(nadia, **asked):
    return nadia.post("/morrowdale/desk/receipts/", asked).content.decode()


@pytest.mark.parametrize("words", ["e", "boiler", "in the my", "boiler boiler", "boiler in"])
def test_one_word_or_short_ones_find_nothing(cast, now, words):
    hear(cast, now, WORDS)
    assert "Type two words of four letters" in refusal(browser(cast.nadia), "desk/receipts/", words=words)


def test_one_word_is_enough_with_the_day_and_the_place(cast, now):
    said = hear(cast, now, WORDS, where="Stretford library").contribution
    asked = {"words": "boiler", "where": "Stretford"}
    assert said.code in search(browser(cast.nadia), said_on="2026-01-12", **asked)
    assert said.code not in search(browser(cast.nadia), said_on="2026-01-11", **asked)
    assert said.code not in search(
        browser(cast.nadia), said_on="2026-01-12", **{**asked, "where": "Sale Moor"}
    )


def test_at_most_five_are_shown_and_of_each_only_a_few_words(cast, now):
    for _ in range(7):
        hear(cast, now, WORDS)
    found = search(browser(cast.nadia), words="Marigold Court")
    assert found.count("This is theirs") == 5
    assert "Marigold Court died in May, and" in found
    assert "mother" not in found


def test_opening_one_stands_in_who_looked(cast, now):
    said = hear(cast, now, WORDS, person=cast.joe).contribution
    assert "mother" in page(browser(cast.nadia), f"desk/receipts/{said.code}/")
    with cast.as_("joe") as scope:
        why = [looked.why for looked in people.who_looked_in_words(scope.viewer)]
    assert "giving a receipt anew" in why


def test_the_data_protection_lead_sees_that_she_opened_what_nobody_put_a_name_to(cast, now):
    said = hear(cast, now, WORDS, person=None).contribution
    page(browser(cast.nadia), f"desk/receipts/{said.code}/")
    with cast.as_("dev") as scope:
        seen = Disclosure.objects.visible_to(scope.viewer).get(purpose="giving a receipt anew")
        assert any("avigator" in reading.who for reading in people.readings(scope.viewer, seen.at))
    assert (seen.viewer, seen.subjects) == (cast.nadia.pk, [])
