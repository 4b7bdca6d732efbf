"""Nobody fills in what will be refused: the page says first what cannot be changed, and what still can."""

from __future__ import annotations

import pytest
from django.utils import timezone

from morrow.voice import actions, queries
from tests.rooms.voice.scenes import browser, hear, open_round, page, refusal, vote_on

DRAFTS_ALONE = ("change/", "limits/", "young/", "consultation/")


@pytest.fixture(autouse=True)
def on_the_day(now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)


def has_form(html: str) -> bool:
    return "csrfmiddlewaretoken" in html.split("<main")[1].split("</main", maxsplit=1)[0]


@pytest.mark.parametrize("where", DRAFTS_ALONE)
def test_an_open_round_is_told_what_can_still_be_changed(cast, now, where):
    round_ = open_round(cast, now)
    shown = page(browser(cast.esme), f"rounds/{round_.code}/{where}")
    assert "Until the vote opens you can still add projects" in shown
    assert not has_form(shown)


@pytest.mark.parametrize("where", [*DRAFTS_ALONE, "project/"])
def test_once_the_vote_is_open_nothing_on_the_ballot_changes(cast, now, where):
    round_, _projects = vote_on(cast, now, {"Boilers": 10, "Benches": 20})
    shown = page(browser(cast.esme), f"rounds/{round_.code}/{where}")
    assert "so the projects cannot change either" in shown
    assert not has_form(shown)


def test_a_project_is_still_added_before_the_vote(cast, now):
    round_ = open_round(cast, now)
    assert has_form(page(browser(cast.esme), f"rounds/{round_.code}/project/"))


def test_what_is_sent_all_the_same_is_refused(cast, now):
    round_ = open_round(cast, now)
    sent = {"title": "x", "question": "x", "who": "x", "opens": "2026-01-12", "closes": "2026-01-12"}
    sent |= {"methods": "statements", "least_participants": "1", "selection_rule": "x"}
    assert "They cannot change now" in refusal(browser(cast.esme), f"rounds/{round_.code}/change/", **sent)


def test_whoever_read_first_reads_at_once_that_somebody_else_looks(cast, now):
    round_ = open_round(cast, now)
    made = actions.add_statement(round=round_, words="Lamps.", person=None, by=cast.actor("joe"), now=now)
    actions.moderate(statement=made, show=False, because_of="x", by=cast.actor("esme"), now=now)
    actions.ask_second_look_at_statement(statement=made, why="It is so.", by=cast.actor("joe"), now=now)
    [look] = queries.second_looks(cast.viewer("esme"))
    where = f"desk/second-looks/{look.code}/"
    esme, rosa = browser(cast.esme), browser(cast.rosa)
    assert where not in page(esme, "desk/second-looks/")
    shown = page(esme, where)
    assert "Somebody else looks this time" in shown
    assert not has_form(shown)
    assert "Somebody else has to look" in refusal_or_not_allowed(esme, where)
    assert where in page(rosa, "desk/second-looks/")
    assert has_form(page(rosa, where))


def refusal_or_not_allowed(client, where):
    response = client.post(f"/morrowdale/{where}", {"shown": "yes", "reason": "x"})
    assert response.status_code in {403, 422}
    return response.content.decode()


def test_only_whoever_has_just_voted_is_told_that_their_ballot_is_in_the_box(cast, now):
    round_, projects = vote_on(cast, now, {"Boilers": 10, "Benches": 20})
    where = f"rounds/{round_.code}/voted/"
    in_the_box = "The ballot is in the box"
    stranger, joe = browser(), browser(cast.joe)
    assert in_the_box not in page(stranger, where)
    assert in_the_box not in page(joe, where)
    joe.post(f"/morrowdale/rounds/{round_.code}/vote/", {"approves": [projects["Boilers"].code]})
    assert in_the_box in page(joe, where)
    assert in_the_box in page(joe, where)


def test_on_a_machine_that_many_use_it_is_said_once(cast, now):
    round_, projects = vote_on(cast, now, {"Boilers": 10, "Benches": 20})
    nadia, where = browser(cast.nadia), f"rounds/{round_.code}/"
    said = hear(cast, now)
    nadia.post(f"/morrowdale/{where}vote/", {"approves": [projects["Boilers"].code], "helping": said.code})
    assert "The ballot is in the box" in page(nadia, f"{where}voted/")
    assert "The ballot is in the box" not in page(nadia, f"{where}voted/")
