"""A vote is counted by equal shares, each project with its reason, beside the rule used until now."""

from __future__ import annotations

import pytest

from morrow.foundations.money import Money
from morrow.voice import actions, queries
from morrow.voice.errors import NobodyVoted, NotItsTurn, ProjectNotAccepted
from morrow.voice.models import Project
from tests.rooms.voice.scenes import (
    after,
    browser,
    hear_openly,
    neighbours,
    open_round,
    page,
    terms,
    theme_on,
    vote_on,
)

COSTS = {"Big hall": 600, "Small park": 400, "Bus shelter": 350, "Fountain": 900}
BUDGET = {"budget": Money(1_000_00)}
TOWN = [(12, ["Big hall", "Small park"]), (1, ["Big hall"]), (7, ["Bus shelter"])]
"""Thirteen who agree with one another, and seven who want one thing more than anything."""


def elect(cast, now, *ballots, close=True):
    """Ballots as (how many, titles)."""
    round_, projects = vote_on(cast, now, COSTS, **BUDGET)
    for number, titles in ballots:
        approves = [projects[title].code for title in titles]
        for by in neighbours(number):
            actions.cast_ballot(
                round=round_, approves=approves, ward="E05000001", person=None, by=by, now=now
            )
    if close:
        actions.close_round(round=round_, shortfall_reason="x", by=cast.actor("esme"), now=after(now))
    return round_


def count(cast, now, round_):
    actions.count_round(round=round_, by=cast.actor("esme"), now=now)
    return queries.result_of(round_)


def test_a_minority_that_the_old_rule_leaves_with_nothing_gets_its_share(cast, now):
    round_ = elect(cast, now, *TOWN)
    result = count(cast, now, round_)
    funded = {project.title: (project.funded, project.today) for project in result.projects}
    assert funded == {
        "Big hall": (True, True),
        "Bus shelter": (True, False),
        "Small park": (False, True),
        "Fountain": (False, False),
    }
    assert (result.nothing, result.nothing_today) == (0, 35)
    assert (result.spent, result.left) == (Money(950_00), Money(50_00))
    assert Project.objects.get(title="Bus shelter").funded is True


def test_every_project_has_a_reason_in_words_and_pounds(cast, now):
    round_ = elect(cast, now, *TOWN)
    whys = {project.title: project.why for project in count(cast, now, round_).projects}
    assert whys["Bus shelter"].startswith("Funded. 7 people approved it and paid for it together")
    assert whys["Small park"].startswith("Not funded.")
    assert "£400" in whys["Small park"]
    assert whys["Fountain"] == "Not funded. Nobody approved it."
    shown = page(browser(), f"rounds/{round_.code}/")
    assert "Most votes first" in shown
    assert "7 people approved it" in shown


def test_below_ten_ballots_no_figure_is_shown(cast, now):
    round_ = elect(cast, now, (5, ["Big hall"]), (4, ["Bus shelter"]))
    result = count(cast, now, round_)
    assert not result.figures
    assert all(project.votes is None for project in result.projects)
    shown = page(browser(), f"rounds/{round_.code}/")
    assert "Too few people voted" in shown
    assert "5 people" not in shown


def test_what_voters_declared_is_shown_only_where_ten_did(cast, now):
    round_ = elect(cast, now, (12, ["Big hall"]))
    result = count(cast, now, round_)
    assert {row.name: str(row.voters) for row in result.by_ward} == {"E05000001": "10"}
    assert result.by_age == ()


def test_it_is_counted_once_and_only_when_closed(cast, now):
    round_ = elect(cast, now, (12, ["Big hall"]), close=False)
    with pytest.raises(NotItsTurn):
        count(cast, now, round_)
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    assert queries.result_of(round_) is None
    count(cast, now, round_)
    with pytest.raises(NotItsTurn):
        count(cast, now, round_)


def test_an_empty_urn_says_that_the_money_stays(cast, now):
    round_ = elect(cast, now)
    with pytest.raises(NobodyVoted, match="money stays"):
        count(cast, now, round_)


def test_an_empty_ballot_counts_as_a_voter(cast, now):
    round_ = elect(cast, now, (10, ["Big hall"]), (10, []))
    assert count(cast, now, round_).nothing == 50


@pytest.mark.parametrize(
    ("title", "cost", "says"),
    [("", 100, "needs a name"), ("Hall", 0, "penny"), ("Hall", 100_001, "£1,000.01")],
)
def test_a_project_without_name_or_cost_or_beyond_the_budget_is_refused(cast, now, title, cost, says):
    round_ = open_round(cast, now, **BUDGET)
    with pytest.raises(ProjectNotAccepted, match=says):
        actions.add_project(round=round_, title=title, cost=Money(cost), by=cast.actor("esme"), now=now)


def test_a_project_answers_the_only_theme_behind_the_round(cast, now):
    theme = theme_on(cast, now, hear_openly(cast, now))
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(rests_on=[theme]), by=esme, now=now)
    project = actions.add_project(round=round_, title="Hall", cost=Money(1), by=esme, now=now)
    assert project.theme == theme


def test_a_project_names_the_theme_it_answers_where_the_round_rests_on_several(cast, now):
    themes = [theme_on(cast, now, hear_openly(cast, now), title=title) for title in ("Heat", "Damp")]
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(rests_on=themes), by=esme, now=now)
    with pytest.raises(ProjectNotAccepted, match="which of the themes"):
        actions.add_project(round=round_, title="Hall", cost=Money(1), by=esme, now=now)
    other = theme_on(cast, now, hear_openly(cast, now), title="Other")
    with pytest.raises(ProjectNotAccepted):
        actions.add_project(round=round_, title="Hall", cost=Money(1), theme=other, by=esme, now=now)


def test_projects_stay_as_they_are_once_the_vote_is_open(cast, now):
    round_, projects = vote_on(cast, now, COSTS, **BUDGET)
    esme = cast.actor("esme")
    with pytest.raises(NotItsTurn):
        actions.add_project(round=round_, title="Late", cost=Money(1), by=esme, now=now)
    with pytest.raises(NotItsTurn):
        actions.withdraw_project(project=projects["Big hall"], by=esme, now=now)


def test_a_project_taken_off_the_list_is_not_on_the_ballot(cast, now):
    esme = cast.actor("esme")
    round_ = open_round(cast, now, **BUDGET)
    project = actions.add_project(round=round_, title="Hall", cost=Money(1), by=esme, now=now)
    actions.withdraw_project(project=project, by=esme, now=now)
    assert queries.projects_of(round_) == []
    with pytest.raises(NotItsTurn):
        actions.withdraw_project(project=project, by=esme, now=now)
