"""The result says for each ward and age what they got, and whether a group is passed over."""

from __future__ import annotations

import re

from morrow.foundations.money import Money
from morrow.voice import actions, queries
from tests.rooms.voice.scenes import after, browser, neighbours, page, vote_on

COSTS = {"Big hall": 600, "Small park": 400, "Bus shelter": 350}
NORTH, SOUTH, EAST = "E05000001", "E05000002", "E05000003"


def counted(cast, now, *town):
    """Ballots as (how many, titles, ward)."""
    round_, projects = vote_on(cast, now, COSTS, budget=Money(1_000_00))
    for number, titles, ward in town:
        codes = [projects[title].code for title in titles]
        for by in neighbours(number):
            actions.cast_ballot(round=round_, approves=codes, person=None, ward=ward, by=by, now=now)
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    actions.count_round(round=round_, by=cast.actor("esme"), now=now)
    return round_


def test_each_ward_has_its_part_of_the_money_and_how_many_were_left_with_nothing(cast, now):
    round_ = counted(cast, now, (30, ["Big hall"], NORTH), (20, ["Bus shelter"], SOUTH), (15, [], SOUTH))
    rows = {row.name: row for row in queries.result_of(round_).by_ward}
    assert rows[NORTH].by_rule == (("", 63),)
    assert rows[SOUTH].by_rule == (("", 37),)
    assert str(rows[SOUTH].nothing) == "15"
    assert str(rows[NORTH].nothing) == "fewer than 10"


def test_a_ward_of_few_shows_neither_its_voters_nor_its_money(cast, now):
    round_ = counted(
        cast, now, (30, ["Big hall"], NORTH), (12, ["Big hall"], SOUTH), (4, ["Bus shelter"], EAST)
    )
    rows = {row.name: row for row in queries.result_of(round_).by_ward}
    assert (str(rows[EAST].voters), rows[EAST].by_rule) == ("fewer than 10", (("", None),))
    assert rows[SOUTH].by_rule == (("", None),)
    assert str(rows[SOUTH].nothing) == "hidden to protect others"
    assert rows[NORTH].by_rule[0][1] is not None
    assert "not shown" in page(browser(), f"rounds/{round_.code}/")


def test_the_page_says_that_nobody_is_passed_over(cast, now):
    round_ = counted(cast, now, (12, ["Big hall", "Small park"], NORTH), (8, ["Bus shelter"], SOUTH))
    assert "Nobody is passed over" in page(browser(), f"rounds/{round_.code}/")


def test_a_group_that_is_passed_over_is_named_with_its_project_and_what_it_is_owed(cast, now):
    round_ = counted(cast, now, (12, ["Big hall", "Small park"], NORTH), (8, ["Bus shelter"], SOUTH))
    shelter = next(each for each in queries.result_of(round_).projects if each.title == "Bus shelter")
    round_.tally.passed_over = {
        "project": shelter.code,
        "size": 12,
        "most": 0,
        "cost": 350_00,
        "due": "40000",
    }
    round_.tally.save()
    shown = page(browser(), f"rounds/{round_.code}/")
    assert "10 people who wanted “Bus shelter” are owed £400 of the budget together" in shown


def test_what_is_not_the_published_table_is_not_in_the_page(cast, now):
    round_ = counted(cast, now, (13, ["Big hall"], NORTH), (17, ["Bus shelter"], SOUTH))
    shown = page(browser(), f"rounds/{round_.code}/")
    table = shown[shown.index("By ward, as voters gave it") : shown.index("Count it yourself")]
    assert set(re.findall(r">(\d+)<", table)) == {"15"}
