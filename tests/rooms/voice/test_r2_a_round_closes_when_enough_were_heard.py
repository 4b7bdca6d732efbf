"""R2: a round that too few took part in closes only with a named person's published reason."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import Error, transaction
from django.utils import timezone

from morrow.foundations.errors import NotAllowed, NotFound
from morrow.foundations.money import Money
from morrow.voice import actions, queries
from morrow.voice.errors import (
    ClosesLater,
    DaysAreOver,
    NotItsTurn,
    RoundNotReady,
    RoundTermsFixed,
    ThemeNotPublished,
    TooFewTookPart,
    WhyEarlier,
)
from morrow.voice.models import Ballot, Round
from tests.rooms.voice.scenes import after, browser, neighbours, open_round, page, terms, vote_on

ASKED = ["statements"]


def speak(round_, by, now):
    actions.add_statement(round=round_, words="Boilers first.", person=None, by=by, now=now)


def close(cast, round_, now, reason=""):
    actions.close_round(round=round_, shortfall_reason=reason, by=cast.actor("esme"), now=after(now))


def test_r2_too_few_keeps_it_open_and_says_what_to_do(cast, now):
    round_ = open_round(cast, now, methods=ASKED, least_participants=3)
    first, second = neighbours(2)
    speak(round_, first, now)
    speak(round_, first, now)
    speak(round_, second, now)
    with pytest.raises(TooFewTookPart, match="2 people took part, and the round asked for 3") as fault:
        close(cast, round_, now)
    assert fault.value.short == 1
    assert Round.objects.get().state == "open"


def test_r2_a_reason_is_published_with_the_name_of_whoever_gave_it(cast, now):
    round_ = open_round(cast, now, methods=ASKED, least_participants=3)
    close(cast, round_, now, reason="The snow kept people in.")
    shown = page(browser(), f"rounds/{round_.code}/")
    assert "The snow kept people in." in shown
    assert "Esme Lark" in shown


def test_r2_enough_close_it_without_a_reason(cast, now):
    round_ = open_round(cast, now, methods=ASKED, least_participants=2)
    for by in neighbours(2):
        speak(round_, by, now)
    close(cast, round_, now)
    assert (round_.state, round_.shortfall_reason) == ("closed", "")


def test_r2_everyone_is_counted_once_though_whoever_closes_it_may_not_read_what_they_did(cast, now):
    round_, projects = vote_on(cast, now, {"Boilers": 10, "Benches": 20}, least_participants=4)
    first, second, third, fourth = neighbours(4)
    early = open_round(cast, now, methods=ASKED)
    speak(early, fourth, now)
    for by in (first, second, third):
        actions.cast_ballot(round=round_, approves=[projects["Boilers"].code], person=None, by=by, now=now)
    with cast.as_("esme"):
        assert queries.participants(round_) == 3
        with pytest.raises(TooFewTookPart, match="3 people took part"):
            close(cast, round_, now)
    actions.cast_ballot(round=round_, approves=[], person=None, by=fourth, now=now)
    with cast.as_("esme"):
        close(cast, round_, now)
    assert round_.state == "closed"


def test_the_database_keeps_no_reason_without_a_name(cast, now):
    open_round(cast, now)
    with pytest.raises(Error, match="round_shortfall_has_a_name"), transaction.atomic():
        Round.objects.update(shortfall_reason="Because.")


def test_words_alone_close_before_their_last_day_ends_only_with_a_published_reason(cast, now):
    round_ = open_round(cast, now, methods=ASKED, closes=date(2026, 1, 20))
    esme = cast.actor("esme")
    with pytest.raises(WhyEarlier, match="midnight at the end of 20 January 2026"):
        actions.close_round(round=round_, shortfall_reason="x", by=esme, now=now + timedelta(days=8))
    assert round_.state == "open"
    with pytest.raises(Error, match="before its last day"), transaction.atomic():
        Round.objects.update(state="closed", closed_at=now)
    actions.close_round(
        round=round_, shortfall_reason="x", early_reason="The hall flooded.", by=esme, now=now
    )
    shown = page(browser(), f"rounds/{round_.code}/")
    assert "closed before its last day, 20 January 2026, was over" in shown
    assert "The hall flooded." in shown


def test_a_vote_never_closes_before_midnight_of_its_last_day(cast, now):
    round_, _projects = vote_on(cast, now, {"Boilers": 10, "Benches": 20}, closes=date(2026, 1, 20))
    last_hour = datetime(2026, 1, 20, 23, 59, tzinfo=UTC)
    with pytest.raises(ClosesLater, match="still be on the way"):
        actions.close_round(
            round=round_, shortfall_reason="x", early_reason="Soon.", by=cast.actor("esme"), now=last_hour
        )
    with pytest.raises(Error, match="before its last day"), transaction.atomic():
        Round.objects.update(state="closed", closed_at=last_hour, early_reason="x", early_by="x")
    actions.close_round(
        round=round_, shortfall_reason="x", by=cast.actor("esme"), now=last_hour + timedelta(minutes=1)
    )
    assert (round_.state, round_.early_reason) == ("closed", "")


def test_the_ballot_says_until_which_hour(cast, now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)
    round_, _projects = vote_on(cast, now, {"Boilers": 10, "Benches": 20})
    said = "You can vote until midnight at the end of 12 January 2026."
    for where in ("", "vote/"):
        assert said in page(browser(cast.joe), f"rounds/{round_.code}/{where}")


def test_its_page_says_beforehand_that_it_cannot_close(cast, now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)
    round_, _projects = vote_on(cast, now, {"Boilers": 10, "Benches": 20})
    shown = page(browser(cast.esme), f"rounds/{round_.code}/close/")
    assert "cannot be closed before" in shown
    assert "Close it</button>" not in shown


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"methods": []}, "Choose how"),
        ({"closes": date(2026, 1, 1)}, "other way round"),
        ({"budget": None}, "needs a budget"),
        ({"least_participants": 0}, "at least one"),
    ],
)
def test_terms_that_do_not_hold_together_are_refused(cast, now, changes, says):
    with pytest.raises(RoundNotReady, match=says):
        actions.draft_round(terms=terms(**changes), by=cast.actor("esme"), now=now)


def test_the_rule_is_written_before_it_opens(cast, now):
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(selection_rule=" "), by=esme, now=now)
    with pytest.raises(RoundNotReady, match="rule"):
        actions.open_round(round=round_, by=esme, now=now)


def test_a_round_whose_days_are_over_is_not_opened_before_they_are_changed(cast, now):
    esme = cast.actor("esme")
    late = actions.draft_round(terms=terms(closes=date(2026, 1, 14)), by=esme, now=now)
    with pytest.raises(DaysAreOver, match=r"first day, 12 January 2026, is over.*Change the draft"):
        actions.open_round(round=late, by=esme, now=after(now))
    with pytest.raises(DaysAreOver, match=r"last day, 14 January 2026, is over.*Change the draft"):
        actions.open_round(round=late, by=esme, now=now + timedelta(days=9))
    changed = terms(opens=date(2026, 1, 13), closes=date(2026, 1, 14))
    actions.redraft_round(round=late, terms=changed, by=esme, now=after(now))
    actions.open_round(round=late, by=esme, now=after(now))
    assert late.state == "open"


def test_a_vote_is_not_opened_when_nobody_could_vote_any_more(cast, now):
    round_ = open_round(cast, now)
    for title in ("Boilers", "Benches"):
        actions.add_project(round=round_, title=title, cost=Money(100), by=cast.actor("esme"), now=now)
    with pytest.raises(DaysAreOver, match="call it off with a reason, and begin another"):
        actions.open_ballot(round=round_, by=cast.actor("esme"), now=after(now))


def test_open_terms_change_neither_by_the_action_nor_in_the_database(cast, now):
    round_ = open_round(cast, now)
    with pytest.raises(RoundTermsFixed, match="Call it off"):
        actions.redraft_round(round=round_, terms=terms(title="Other"), by=cast.actor("esme"), now=now)
    for change in ({"selection_rule": "Mine."}, {"budget": Money(1)}, {"closes": date(2027, 1, 1)}):
        with pytest.raises(Error, match="do not change"), transaction.atomic():
            Round.objects.update(**change)


def test_a_draft_changes_and_nobody_else_sees_it(cast, now):
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(), by=esme, now=now)
    actions.redraft_round(round=round_, terms=terms(title="Other"), by=esme, now=now)
    assert Round.objects.get().title == "Other"
    assert queries.rounds(cast.viewer("joe")) == []
    with pytest.raises(NotFound):
        queries.round_for(cast.viewer("joe"), round_.code)


def test_steps_are_taken_in_their_order(cast, now):
    esme = cast.actor("esme")
    draft = actions.draft_round(terms=terms(), by=esme, now=now)
    with pytest.raises(NotItsTurn):
        close(cast, draft, now)
    with pytest.raises(NotItsTurn):
        actions.open_ballot(round=draft, by=esme, now=now)
    actions.open_round(round=draft, by=esme, now=now)
    with pytest.raises(NotItsTurn):
        actions.open_round(round=draft, by=esme, now=now)
    with pytest.raises(RoundNotReady, match="at least two"):
        actions.open_ballot(round=draft, by=esme, now=now)
    with pytest.raises(NotItsTurn):
        actions.count_round(round=draft, by=esme, now=now)


def test_a_round_rests_on_published_themes(cast, now):
    esme = cast.actor("esme")
    draft = actions.draft_theme(title="Warmth", summary="…", by=esme, now=now)
    with pytest.raises(ThemeNotPublished):
        actions.draft_round(terms=terms(rests_on=[draft]), by=esme, now=now)


def test_it_is_called_off_with_a_reason_and_its_ballots_are_destroyed(cast, now):
    round_, projects = vote_on(cast, now, {"Boilers": 10, "Benches": 20})
    [by] = neighbours(1)
    actions.cast_ballot(round=round_, approves=[projects["Boilers"].code], person=None, by=by, now=now)
    with pytest.raises(RoundNotReady, match="Say why"):
        actions.call_off_round(round=round_, reason=" ", by=cast.actor("esme"), now=now)
    actions.call_off_round(round=round_, reason="The costs were wrong.", by=cast.actor("esme"), now=now)
    with pytest.raises(NotItsTurn):
        actions.call_off_round(round=round_, reason="Again.", by=cast.actor("esme"), now=now)
    assert "The costs were wrong." in page(browser(), f"rounds/{round_.code}/")
    assert Ballot.objects.unrestricted(reason="a test").count() == 0


def test_only_an_engagement_officer_runs_rounds(cast, now):
    round_ = open_round(cast, now)
    rosa = cast.actor("rosa")
    tries = [
        lambda: actions.draft_round(terms=terms(), by=rosa, now=now),
        lambda: actions.redraft_round(round=round_, terms=terms(), by=rosa, now=now),
        lambda: actions.open_round(round=round_, by=rosa, now=now),
        lambda: actions.open_ballot(round=round_, by=rosa, now=now),
        lambda: actions.close_round(round=round_, by=rosa, now=after(now)),
        lambda: actions.call_off_round(round=round_, reason="x", by=rosa, now=now),
        lambda: actions.count_round(round=round_, by=rosa, now=now),
        lambda: actions.add_project(round=round_, title="x", cost=Money(1), by=rosa, now=now),
    ]
    for attempt in tries:
        with pytest.raises(NotAllowed):
            attempt()
