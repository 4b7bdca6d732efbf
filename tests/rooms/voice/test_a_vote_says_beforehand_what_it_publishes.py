"""Before Joe votes he reads what will be published; a vote of few publishes no number of votes."""

from __future__ import annotations

from django.utils import timezone

from morrow.voice import actions
from tests.rooms.voice.scenes import after, browser, neighbours, page, vote_on

COSTS = {"Big hall": 600, "Small park": 400}
PROMISE = "exactly how many people chose it"
FEW = "If fewer than 10 people vote"


def counted(cast, now, voters):
    round_, projects = vote_on(cast, now, COSTS)
    for by in neighbours(voters):
        actions.cast_ballot(round=round_, approves=[projects["Big hall"].code], person=None, by=by, now=now)
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    actions.count_round(round=round_, by=cast.actor("esme"), now=now)
    return page(browser(), f"rounds/{round_.code}/")


def test_the_ballot_says_it_before_the_button(cast, now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)
    round_, _ = vote_on(cast, now, COSTS)
    shown = page(browser(cast.joe), f"rounds/{round_.code}/vote/")
    assert 0 < shown.index(PROMISE) < shown.index("Put it in the box")
    assert FEW in shown


def test_whoever_looks_at_the_round_reads_it_too(cast, now):
    round_, _ = vote_on(cast, now, COSTS)
    assert PROMISE in page(browser(), f"rounds/{round_.code}/")


def test_with_ten_ballots_the_count_can_be_checked_to_the_vote(cast, now):
    shown = counted(cast, now, 11)
    assert "11 (100%)" in shown
    assert "Ballots: 11 " in shown


def test_with_nine_ballots_no_number_tells_how_anybody_voted(cast, now):
    shown = counted(cast, now, 9)
    assert "Fewer than 10 people voted." in shown
    assert "fewer than 10" in shown
    assert "100%" not in shown
    assert "9 people" not in shown
