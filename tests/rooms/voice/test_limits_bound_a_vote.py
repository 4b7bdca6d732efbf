"""Esme states limits before a round opens; they stand on the ballot, bound the count, and say why."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import Error, transaction
from django.utils import timezone

from morrow.foundations.money import Money
from morrow.voice import actions, queries
from morrow.voice.errors import LimitsRefused, ProjectNotAccepted, RoundNotReady, RoundTermsFixed
from morrow.voice.models import Project, RoundLimits
from morrow.voice.rules import Limits
from tests.rooms.voice.scenes import after, browser, neighbours, page, refusal, send, terms

PARKS = Limits(least_votes=3, categories=(("Parks", Money(500_00)), ("Other", None)), ward_most=Money(700_00))
PROJECTS = [
    ("Big park", 400, "Parks", "", ""),
    ("Small park", 300, "Parks", "", ""),
    ("Pool", 300, "Other", "", "the mill"),
    ("Pond", 250, "Other", "", "the mill"),
    ("Shelter", 100, "", "", ""),
]


@pytest.fixture(autouse=True)
def on_the_day(now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)


def drafted(cast, now, limits=PARKS, projects=PROJECTS, **changes):
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(budget=Money(1_000_00), **changes), by=esme, now=now)
    actions.set_limits(round=round_, limits=limits, by=esme, now=now)
    for title, cost, category, ward, choice in projects:
        actions.add_project(
            round=round_,
            title=title,
            cost=Money(cost * 100),
            category=category,
            area_code=ward,
            either_or=choice,
            by=esme,
            now=now,
        )
    return round_


def opened(cast, now, **changes):
    round_ = drafted(cast, now, **changes)
    actions.open_round(round=round_, by=cast.actor("esme"), now=now)
    actions.open_ballot(round=round_, by=cast.actor("esme"), now=now)
    return round_


def counted(cast, now, *ballots, **changes):
    """Ballots as (how many, titles)."""
    round_ = opened(cast, now, **changes)
    code = dict(Project.objects.filter(round=round_).values_list("title", "code"))
    for number, titles in ballots:
        for by in neighbours(number):
            approves = [code[title] for title in titles]
            actions.cast_ballot(round=round_, approves=approves, person=None, by=by, now=now)
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    actions.count_round(round=round_, by=cast.actor("esme"), now=now)
    return round_


TOWN = [(8, ["Big park", "Small park", "Pool"]), (5, ["Pool", "Pond"]), (2, ["Shelter"])]


def whys(round_):
    return {project.title: project.why for project in queries.result_of(round_).projects}


def test_each_project_that_lost_by_a_limit_is_told_by_which(cast, now):
    round_ = counted(cast, now, *TOWN)
    said = whys(round_)
    assert said["Shelter"] == "Not funded. It reached 2 votes; 3 were needed."
    assert said["Pond"] == (
        "Not funded. Only one of this and “Pool” could be funded, and “Pool” was chosen first."
    )
    lost = next(title for title in ("Big park", "Small park") if said[title].startswith("Not funded"))
    assert "of the £500 that may go to “Parks”" in said[lost]
    shown = page(browser(), f"rounds/{round_.code}/")
    assert "3 were needed" in shown
    assert "Within the limits of this vote nobody is passed over" in shown
    assert "Nobody is passed over:" not in shown


def test_a_ward_gets_no_more_than_its_limit(cast, now):
    projects = [("Big park", 400, "", "E05000001", ""), ("Pool", 400, "", "E05000001", "")]
    limits = Limits(ward_most=Money(500_00))
    round_ = counted(cast, now, (12, ["Big park", "Pool"]), limits=limits, projects=projects)
    funded = [each.title for each in queries.result_of(round_).projects if each.funded]
    assert len(funded) == 1
    lost = next(title for title in ("Big park", "Pool") if title not in funded)
    assert "of the £500 that may go to “E05000001” £100 was left" in whys(round_)[lost]


def test_the_published_file_holds_the_limits_and_is_counted_to_the_same(cast, now, tmp_path):
    round_ = counted(cast, now, *TOWN)
    file = tmp_path / "ballots.pb"
    text = browser().get(f"/morrowdale/rounds/{round_.code}/ballots.pb").content.decode()
    file.write_text(text, encoding="utf-8")
    assert "min_votes;3" in text
    assert "category_limit: Parks;500" in text
    out = StringIO()
    call_command("count", str(file), "--json", "--explain", stdout=out)
    told = json.loads(out.getvalue())
    assert told["winners"] == [each.code for each in queries.result_of(round_).projects if each.funded]
    assert told["bounded"] is True
    assert any("3 were needed" in reason for reason in told["reasons"].values())


def test_joe_reads_every_limit_before_the_button(cast, now):
    round_ = opened(cast, now)
    shown = page(browser(cast.joe), f"rounds/{round_.code}/vote/")
    for sentence in (
        "A project needs at least 3 votes. With fewer it cannot win.",
        "At most £500 goes to projects in the category “Parks”.",
        "At most £700 goes to the projects of any one ward.",
        "Of these only one can be funded, the first that is chosen: “Pond”, “Pool”.",
        "only one of this and “Pool” can be funded",
        "nobody’s part of the money is lost",
    ):
        assert 0 < shown.index(sentence) < shown.index("Put it in the box"), sentence
    assert "At most £500 goes to" in page(browser(), f"rounds/{round_.code}/")


def test_esme_states_limits_on_a_page_and_a_bad_amount_is_named_by_its_line(cast, now):
    round_ = actions.draft_round(terms=terms(), by=cast.actor("esme"), now=now)
    esme, where = browser(cast.esme), f"rounds/{round_.code}/limits/"
    assert where in page(esme, f"rounds/{round_.code}/")
    shown = refusal(esme, where, categories="Parks: 20,000\nRoads: many")
    assert "Line 2: “many” is not an amount we can read" in shown
    assert "it would limit nothing" in refusal(esme, where, categories="Parks 20,000")
    send(esme, where, categories="Parks: £20,000\nOther", least_votes="50", ward_most="")
    round_ = queries.round_for(cast.viewer("esme"), round_.code)
    assert queries.limits_of(round_) == Limits(
        least_votes=50, categories=(("Parks", Money(20_000_00)), ("Other", None))
    )
    assert "Parks: 20,000" in page(esme, where)
    add = f"rounds/{round_.code}/project/"
    assert "If only one of several can be done" in page(esme, add)
    send(esme, add, title="Pond", cost="10", category="Parks", either_or="the  mill")
    assert list(Project.objects.values_list("category", "either_or")) == [("Parks", "the mill")]


def test_limits_never_change_once_the_round_is_open_and_the_database_refuses_it_too(cast, now):
    round_ = opened(cast, now)
    with pytest.raises(RoundTermsFixed):
        actions.set_limits(round=round_, limits=Limits(), by=cast.actor("esme"), now=now)
    with pytest.raises(Error, match="stated before"), transaction.atomic():
        RoundLimits.objects.update(least_votes=1)
    with pytest.raises(Error, match="do not change"), transaction.atomic():
        Project.objects.filter(title="Pond").update(either_or="")


@pytest.mark.parametrize(
    ("limits", "says"),
    [
        (Limits(one_winner=True), "put projects in order"),
        (Limits(categories=(("A", None), ("a", None))), "same name"),
        (Limits(categories=(("x" * 61, None),)), "at most 60 letters"),
    ],
)
def test_limits_that_do_not_fit_are_refused_with_what_to_do(cast, now, limits, says):
    round_ = actions.draft_round(terms=terms(), by=cast.actor("esme"), now=now)
    with pytest.raises(LimitsRefused, match=says):
        actions.set_limits(round=round_, limits=limits, by=cast.actor("esme"), now=now)


def test_a_round_without_a_vote_has_nothing_to_limit(cast, now):
    words = actions.draft_round(terms=terms(methods=["statements"]), by=cast.actor("esme"), now=now)
    with pytest.raises(LimitsRefused, match="vote on projects"):
        actions.set_limits(round=words, limits=PARKS, by=cast.actor("esme"), now=now)


def test_a_project_of_a_category_that_is_not_there_is_refused_and_found_before_opening(cast, now):
    round_ = drafted(cast, now)
    esme = cast.actor("esme")
    with pytest.raises(ProjectNotAccepted, match="no category “Roads”"):
        actions.add_project(round=round_, title="X", cost=Money(1), category="Roads", by=esme, now=now)
    actions.set_limits(round=round_, limits=Limits(), by=esme, now=now)
    with pytest.raises(RoundNotReady, match="is in the category"):
        actions.open_round(round=round_, by=esme, now=now)


def test_rules_are_compared_within_the_limits_and_it_is_said(cast, now):
    earlier = counted(cast, now, *TOWN)
    later = opened(cast, now, limits=Limits(), projects=[("A", 1, "", "", ""), ("B", 1, "", "", "")])
    shown = page(browser(), f"rounds/{later.code}/compare/")
    assert earlier.title in shown
    assert "That vote had limits" in shown


def test_a_file_with_limits_that_esme_compares_on_says_that_they_are_not_kept(cast, now):
    earlier, later = counted(cast, now, *TOWN), opened(cast, now)
    text = browser().get(f"/morrowdale/rounds/{earlier.code}/ballots.pb").content
    sent = SimpleUploadedFile("ballots.pb", text)
    answer = browser(cast.esme).post(f"/morrowdale/rounds/{later.code}/compare/", {"file": sent})
    assert "The file states limits. They are not kept here" in answer.content.decode()
