"""R79: Joe takes the file of a counted vote and finds the same winners in the same order."""

from __future__ import annotations

import json
from hashlib import sha256
from io import StringIO

import pytest
from django.core.management import call_command

from morrow.foundations.money import Money
from morrow.standards import pabulib
from morrow.voice import actions, queries, rules
from morrow.voice.models import Round
from tests.rooms.voice.scenes import after, browser, neighbours, page, vote_on

COSTS = {"Big hall": 600, "Small park": 400, "Bus shelter": 350, "Fountain": 90, "Bench": 90}
TOWN = [
    (12, ["Big hall", "Small park"], "E05000001", "25-44"),
    (4, ["Big hall", "Fountain"], "E05000002", "65-plus"),
    (7, ["Bus shelter", "Bench"], "E05000002", "25-44"),
    (2, [], "", ""),
]


def counted(cast, now, town=TOWN, **changes):
    round_, projects = vote_on(cast, now, COSTS, budget=Money(1_000_00), **changes)
    for number, titles, ward, age in town:
        codes = [projects[title].code for title in titles]
        given = {code: 5 - place for place, code in enumerate(codes)}
        for by in neighbours(number):
            actions.cast_ballot(
                round=round_,
                approves=codes,
                points=given,
                person=None,
                ward=ward,
                age_band=age,
                by=by,
                now=now,
            )
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    actions.count_round(round=round_, by=cast.actor("esme"), now=now)
    return round_


def download(round_):
    return browser().get(f"/morrowdale/rounds/{round_.code}/ballots.pb")


@pytest.mark.parametrize("kind", sorted(rules.RULE_OF))
def test_r79_the_recount_of_the_file_finds_the_same_winners_in_the_same_order(cast, now, tmp_path, kind):
    town = [each for each in TOWN if kind != "knapsack" or each[1] != ["Big hall", "Fountain"]]
    round_ = counted(cast, now, [*town, (3, ["Bench"], "", "")], ballot_kind=kind)
    file = tmp_path / "ballots.pb"
    file.write_bytes(download(round_).content)
    out = StringIO()
    call_command("count", str(file), "--json", stdout=out)
    told = json.loads(out.getvalue())
    funded = [project.code for project in queries.result_of(round_).projects if project.funded]
    assert told["winners"] == funded
    assert Money(round(told["spent"] * 100)) == queries.result_of(round_).spent


def test_r79_a_tie_is_drawn_again_from_the_seed_in_the_file(cast, now, tmp_path):
    round_ = counted(cast, now, [(10, ["Small park", "Bus shelter", "Fountain", "Bench"], "", "")])
    file = tmp_path / "ballots.pb"
    file.write_bytes(download(round_).content)
    out = StringIO()
    call_command("count", str(file), "--json", stdout=out)
    level = {p.code for p in queries.result_of(round_).projects if p.title in {"Fountain", "Bench"}}
    drawn = min(level, key=lambda code: sha256(f"{round_.code}:{code}".encode()).digest())
    told = [code for code in json.loads(out.getvalue())["winners"] if code in level]
    assert told[0] == drawn
    assert told == [p.code for p in queries.result_of(round_).projects if p.code in level]


def test_the_file_states_the_rule_and_the_seed_and_says_who_won(cast, now):
    round_ = counted(cast, now)
    read = pabulib.read(download(round_).content.decode())
    assert read.meta["rule"] == "equal-shares"
    assert read.meta["seed"] == round_.code
    assert (read.budget, read.scale) == (1000, 1)
    won = {project.id for project in read.projects if project.selected}
    assert won == {each.code for each in queries.result_of(round_).projects if each.funded}


def test_ballots_are_numbered_anew_and_shuffled_and_hold_nothing_else(cast, now):
    round_ = counted(cast, now)
    read = pabulib.read(download(round_).content.decode())
    assert [vote.voter for vote in read.votes] == [str(n) for n in range(1, 26)]
    assert {column for vote in read.votes for column in vote.more} == {"ward", "age_band"}
    order = [vote.projects for vote in read.votes]
    assert order != sorted(order)
    assert order != sorted(order, reverse=True)


def test_a_ward_and_an_age_stand_only_where_ten_share_them(cast, now):
    town = [*TOWN, (13, ["Bench"], "E05000003", "18-24")]
    read = pabulib.read(download(counted(cast, now, town)).content.decode())
    pairs = [(vote.more["ward"], vote.more["age_band"]) for vote in read.votes]
    many = {pair: pairs.count(pair) for pair in pairs}
    assert all(number >= 10 for number in many.values())
    assert many[("E05000003", "18-24")] == 13


def test_below_ten_ballots_there_is_no_file_and_the_page_says_why(cast, now):
    round_ = counted(cast, now, [(9, ["Bench"], "", "")])
    assert download(round_).status_code == 404
    assert "the ballots are not published" in page(browser(), f"rounds/{round_.code}/")


def test_where_voters_were_told_that_no_ballot_is_published_none_is(cast, now):
    round_ = counted(cast, now)
    Round.objects.filter(pk=round_.pk).update(publishes_ballots=False)
    assert download(round_).status_code == 404
    assert "were told that no ballot is published" in page(browser(), f"rounds/{round_.code}/")


def test_the_result_page_leads_to_the_file_and_says_how_to_count_it(cast, now):
    shown = page(browser(), f"rounds/{counted(cast, now).code}/")
    assert "ballots.pb" in shown
    assert "morrow count ballots-" in shown
