"""Joe comes after the last day: he reads that the vote is closed, and no ballot is shown."""

from __future__ import annotations

from django.utils import timezone

from morrow.voice import actions
from tests.rooms.voice.scenes import after, browser, neighbours, page, vote_on


def test_the_page_of_a_closed_vote_names_its_last_day_and_shows_no_ballot(cast, now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)
    round_, projects = vote_on(cast, now, {"Big hall": 600, "Small park": 400})
    assert "Put it in the box" in page(browser(cast.joe), f"rounds/{round_.code}/vote/")
    for by in neighbours(1):
        approves = [projects["Big hall"].code]
        actions.cast_ballot(round=round_, approves=approves, person=None, by=by, now=now)
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    shown = page(browser(cast.joe), f"rounds/{round_.code}/vote/")
    assert "This vote is closed. Its last day was" in shown
    assert "Put it in the box" not in shown
