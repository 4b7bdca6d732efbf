"""Receipts cannot be guessed: ten wrong tries an hour an address, for codes and second things alike."""

from __future__ import annotations

from datetime import timedelta

import pytest

from morrow.voice import queries, tries
from morrow.voice.errors import TooManyTries, UnknownReceipt
from tests.rooms.voice.scenes import browser, hear, refusal, send

UNKNOWN = "0820-C20A-1G7F"


def wrong(address, now):
    with pytest.raises(UnknownReceipt), tries.counted(address, now):
        queries.contribution_of_code(UNKNOWN)


def test_the_eleventh_try_is_refused_even_with_the_right_code_until_the_hour_is_over(cast, now):
    said = hear(cast, now)
    for _ in range(10):
        wrong("10.0.0.1", now)
    with pytest.raises(TooManyTries), tries.counted("10.0.0.1", now):
        queries.contribution_of_code(said.code)
    with tries.counted("10.0.0.2", now):
        assert queries.contribution_of_code(said.code)
    with tries.counted("10.0.0.1", now + timedelta(minutes=61)):
        assert queries.contribution_of_code(said.code)


def test_the_page_says_when_to_try_again(cast):
    client = browser()
    for _ in range(10):
        assert client.post("/morrowdale/receipt/", {"code": UNKNOWN}).status_code == 422
    refused = client.post("/morrowdale/receipt/", {"code": UNKNOWN})
    assert refused.status_code == 429
    shown = refused.content.decode()
    assert "Try again in an hour" in shown
    assert "a worker at any library can open it with you at once" in shown


def test_wrong_second_things_count_too(cast, now):
    said = hear(cast, now)
    client = browser()
    send(client, "receipt/", code=said.code)
    for word in range(10):
        client.post("/morrowdale/receipt/reply/", {"second_thing": f"guess {word}"})
    refused = client.post("/morrowdale/receipt/reply/", {"second_thing": "Rover"})
    assert "Try again in an hour" in refused.content.decode()


def test_a_mistyped_code_is_no_try(cast, now):
    client = browser()
    for _ in range(12):
        assert client.post("/morrowdale/receipt/", {"code": "0820-C20A-1G7G"}).status_code == 422


def test_somebody_who_types_wrong_codes_at_the_library_does_not_stop_the_worker_at_its_desk(cast, now):
    said = hear(cast, now)
    for _ in range(11):
        browser().post("/morrowdale/receipt/", {"code": UNKNOWN})
    there = send(browser(cast.nadia), "desk/receipts/", code=said.code)
    assert there == f"desk/receipts/{said.contribution.code}/"


def test_a_worker_guesses_no_more_than_anybody_else_and_stops_only_herself(cast, now):
    said = hear(cast, now)
    nadia, rosa = browser(cast.nadia), browser(cast.rosa)
    for _ in range(10):
        refusal(nadia, "desk/receipts/", code=UNKNOWN)
    assert "Try again in an hour" in refusal(nadia, "desk/receipts/", code=said.code)
    assert send(rosa, "desk/receipts/", code=said.code).startswith("desk/receipts/")
    assert send(browser(), "receipt/", code=said.code) == "thread/"
