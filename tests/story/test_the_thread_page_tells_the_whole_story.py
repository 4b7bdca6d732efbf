"""The signature: the public page of a thread, and what leads to and from it."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from morrow.foundations.record import ref
from morrow.foundations.scope import NOBODY, entering
from morrow.foundations.threads import ribbon_of
from morrow.story import queries
from morrow.story.chapters import kept_story, tell
from morrow.story.views import pictures
from tests.story.pages import PLACE, words

pytestmark = pytest.mark.usefixtures("played")

CHAPTERS = ("said", "heard", "agreed", "funded", "arranged", "helped", "learned")


@pytest.fixture
def topic(played):
    """The topic that reached every station."""
    with entering.entered(place=PLACE, viewer=NOBODY):
        listed = queries.listed(queries.topics())
        return next(each.topic for each in listed if len(each.reached) == 7)


@pytest.fixture
def page(topic) -> str:
    """Its public page."""
    return Client().get(f"/{PLACE}/threads/{topic.code}/").content.decode()


def test_every_station_of_the_ribbon_leads_to_its_chapter(page):
    for key in CHAPTERS:
        assert f'href="#{key}"' in page
        assert f'id="{key}"' in page


def test_it_tells_the_votes_the_dissent_the_promise_the_pounds_and_the_limits(page):
    text = words(page)
    for told in (
        "2 votes for and 1 against",
        "Voted against",
        "Not chosen",
        "Who decides this in law",
        "£184,000 was set aside",
        "What ended to pay for it",
        "How to get it",
        "fewer than 10 groups",
        "And so it was decided again",
        "So we cannot be sure what made the change",
        "Tell us what we missed",
    ):
        assert told.lower() in text.lower(), told


def test_r14_any_pound_or_promise_leads_to_its_decision_in_three_clicks(page):
    browser, decision = Client(), re.compile(rf"/{PLACE}/decisions/20\d\d-\d+/")
    starts = re.findall(
        rf'href="(/{PLACE}/(?:the-money/set-aside|what-we-agreed/promises|offers)/[^"#]+)"', page
    )
    assert len(set(starts)) >= 3
    for start in set(starts):
        first = browser.get(start).content.decode()
        near = bool(decision.search(first))
        for link in set(re.findall(rf'href="(/{PLACE}/[^"#?]+)"', first)) if not near else ():
            near = near or bool(decision.search(browser.get(link).content.decode()))
        assert near, start


def test_a_thread_costs_no_more_than_six_questions_and_its_page_25(topic):
    with entering.entered(place=PLACE, viewer=NOBODY):
        with CaptureQueriesContext(connection) as asked:
            ribbon_of(*topic.starts)
        assert len(asked) <= 6
        with CaptureQueriesContext(connection) as asked:
            tell(queries.topic_with(topic.code))
        assert len(asked) <= 20


def test_a_story_is_kept_until_something_is_done(topic):
    with entering.entered(place=PLACE, viewer=NOBODY):
        kept_story(topic)
        with CaptureQueriesContext(connection) as asked:
            kept_story(topic)
    assert len(asked) == 1


def test_the_address_of_a_theme_or_a_priority_opens_it_and_any_other_is_not_found(topic):
    browser = Client()
    theme = next(start.code for start in topic.starts if start.kind == "voice.theme")
    assert browser.get(f"/{PLACE}/threads/{theme}/").status_code == 200
    assert browser.get(f"/{PLACE}/threads/NOSUCHTHREAD/").status_code == 404


def test_every_page_of_a_thing_on_the_thread_carries_the_ribbon_and_leads_to_the_story(topic):
    with entering.entered(place=PLACE, viewer=NOBODY):
        pages = {station.href for station in ribbon_of(*topic.starts) if "#" not in station.href}
        pages.add(f"/{PLACE}/what-we-agreed/priorities/{ref(topic.priority).code}/")
    assert len(pages) >= 5
    for address in pages:
        html = Client().get(address).content.decode()
        assert "m-ribbon__stations" in html, address
        assert f'href="/{PLACE}/threads/' in html, address


def test_the_map_stands_beside_it_with_a_caption_and_a_download(page):
    assert f"/{PLACE}/threads/need.svg" in page
    assert f"/{PLACE}/about/deprivation.csv" in page
    assert Client().get(f"/{PLACE}/threads/need.svg")["Content-Type"] == "image/svg+xml"


def test_a_place_that_was_told_nothing_of_need_shows_no_broken_picture(page, topic, monkeypatch):
    cache.clear()
    monkeypatch.setattr(pictures.place, "knows_deprivation", lambda: False)
    theme = next(start.code for start in topic.starts if start.kind == "voice.theme")
    shown = Client().get(f"/{PLACE}/threads/{theme}/").content.decode()
    cache.clear()
    assert "need.svg" in page
    assert "need.svg" not in shown
