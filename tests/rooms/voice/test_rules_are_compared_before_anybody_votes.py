"""Before the vote opens, anyone sees what its rule and two others would have done on an earlier vote."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from morrow.foundations.money import Money
from morrow.voice import actions, queries
from tests.rooms.voice.scenes import after, browser, neighbours, open_round, page, vote_on

COSTS = {"Big hall": 600, "Small park": 400, "Bus shelter": 350}
FILE = """META
key;value
description;The vote of Elsewhere
budget;1000
vote_type;approval
PROJECTS
project_id;cost;name
hall;600;Their hall
park;400;Their park
bus;350;Their shelter
VOTES
voter_id;vote
"""


def earlier(cast, now, *town):
    round_, projects = vote_on(cast, now, COSTS, budget=Money(1_000_00), title="Last winter")
    for number, titles in town or ((12, ["Big hall", "Small park"]), (8, ["Bus shelter"])):
        codes = [projects[title].code for title in titles]
        for by in neighbours(number):
            actions.cast_ballot(
                round=round_, approves=codes, person=None, ward=f"E0500000{number % 2}", by=by, now=now
            )
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    actions.count_round(round=round_, by=cast.actor("esme"), now=now)
    return round_


@pytest.fixture
def where(cast, now):
    return f"rounds/{open_round(cast, now, title='This winter').code}/"


def test_three_rules_stand_side_by_side_on_the_ballots_of_an_earlier_round(cast, now):
    found = queries.compare_on_round(earlier(cast, now))
    by_rule = {column.rule: column for column in found.columns}
    assert list(by_rule) == ["equal-shares", "most-votes", "phragmen"]
    assert (by_rule["equal-shares"].nothing, by_rule["most-votes"].nothing) == (0, 40)
    assert by_rule["most-votes"].passes_over
    assert not by_rule["equal-shares"].passes_over
    funded = {row.title: tuple(won for _, won in row.by_rule[:2]) for row in found.projects}
    assert funded["Bus shelter"] == (True, False)


def test_anyone_reaches_it_from_the_round_and_it_says_usually(cast, now, where):
    earlier(cast, now)
    assert f"{where}compare/" in page(browser(), where)
    shown = page(browser(), f"{where}compare/")
    assert "Last winter" in shown
    assert "usually leaves fewer people with nothing" in shown
    assert "always" not in shown


def test_a_vote_of_few_is_no_ground_for_comparing(cast, now, where):
    earlier(cast, now, (9, ["Big hall"]))
    assert "nothing to compare on yet" in page(browser(), f"{where}compare/")


def test_esme_compares_on_a_file_and_others_do_not_see_the_form(cast, now, where):
    esme, joe = browser(cast.esme), browser(cast.joe)
    votes = "".join(f"{n};{'hall,park' if n < 13 else 'bus'}\n" for n in range(20))
    sent = SimpleUploadedFile("vote.pb", (FILE + votes).encode())
    shown = esme.post(f"/morrowdale/{where}compare/", {"file": sent}).content.decode()
    assert "The vote of Elsewhere" in shown
    assert "Their shelter" in shown
    assert 'type="file"' not in page(joe, f"{where}compare/")


@pytest.mark.parametrize(
    ("votes", "says"),
    [("1;pool\n", "There is no project “pool”"), ("1;hall\n", "Fewer than 10 people voted")],
)
def test_a_file_that_cannot_be_counted_says_where_and_why(cast, where, votes, says):
    sent = SimpleUploadedFile("vote.pb", (FILE + votes).encode())
    response = browser(cast.esme).post(f"/morrowdale/{where}compare/", {"file": sent})
    assert response.status_code == 422
    assert says in response.content.decode()
