"""Ticks, a basket, points, an order: each ballot says how it is filled in and counted."""

from __future__ import annotations

import pytest
from django.db import Error, transaction
from django.utils import timezone

from morrow.foundations.money import Money
from morrow.voice import actions, queries
from morrow.voice.errors import BallotNotAccepted
from morrow.voice.models import Ballot, Round
from tests.rooms.voice.scenes import after, browser, neighbours, page, refusal, send, terms, vote_on

COSTS = {"Boilers": 600, "Benches": 300, "Trees": 200}


@pytest.fixture
def joe(cast, now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)
    return browser(cast.joe)


def held(cast, now, kind):
    round_, projects = vote_on(cast, now, COSTS, ballot_kind=kind, budget=Money(1_000_00))
    return f"rounds/{round_.code}/vote/", {title: project.code for title, project in projects.items()}


def in_the_urn():
    return Ballot.objects.unrestricted(reason="a test looks").get()


def test_a_basket_beyond_the_budget_says_by_how_much_and_keeps_every_tick(cast, now, joe):
    where, codes = held(cast, now, "knapsack")
    assert "Together they may cost up to £1,000" in page(joe, where)
    shown = refusal(joe, where, approves=list(codes.values()))
    assert "cost £1,100 together, and there is £1,000. That is £100 too much" in shown
    assert shown.count(" checked") == 3
    send(joe, where, approves=[codes["Boilers"], codes["Benches"]])
    assert in_the_urn().approves == sorted([codes["Boilers"], codes["Benches"]])


def test_points_are_kept_with_the_ballot_and_nought_is_no_vote(cast, now, joe):
    where, codes = held(cast, now, "score")
    assert "from 0 to 5 points" in page(joe, where)
    wrong = {f"points-{codes['Boilers']}": "6", f"points-{codes['Trees']}": "2"}
    assert "from 0 to 5 points" in refusal(joe, where, **wrong)
    send(joe, where, **{f"points-{codes['Boilers']}": "5", f"points-{codes['Trees']}": "0"})
    assert (in_the_urn().approves, in_the_urn().points) == ([codes["Boilers"]], [5])


def test_an_order_with_gaps_stands_and_two_in_one_place_are_put_right(cast, now, joe):
    where, codes = held(cast, now, "ranked")
    twice = {f"place-{codes['Boilers']}": "2", f"place-{codes['Trees']}": "2"}
    shown = refusal(joe, where, **twice)
    assert "Two projects have the same place" in shown
    assert shown.count('value="2"') == 2
    assert "Write places as numbers" in refusal(joe, where, **{f"place-{codes['Trees']}": "first"})
    send(joe, where, **{f"place-{codes['Boilers']}": "7", f"place-{codes['Trees']}": "2"})
    assert in_the_urn().approves == [codes["Trees"], codes["Boilers"]]


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("approval", "those who ticked it can pay for it together"),
        ("knapsack", "those who have it in theirs can pay for it together"),
        ("score", "whoever gave it more points pays more of it"),
        ("ranked", "whoever put it higher pays more of it"),
    ],
)
def test_each_ballot_says_before_the_button_how_it_is_counted(cast, now, joe, kind, says):
    where, _ = held(cast, now, kind)
    shown = page(joe, where)
    assert 0 < shown.index(says) < shown.index("Put it in the box")


def test_a_ballot_of_another_kind_is_refused_by_the_action_too(cast, now):
    round_, projects = vote_on(cast, now, COSTS, ballot_kind="ranked")
    code = projects["Trees"].code
    with pytest.raises(BallotNotAccepted, match="place of its own"):
        actions.cast_ballot(round=round_, approves=[code, code], person=None, by=cast.actor("joe"), now=now)


def test_how_people_vote_is_fixed_with_the_round(cast, now):
    round_, _ = vote_on(cast, now, COSTS)
    with pytest.raises(Error, match="do not change"), transaction.atomic():
        Round.objects.filter(pk=round_.pk).update(ballot_kind="score")


def test_most_points_together_win_where_all_could_pay_for_either(cast, now):
    round_, projects = vote_on(
        cast, now, {"Hall": 500, "Pool": 500}, ballot_kind="score", budget=Money(500_00)
    )
    for by, hall, pool in zip(neighbours(12), [5] * 5 + [2] * 7, [1] * 5 + [3] * 7, strict=True):
        given = {projects["Hall"].code: hall, projects["Pool"].code: pool}
        actions.cast_ballot(round=round_, points=given, person=None, by=by, now=now)
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    actions.count_round(round=round_, by=cast.actor("esme"), now=now)
    assert [each.title for each in queries.result_of(round_).projects if each.funded] == ["Hall"]


@pytest.mark.parametrize(
    ("kind", "says"), [("score", "from 0 to 5 points"), ("ranked", "puts projects in order")]
)
def test_the_published_rule_is_in_the_words_of_how_people_vote(cast, now, kind, says):
    esme = browser(cast.esme)
    draft = page(esme, "rounds/new/")
    assert "Fill a basket" in draft
    written = terms().columns()
    answers = {name: written[name] for name in ("title", "question", "who", "opens", "closes")}
    more = {"methods": ["vote"], "budget": "1,000", "least_participants": "1", "ballot_kind": kind}
    send(esme, "rounds/new/", **answers, **more, selection_rule="")
    assert says in Round.objects.get().selection_rule


@pytest.mark.parametrize("kind", ["approval", "score", "ranked"])
def test_an_empty_ballot_goes_into_the_box_only_where_somebody_says_so(cast, now, joe, kind):
    where, _codes = held(cast, now, kind)
    assert "Nothing is chosen on your ballot" in refusal(joe, where)
    assert not Ballot.objects.unrestricted(reason="a test looks").exists()
    send(joe, where, empty="on")
    assert in_the_urn().approves == []
