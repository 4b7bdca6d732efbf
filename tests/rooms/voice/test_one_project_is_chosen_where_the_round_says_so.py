"""One project is chosen by instant run-off: stated before, shown round by round, counted again by anyone."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from morrow.foundations.money import Money
from morrow.voice import actions, queries
from morrow.voice.errors import LimitsRefused
from morrow.voice.models import Project
from morrow.voice.rules import Limits
from tests.rooms.voice.scenes import after, browser, neighbours, page, refusal, send, terms

COSTS = {"Hall": 900, "Park": 800, "Bus": 700, "Bench": 100}
TOWN = [(6, ["Hall"]), (5, ["Park", "Bus"]), (4, ["Bus", "Park"]), (1, [])]
"""Hall has most first choices; with those of the bus, who want the park next, the park has more than half."""


@pytest.fixture(autouse=True)
def on_the_day(now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)


def counted(cast, now, town=TOWN):
    esme = cast.actor("esme")
    ranked = terms(
        methods=["vote"], ballot_kind="ranked", budget=Money(1_000_00), selection_rule="Instant run-off."
    )
    round_ = actions.draft_round(terms=ranked, by=esme, now=now)
    actions.set_limits(round=round_, limits=Limits(one_winner=True), by=esme, now=now)
    for title, cost in COSTS.items():
        actions.add_project(round=round_, title=title, cost=Money(cost * 100), by=esme, now=now)
    actions.open_round(round=round_, by=esme, now=now)
    actions.open_ballot(round=round_, by=esme, now=now)
    code = dict(Project.objects.filter(round=round_).values_list("title", "code"))
    for number, order in town:
        for by in neighbours(number):
            approves = [code[title] for title in order]
            actions.cast_ballot(round=round_, approves=approves, person=None, by=by, now=now)
    actions.close_round(round=round_, by=esme, now=after(now))
    actions.count_round(round=round_, by=esme, now=now)
    return round_


def test_the_one_with_more_than_half_after_others_went_out_is_chosen(cast, now):
    round_ = counted(cast, now)
    result = queries.result_of(round_)
    assert [each.title for each in result.projects if each.funded] == ["Park"]
    assert result.runoff.chosen == "Park"
    assert result.runoff.usual == "Hall"
    assert [(row.title, row.votes) for row in result.runoff.rows] == [
        ("Park", (5, 9)),
        ("Hall", (6, 6)),
        ("Bus", (4, None)),
    ]
    assert result.runoff.exhausted == (1, 1)


def test_the_page_shows_the_rounds_in_a_table_and_in_words(cast, now):
    shown = page(browser(), f"rounds/{counted(cast, now).code}/")
    assert "Round 1: Bus was first on the fewest ballots and goes out." in shown
    assert "Round 2: Park is first on 9 of the 15 ballots that still count" in shown
    assert "With first choices alone another would have been chosen:" in shown
    assert "Ballots that name none still in" in shown
    assert "Not chosen. It went out in round 1, first on 4 ballots, the fewest." in shown
    assert "Nobody is passed over" not in shown
    assert "Equal shares" not in shown


def test_the_published_file_states_the_rule_and_is_counted_to_the_same(cast, now, tmp_path):
    round_ = counted(cast, now)
    file = tmp_path / "ballots.pb"
    text = browser().get(f"/morrowdale/rounds/{round_.code}/ballots.pb").content.decode()
    assert "rule;instant-runoff" in text
    file.write_text(text, encoding="utf-8")
    out = StringIO()
    call_command("count", str(file), "--json", stdout=out)
    assert json.loads(out.getvalue())["winners"] == [Project.objects.get(title="Park").code]


def test_below_ten_ballots_only_the_choice_is_shown(cast, now):
    round_ = counted(cast, now, [(3, ["Hall"]), (2, ["Park"])])
    shown = page(browser(), f"rounds/{round_.code}/")
    assert "Fewer than 10 people voted" in shown
    assert "Hall" in shown
    assert "Round 1" not in shown
    assert "first on 3" not in shown


def test_esme_says_so_on_the_draft_and_the_published_rule_fits(cast, now):
    esme = browser(cast.esme)
    told = terms().columns()
    answers = {name: told[name] for name in ("title", "question", "who", "opens", "closes")}
    more = {"methods": ["vote"], "budget": "1,000", "least_participants": "1", "ballot_kind": "ranked"}
    where = send(esme, "rounds/new/", **answers, **more, selection_rule="")
    send(esme, f"{where}limits/", one_winner="on")
    shown = page(esme, where)
    assert "One project is chosen, by instant run-off." in shown
    assert "Equal shares, by points" not in shown
    assert "what this rule and others would have done" not in shown
    assert browser().get(f"/morrowdale/{where}compare/").status_code == 404
    assert "Leave the other limits empty" in refusal(
        esme, f"{where}limits/", one_winner="on", categories="Parks"
    )
    send(esme, f"{where}limits/")
    assert "Equal shares, by points" in page(esme, where)


def test_one_project_needs_ballots_that_put_projects_in_order(cast, now):
    round_ = actions.draft_round(terms=terms(), by=cast.actor("esme"), now=now)
    with pytest.raises(LimitsRefused, match="put projects in order"):
        actions.set_limits(round=round_, limits=Limits(one_winner=True), by=cast.actor("esme"), now=now)


def test_a_voter_reads_before_voting_how_one_is_chosen(cast, now):
    esme = cast.actor("esme")
    ranked = terms(methods=["vote"], ballot_kind="ranked")
    round_ = actions.draft_round(terms=ranked, by=esme, now=now)
    actions.set_limits(round=round_, limits=Limits(one_winner=True), by=esme, now=now)
    for title in ("A", "B"):
        actions.add_project(round=round_, title=title, cost=Money(1), by=esme, now=now)
    actions.open_round(round=round_, by=esme, now=now)
    actions.open_ballot(round=round_, by=esme, now=now)
    shown = page(browser(cast.joe), f"rounds/{round_.code}/vote/")
    assert 0 < shown.index("One project is chosen. Your ballot counts for") < shown.index("Put it in the box")
