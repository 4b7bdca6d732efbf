"""Esme lists shade that makes no sense without the pond: voters read it, and every count keeps it."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import Error, transaction
from django.utils import timezone

from morrow.foundations.money import Money
from morrow.voice import actions, queries
from morrow.voice.errors import ProjectNotAccepted
from morrow.voice.models import Project
from morrow.voice.rules import Limits
from tests.rooms.voice.scenes import after, browser, neighbours, page, send, terms


@pytest.fixture(autouse=True)
def on_the_day(now, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: now)


def listed(cast, now):
    """A pond for £600, and shade beside it for £100 that needs it; two votes are the least."""
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(budget=Money(700_00)), by=esme, now=now)
    actions.set_limits(round=round_, limits=Limits(least_votes=2), by=esme, now=now)
    pond = actions.add_project(round=round_, title="Pond", cost=Money(600_00), by=esme, now=now)
    actions.add_project(round=round_, title="Shade", cost=Money(100_00), needs=pond, by=esme, now=now)
    return round_


def opened(cast, now):
    round_ = listed(cast, now)
    actions.open_round(round=round_, by=cast.actor("esme"), now=now)
    actions.open_ballot(round=round_, by=cast.actor("esme"), now=now)
    return round_


def counted(cast, now, *ballots):
    """Ballots as (how many, titles)."""
    round_ = opened(cast, now)
    code = dict(Project.objects.filter(round=round_).values_list("title", "code"))
    for number, titles in ballots:
        for by in neighbours(number):
            approves = [code[title] for title in titles]
            actions.cast_ballot(round=round_, approves=approves, person=None, by=by, now=now)
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    actions.count_round(round=round_, by=cast.actor("esme"), now=now)
    return round_


def test_joe_reads_it_before_the_button_and_beside_the_project(cast, now):
    shown = page(browser(cast.joe), f"rounds/{opened(cast, now).code}/vote/")
    for sentence in (
        "“Shade” can only be funded together with “Pond”",
        "can only be funded together with “Pond”",
    ):
        assert 0 < shown.index(sentence) < shown.index("Put it in the box")


def test_it_is_funded_with_the_other(cast, now):
    result = queries.result_of(counted(cast, now, (12, ["Pond", "Shade"])))
    assert {each.title for each in result.projects if each.funded} == {"Pond", "Shade"}


def test_without_the_other_it_is_told_why_and_anybody_counts_the_same_from_the_file(cast, now, tmp_path):
    round_ = counted(cast, now, (10, ["Shade"]), (1, ["Pond"]))
    whys = {each.title: each.why for each in queries.result_of(round_).projects}
    assert whys["Shade"] == "Not funded. It can only be done together with “Pond”, and that was not chosen."
    file = tmp_path / "ballots.pb"
    file.write_bytes(browser().get(f"/morrowdale/rounds/{round_.code}/ballots.pb").content)
    out = StringIO()
    call_command("count", str(file), "--json", "--explain", stdout=out)
    told = json.loads(out.getvalue())
    assert told["winners"] == []
    assert any("It can only be done with" in reason for reason in told["reasons"].values())


def test_esme_chooses_the_other_on_the_page_and_may_not_take_it_off_alone(cast, now):
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(), by=esme, now=now)
    pond = actions.add_project(round=round_, title="Pond", cost=Money(10_00), by=esme, now=now)
    browsed, where = browser(cast.esme), f"rounds/{round_.code}/project/"
    assert "makes sense together with another project" in page(browsed, where)
    send(browsed, where, title="Shade", cost="10", needs=pond.code)
    shade = Project.objects.get(title="Shade")
    assert shade.needs == pond
    with pytest.raises(ProjectNotAccepted, match="Take “Shade” off the list first"):
        actions.withdraw_project(project=pond, by=esme, now=now)
    actions.withdraw_project(project=shade, by=esme, now=now)
    actions.withdraw_project(project=pond, by=esme, now=now)


def test_one_that_excludes_what_it_needs_is_refused_at_once(cast, now):
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(), by=esme, now=now)
    add = {"round": round_, "cost": Money(10_00), "either_or": "the mill", "by": esme, "now": now}
    pond = actions.add_project(title="Pond", **add)
    with pytest.raises(ProjectNotAccepted, match="it could never win"):
        actions.add_project(title="Shade", needs=pond, **add)
    elsewhere = actions.draft_round(terms=terms(), by=esme, now=now)
    with pytest.raises(ProjectNotAccepted, match="not on the list"):
        actions.add_project(title="Shade", needs=pond, **add | {"round": elsewhere, "either_or": ""})


def test_what_needs_what_does_not_change_once_the_vote_is_open(cast, now):
    opened(cast, now)
    with pytest.raises(Error, match="do not change"), transaction.atomic():
        Project.objects.filter(title="Shade").update(needs=None)
