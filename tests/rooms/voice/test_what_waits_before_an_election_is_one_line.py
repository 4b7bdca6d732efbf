"""Whoever can release reads what waits as one line on the home, and releases it from one page."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from morrow.place import actions as place
from morrow.voice import actions
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.voice.scenes import terms
from tests.rooms.voice.test_nothing_is_decided_on_a_consultation_before_its_summary import ASKED

LINE = "Held before the election, for you to release or leave"


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def election(cast, today):
    """An election a month from today, as the pages know today."""
    return place.set_restricted_period(
        election="The election of councillors",
        starts=today,
        ends=today + timedelta(days=30),
        by=cast.actor("mercer"),
        now=timezone.now(),
    )


def drafted(cast, today, title="Warm winter", ago=1):
    said = terms(title=title, opens=today - timedelta(days=ago), closes=today + timedelta(days=20))
    return actions.draft_round(terms=said, by=cast.actor("esme"), now=timezone.now())


def home(cast, key="mercer"):
    return Browser(getattr(cast, key), base="/morrowdale/").open("home/").content.decode()


def page(cast, key="mercer"):
    return Browser(getattr(cast, key), base="/morrowdale/").open("home/held/")


def test_three_rounds_are_one_line_with_what_is_new_today(cast, today, election):
    for n in range(3):
        drafted(cast, today, title=f"Round {n}", ago=n)
    assert home(cast).count(LINE) == 1
    assert "1 since today" in home(cast)
    says(page(cast), "Round 0", "It was to open today.", "Round 2", "It waits until the end of")


def test_it_is_released_from_there_with_its_reference_filled_in(cast, today, election):
    round_ = drafted(cast, today)
    opened = page(cast).content.decode()
    link = opened.split(f"/about/election/{election.code}/release/?")[1].split('"')[0]
    form = Browser(cast.mercer, base="/morrowdale/").open(
        f"about/election/{election.code}/release/?{link.replace('&amp;', '&')}"
    )
    says(form, f'value="voice.round/{round_.code}"', 'value="Warm winter"')
    place.release_before_election(
        period=election,
        kind="round",
        subject=f"voice.round/{round_.code}",
        title="Warm winter",
        reason="It is about heating.",
        by=cast.actor("mercer"),
        now=timezone.now(),
    )
    says(page(cast), "Nothing waits today.")


def test_what_the_law_asks_to_be_consulted_on_does_not_wait(cast, today, election):
    round_ = drafted(cast, today)
    says(page(cast), "Warm winter")
    actions.mark_consultation(round=round_, **ASKED, by=cast.actor("esme"), now=timezone.now())
    says(page(cast), "Nothing waits today.")


def test_without_an_election_there_is_no_line(cast, today):
    drafted(cast, today)
    assert LINE not in home(cast)


def test_a_round_that_is_to_open_later_does_not_wait_yet(cast, today, election):
    drafted(cast, today, ago=-2)
    says(page(cast), "Nothing waits today.")


@pytest.mark.parametrize("key", ["esme", "okafor", "abe"])
def test_the_page_is_for_whoever_releases(cast, key, election):
    assert page(cast, key).status_code == 403
