"""A restricted period before an election: set, ended and released from by the monitoring officer alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from morrow.foundations.errors import NotAllowed
from morrow.place import actions, queries
from morrow.place.errors import HeldBeforeElection, NotAPeriodOfElection
from morrow.place.models import ElectionRelease, RestrictedPeriod
from tests.rooms.accountability.pages import Browser, says

FIRST, LAST = date(2026, 1, 5), date(2026, 2, 5)
ROUND = "voice.round/TESTROUND"


def set_(cast, now, key="mercer", **changes):
    days = {"election": "The election of councillors", "starts": FIRST, "ends": LAST, **changes}
    with cast.as_(key):
        return actions.set_restricted_period(**days, by=cast.actor(key), now=now)


def ask(today, **changes):
    asked = {"kind": "round", "subject": ROUND, "title": "Benches", "today": today, **changes}
    queries.refuse_if_held(**asked)


@pytest.mark.parametrize("key", ["dilys", "okafor", "esme", "abe"])
def test_only_the_monitoring_officer_sets_it(cast, now, key):
    with pytest.raises(NotAllowed, match="monitoring officer"):
        set_(cast, now, key)
    assert not RestrictedPeriod.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [{"ends": date(2026, 1, 4)}, {"election": " "}, {"starts": date(2025, 1, 1), "ends": date(2025, 2, 1)}],
)
def test_days_that_cannot_be_are_refused(cast, now, wrong):
    with pytest.raises(NotAPeriodOfElection):
        set_(cast, now, **wrong)


def test_it_holds_from_its_first_day_to_its_last_and_says_until_when_why_and_who_releases(cast, now):
    set_(cast, now)
    ask(FIRST - timedelta(days=1))
    for day in (FIRST, LAST):
        with pytest.raises(HeldBeforeElection) as refused:
            ask(day)
    for words in (
        "Benches",
        "5 February 2026",
        "election of councillors",
        "1986",
        "monitoring officer",
        ROUND,
    ):
        assert words in str(refused.value)
    ask(LAST + timedelta(days=1))


def test_an_election_in_one_ward_holds_what_concerns_it_or_the_whole_place(cast, now):
    set_(cast, now, area_code="WARD-1")
    ask(FIRST, area_code="WARD-2")
    for area in ("", "WARD-1"):
        with pytest.raises(HeldBeforeElection):
            ask(FIRST, area_code=area)


def test_what_is_released_goes_on_and_nothing_else(cast, now):
    period = set_(cast, now)
    release = {"kind": "round", "subject": ROUND, "title": "Benches", "by": cast.actor("mercer"), "now": now}
    with cast.as_("mercer"):
        with pytest.raises(NotAPeriodOfElection, match="why"):
            actions.release_before_election(period=period, **release, reason=" ")
        actions.release_before_election(period=period, **release, reason="Nobody disputes it.")
    ask(FIRST)
    with pytest.raises(HeldBeforeElection):
        ask(FIRST, subject="voice.round/ANOTHER")
    with cast.as_("esme"), pytest.raises(NotAllowed):
        actions.release_before_election(
            period=period, **{**release, "by": cast.actor("esme")}, reason="I want it."
        )


def test_where_the_election_is_called_off_it_ends(cast, now):
    period = set_(cast, now)
    with cast.as_("mercer"):
        actions.end_restricted_period(period=period, by=cast.actor("mercer"), now=now)
    ask(now.date() + timedelta(days=1))
    coming = set_(cast, now, starts=date(2026, 5, 1), ends=date(2026, 5, 20))
    with cast.as_("mercer"):
        actions.end_restricted_period(period=coming, by=cast.actor("mercer"), now=now)
    ask(date(2026, 5, 10))


def test_it_is_set_released_and_read_on_its_pages(cast):
    mercer = Browser(cast.mercer, base="/morrowdale/")
    today = date.today()
    last = today + timedelta(days=20)
    days = {
        f"{name}_{part}": getattr(day, part)
        for name, day in (("starts", today), ("ends", last))
        for part in ("day", "month", "year")
    }
    says(mercer.open("home/"), "Before an election")
    assert mercer.send("about/election/set/", election="The by-election", **days).status_code == 302
    code = RestrictedPeriod.objects.get().code
    typed = {"kind": "round", "subject": ROUND, "title": "Benches", "reason": "Nobody disputes it"}
    assert mercer.send(f"about/election/{code}/release/", **typed).status_code == 302
    assert ElectionRelease.objects.count() == 1
    says(Browser(base="/morrowdale/").open("about/election/"), "The by-election", "Nobody disputes it")
    assert b"/set/" not in Browser(base="/morrowdale/").open("about/election/").content
    for key in ("esme", "sol", "okafor"):
        says(Browser(getattr(cast, key), base="/morrowdale/").open("home/"), "councillors’ publicity wait")
    assert b"publicity wait" not in Browser(cast.joe, base="/morrowdale/").open("home/").content
    assert Browser(cast.dilys, base="/morrowdale/").open("about/election/set/").status_code == 403
    assert mercer.send(f"about/election/{code}/end/").status_code == 302
