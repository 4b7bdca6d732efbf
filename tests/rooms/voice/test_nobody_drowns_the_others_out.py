"""Without signing in, one address says twenty things an hour and no more; nobody's work is limited."""

from __future__ import annotations

from datetime import timedelta

import pytest

from morrow.foundations.scope import SYSTEM, entering
from morrow.voice import turns
from morrow.voice.errors import SaidTooOften
from morrow.voice.models import Contribution, WrongTry
from morrow.voice.permissions import VISITOR
from tests.rooms.voice.scenes import browser

SAY = "/morrowdale/have-your-say/say/"
WORDS = {"words": "More benches.", "kind": "idea", "reach_by": "none", "second_thing": "Rover"}


def say(client, **more):
    return client.post(SAY, WORDS | more)


def how_many() -> int:
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        return Contribution._base_manager.count()


def take(address, now, by=VISITOR):
    with turns.in_turn(by, address, now):
        pass


@pytest.fixture
def few(monkeypatch):
    monkeypatch.setattr(turns, "SAID_AN_HOUR", 3)


def test_the_next_one_is_refused_kindly_and_not_kept(cast, few):
    client = browser()
    for number in range(3):
        assert say(client, words=f"More benches, {number}.").status_code == 302
    refused = say(client)
    assert refused.status_code == 422
    for words in ("in an hour", "pop-up", "library", "telephone", "More benches."):
        assert words in refused.content.decode()
    assert how_many() == 3


def test_what_was_not_kept_does_not_count(cast, few):
    client = browser()
    for _ in range(4):
        assert say(client, words="").status_code == 422
    assert say(client).status_code == 302


def test_whoever_is_signed_in_is_not_counted(cast, few):
    client = browser(cast.joe)
    for number in range(5):
        assert say(client, words=f"More benches, {number}.", unnamed="").status_code == 302


def test_whoever_takes_down_for_others_is_not_counted(cast, few):
    nadia = browser(cast.nadia)
    sent = WORDS | {"channel": "popup", "read_back": "on"}
    for _ in range(5):
        assert nadia.post("/morrowdale/have-your-say/take-down/", sent).status_code == 302


def test_twenty_an_hour_an_address_and_again_in_the_next(cast, now):
    for _ in range(20):
        take("10.0.0.1", now)
    with pytest.raises(SaidTooOften):
        take("10.0.0.1", now)
    take("10.0.0.2", now)
    take("10.0.0.1", now + timedelta(hours=1))


def test_nothing_leads_from_what_was_said_to_the_address(cast, now):
    take("10.0.0.1", now + timedelta(minutes=17, seconds=5))
    kept = WrongTry.objects.get()
    assert kept.at == now.replace(minute=0, second=0, microsecond=0)
    assert "10.0.0.1" not in kept.address
    take("10.0.0.2", now + timedelta(days=2))
    assert WrongTry.objects.count() == 1
