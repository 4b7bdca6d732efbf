"""A round says one figure for each thing people did, so that no small number can be taken out of two."""

from __future__ import annotations

import re
from datetime import timedelta

from morrow.voice import actions
from tests.rooms.voice.scenes import browser, neighbours, open_round, page, vote_on

COSTS = {"Hall": 600, "Park": 400}


def a_vote(cast, now, voters):
    """So many vote."""
    methods = ["statements", "vote"]
    round_, projects = vote_on(cast, now, COSTS, methods=methods)
    for by in neighbours(voters):
        actions.cast_ballot(round=round_, approves=[projects["Hall"].code], person=None, by=by, now=now)
    return round_


def count(cast, now, round_):
    esme, after = cast.actor("esme"), now + timedelta(days=1)
    actions.close_round(round=round_, by=esme, now=after)
    actions.count_round(round=round_, by=esme, now=after)


def figures(round_, said):
    """Every figure of people that the public page of a round shows after these words."""
    return re.findall(
        rf"{said}:? *(?:</[a-z]+>)? *([0-9]+|fewer than 10)", page(browser(), f"rounds/{round_.code}/")
    )


def test_a_counted_vote_says_its_ballots_exactly_and_no_rounded_number_beside_them(cast, now):
    round_ = a_vote(cast, now, 24)
    assert figures(round_, "voted") == ["25"], "while it runs it is rounded"
    count(cast, now, round_)
    assert figures(round_, "Ballots") == ["24"]
    assert figures(round_, "voted") == figures(round_, "took part") == []


def test_who_only_spoke_cannot_be_taken_out_of_the_two_figures(cast, now):
    round_ = open_round(cast, now)
    for n, by in enumerate(neighbours(2)):
        actions.add_statement(round=round_, words=f"Boilers, please, {n}.", person=None, by=by, now=now)
    esme = cast.actor("esme")
    project, _other = (
        actions.add_project(round=round_, title=title, cost=round_.budget, by=esme, now=now)
        for title in COSTS
    )
    actions.open_ballot(round=round_, by=esme, now=now)
    for by in neighbours(24):
        actions.cast_ballot(round=round_, approves=[project.code], person=None, by=by, now=now)
    count(cast, now, round_)
    assert figures(round_, "spoke in the conversation") == ["fewer than 10"]
    assert figures(round_, "Ballots") == ["24"]
    assert figures(round_, "took part") == []
