"""R18: ballot, how-to, page and file say the same of the numbers of a vote by young people."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.utils import timezone

from morrow.voice import actions, queries
from morrow.voice.young_words import what_is_published_of
from tests.rooms.voice.scenes import after, browser, page, send, terms
from tests.rooms.voice.young import TERMS, slips, young_vote

HOW_TO = Path(__file__).parents[3] / "docs/how-to/hold-a-vote.md"
ONE = actions.Limits(one_winner=True)


@pytest.fixture(autouse=True)
def on_the_day(now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)


def counted(cast, now, voters):
    """A vote in which two choose the skate park and everybody else the room."""
    round_ = young_vote(cast, now)
    projects = {project.title: project.code for project in queries.projects_of(round_)}
    for at, code in enumerate(slips(cast, now, round_, voters)):
        chosen = projects["Skate park" if at < 2 else "A room of our own"]
        send(browser(), f"rounds/{round_.code}/vote/", young_code=code, approves=[chosen])
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    actions.count_round(round=round_, by=cast.actor("esme"), now=after(now))
    return round_


@pytest.mark.parametrize("kind", ["approval", "ranked", "score"])
def test_r18_the_ballot_the_page_and_the_how_to_say_it_in_the_same_words(cast, now, kind):
    round_ = young_vote(cast, now, ballot_kind=kind)
    told, how_to = what_is_published_of(round_), HOW_TO.read_text()
    for where in ("", "vote/"):
        shown = page(browser(), f"rounds/{round_.code}/{where}")
        assert [sentence for sentence in told if sentence not in shown] == []
    assert [sentence for sentence in told if sentence not in how_to] == []


def test_r18_where_one_project_is_chosen_the_numbers_are_those_of_its_rounds(cast, now):
    esme = cast.actor("esme")
    round_ = young_round_of_one(cast, now, esme)
    (first, *_others) = what_is_published_of(round_)
    assert "on how many ballots each project is first, round by round" in first
    assert first[len("If 10 people or more vote: ") :] in HOW_TO.read_text()


def young_round_of_one(cast, now, esme):

    round_ = actions.draft_round(terms=terms(ballot_kind="ranked", methods=["vote"]), by=esme, now=now)
    actions.make_young(round=round_, terms=TERMS, by=esme, now=now)
    actions.set_limits(round=round_, limits=ONE, by=esme, now=now)
    return queries.round_for(cast.viewer("esme"), round_.code)


def test_r18_from_ten_voters_on_small_numbers_are_exact_and_anyone_can_count_again(cast, now):
    round_ = counted(cast, now, 12)
    shown = page(browser(), f"rounds/{round_.code}/")
    assert "2 (17%)" in shown
    file = browser().get(f"/morrowdale/rounds/{round_.code}/ballots.pb").content.decode()
    head, *ballots = file.split("VOTES\n")[1].strip().splitlines()
    assert head == "voter_id;vote"
    assert len(ballots) == 12
    for kept_out in ("Thistledown", "code", "11-17", "2026-"):
        assert kept_out not in "\n".join(ballots)


def test_r18_below_ten_voters_there_is_no_number_and_no_ballot(cast, now):
    round_ = counted(cast, now, 9)
    shown = page(browser(), f"rounds/{round_.code}/")
    assert "Fewer than 10 people voted" in shown
    assert "%)" not in shown
    assert browser().get(f"/morrowdale/rounds/{round_.code}/ballots.pb").status_code == 404
