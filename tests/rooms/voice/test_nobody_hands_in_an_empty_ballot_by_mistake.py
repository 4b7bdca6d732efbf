"""A ballot cannot be taken out of the box again, so an empty one goes in only where it is meant."""

from __future__ import annotations

import pytest
from django.utils import timezone

from morrow.voice.models import RollMark
from tests.rooms.voice.scenes import browser, page, refusal, send, vote_on


@pytest.fixture(autouse=True)
def on_the_day(now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)


def on_the_roll():
    return RollMark.objects.unrestricted(reason="a test counts who voted").count()


@pytest.mark.parametrize("kind", ["approval", "knapsack", "score", "ranked"])
def test_an_empty_ballot_is_asked_about_before_it_is_in_the_box(cast, now, kind):
    round_, _projects = vote_on(cast, now, {"Boilers": 500, "Curtains": 200}, ballot_kind=kind)
    joe, where = browser(cast.joe), f"rounds/{round_.code}/vote/"
    shown = refusal(joe, where)
    assert "it is not in the box yet" in shown
    assert on_the_roll() == 0
    send(joe, where, empty="on")
    assert on_the_roll() == 1


def test_whoever_has_voted_is_told_so_before_they_fill_in_another(cast, now):
    round_, projects = vote_on(cast, now, {"Boilers": 500, "Curtains": 200})
    joe, where = browser(cast.joe), f"rounds/{round_.code}/vote/"
    assert "Put it in the box" in page(joe, where)
    send(joe, where, approves=[projects["Boilers"].code])
    shown = page(joe, where)
    assert "You have voted" in shown
    assert "Put it in the box" not in shown
