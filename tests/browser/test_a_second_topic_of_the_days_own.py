"""A topic nobody wrote down before: drawn from a seed, with a wrong turn at every station, recovered."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext

from tests.browser.walking import Subject, Walk, listening
from tests.browser.walking.ground import a_fresh_place
from tests.browser.walking.year import walk_the_year

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TURNS = (
    "Read the words back",
    "taken back",
    "Say whether anything in it shows that someone may be harmed",
    "Choose at least one",
    "A statement is there to be shown",
    "Choose the body or the post",
    "Choose the option you decide on",
    "sent back",
    "scrutiny members",
    "sent back with a question",
    "The people in it are told first",
    "has a condition",
    "the price does not follow costs",
    "Tick the box",
    "own number",
    "Still missing: the evidence",
    "Choose the decision",
)
"""What the pages say at each wrong turn, from the pop-up to the decision after the review."""


@pytest.fixture
def telephone(browser: Browser) -> Iterator[BrowserContext]:
    """A small window without scripts, closed whatever happens: the server then lets go of the database."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 375, "height": 740}, locale="en-GB"
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()


def test_a_topic_of_a_seed_is_walked_with_a_wrong_turn_at_every_station(telephone, live_server):
    seed = int(os.environ.get("MORROW_WALK_SEED") or secrets.randbelow(1_000_000))
    print(f"To walk this again: MORROW_WALK_SEED={seed}")
    place, wards = a_fresh_place()
    walk = Walk(telephone, live_server.url, place, Subject.of_a_seed(seed, wards), wrong_turns=True)
    walk_the_year(walk, timezone.localdate())
    listening.open_receipt(walk)
    walk.reached_every_station()
    assert walk.surprises == []
    assert [turn for turn in TURNS if turn not in walk.taken] == []
