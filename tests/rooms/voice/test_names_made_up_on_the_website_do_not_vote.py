"""Anybody can write any name on the website, as often as they like: at a desk a worker sees whose it is."""

from __future__ import annotations

import pytest
from django.utils import timezone

from morrow.voice.models import RollMark
from tests.rooms.voice.scenes import browser, hear, refusal, send, vote_on


@pytest.fixture(autouse=True)
def on_the_day(now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)


def on_the_roll():
    return RollMark.objects.unrestricted(reason="a test counts who voted").count()


def receipt_from_the_website(name):
    told = {"words": "Benches.", "kind": "idea", "reach_by": "none", "name": name, "second_thing": "Rover"}
    somebody = browser()
    send(somebody, "have-your-say/say/", **told)
    return somebody.session["morrow_receipt"]["code"]


@pytest.mark.parametrize(("where", "marks"), [("papers/take-in/", False), ("vote/", True)])
def test_a_receipt_from_the_website_votes_only_for_whoever_shows_that_name(cast, now, where, marks):
    round_, projects = vote_on(cast, now, {"Boilers": 500, "Curtains": 200})
    code, nadia = receipt_from_the_website("Joe Kettle"), browser(cast.nadia)
    address = f"rounds/{round_.code}/{where}"
    ballot = {"approves": [projects["Boilers"].code]} if marks else {}
    assert "anybody can write any name" in refusal(nadia, address, helping=code, **ballot)
    assert "made in another name" in refusal(nadia, address, helping=code, name_seen="Sam Doyle", **ballot)
    assert on_the_roll() == 0
    send(nadia, address, helping=code, name_seen="joe kettle", **ballot)
    assert on_the_roll() == 1


def test_a_receipt_that_a_worker_wrote_needs_no_second_look(cast, now):
    round_, _projects = vote_on(cast, now, {"Boilers": 500, "Curtains": 200})
    code = hear(cast, now).code
    send(browser(cast.nadia), f"rounds/{round_.code}/papers/take-in/", helping=code)
    assert on_the_roll() == 1
