"""Wrong receipt codes typed at a school or a library stop nobody there with a slip or a letter."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone

from morrow.voice import queries, tries
from morrow.voice.errors import TooManyCodes, TooManyTries, UnknownLetter, UnknownReceipt
from tests.rooms.voice.panels import invited, the_place
from tests.rooms.voice.scenes import browser, page, refusal, send
from tests.rooms.voice.young import slips, young_vote

UNKNOWN = "0820-C20A-1G7F"


@pytest.fixture(autouse=True)
def on_the_day(now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)


def pause(now):
    for _ in range(tries.WRONG_TRIES_AN_HOUR):
        with pytest.raises(UnknownReceipt), tries.counted("127.0.0.1", now):
            queries.contribution_of_code(UNKNOWN)
    with pytest.raises(TooManyTries), tries.counted("127.0.0.1", now):
        pass


def test_a_pupil_votes_with_a_slip_where_receipts_are_paused(cast, now):
    round_ = young_vote(cast, now)
    (code,) = slips(cast, now, round_)
    pause(now)
    where = f"rounds/{round_.code}/vote/"
    project = queries.projects_of(round_)[0].code
    assert send(browser(), where, young_code=code, approves=[project]) == f"rounds/{round_.code}/voted/"


def test_somebody_with_a_letter_says_yes_where_receipts_are_paused(cast, now):
    the_place()
    panel = invited(cast, now)
    pause(now)
    where = f"/morrowdale/panels/{panel.code}/join/"
    letters = page(browser(cast.esme), f"panels/{panel.code}/letters/")
    letter = re.findall(r"<span data-content>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</span>", letters)[0]
    told = {"code": letter, "name": "Joe", "reach": "0161", "fact-age": "from-0"}
    assert "You are in the pool" in browser().post(where, told).content.decode()


def test_a_hundred_wrong_letters_an_hour_are_enough(cast, now):
    for _ in range(tries.WRONG_SLIPS_AN_HOUR):
        with pytest.raises(UnknownLetter), tries.counted("10.0.0.1", now, paper="letter"):
            raise UnknownLetter
    with pytest.raises(TooManyCodes), tries.counted("10.0.0.1", now, paper="letter"):
        pass
    with tries.counted("10.0.0.1", now, paper="slip"):
        pass


def test_a_code_that_is_on_no_slip_is_said_on_the_ballot_which_keeps_its_ticks(cast, now):
    round_ = young_vote(cast, now)
    project = queries.projects_of(round_)[0].code
    where = f"rounds/{round_.code}/vote/"
    shown = refusal(browser(), where, young_code=UNKNOWN, approves=[project])
    assert "No slip for this vote has that code" in shown
    assert re.search(rf'value="{project}"[^>]* checked', shown)
