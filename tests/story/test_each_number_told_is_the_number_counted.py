"""The year tells its numbers once: what an officer writes of them is what the pages count."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from morrow.accountability import queries as accountability
from morrow.foundations.scope import NOBODY, entering
from morrow.story import queries
from morrow.story.chapters import kept_story
from tests.story.pages import PLACE, addresses, words

pytestmark = pytest.mark.usefixtures("played")


@pytest.fixture
def story():
    with entering.entered(place=PLACE, viewer=NOBODY):
        topic = next(each.topic for each in queries.listed(queries.topics()) if len(each.reached) == 7)
        return kept_story(topic)


def test_the_decision_tells_as_often_and_as_many_votes_as_the_thread_counts(story):
    heard = story.agreed.first.decision.heard
    assert f"about this {story.station['said'].figure}" in heard
    assert f"{story.heard.votes[0].result.ballots} voted" in heard


def test_one_age_is_told_from_promise_to_money_to_review():
    pages = {address: words(Client().get(address).content.decode()) for address in addresses()}
    with entering.entered(place=PLACE, viewer=NOBODY):
        codes = [each.code for each in accountability.register()]
    for code in codes:
        pages[code] = words(Client().get(f"/{PLACE}/decisions/{code}/").content.decode())
    text = " ".join(pages.values())
    assert "65 or over" in text
    assert re.findall(r"over 65|younger tenants|any age may|orty-one", text) == []


def test_the_ribbon_of_the_decision_counts_the_themes_that_the_thread_counts(story):
    code = story.agreed.first.decision.code
    shown = words(Client().get(f"/{PLACE}/decisions/{code}/").content.decode())
    assert story.station["heard"].figure == "1 theme"
    assert "2 themes" not in shown
