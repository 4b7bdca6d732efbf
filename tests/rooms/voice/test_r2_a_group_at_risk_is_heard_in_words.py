"""R2, R13: what a group at risk of exclusion says goes whole into the decision; no vote removes it."""

from __future__ import annotations

from datetime import date

import pytest

from morrow.accountability import actions as deciding
from morrow.accountability.actions import OptionDraft
from morrow.accountability.packs import pages
from morrow.foundations.money import Money
from morrow.foundations.record import ref
from morrow.voice import actions
from morrow.voice.errors import NotRecorded, UnderHeard
from tests.rooms.voice.scenes import after, browser, open_round, page, send

WORDS = "They move us on before the post comes.\n\nNobody has asked us where we would stay."
OPTIONS = [OptionDraft("Begin", Money(100_000)), OptionDraft("Wait", Money(0))]


def with_a_group(cast, now):
    esme = cast.actor("esme")
    round_ = open_round(cast, now, methods=["statements"])
    group = actions.name_group(
        round=round_, name="Boaters at the canal", why="No fixed address.", by=esme, now=now
    )
    actions.add_statement(round=round_, words="Somebody.", person=cast.joe, by=esme, now=now)
    return round_, group


def said(cast, now, group, **changes):
    usual = {
        "held_on": date(2026, 1, 12),
        "where": "The lock",
        "led_by": "Jean Harker",
        "came": 4,
        "words": WORDS,
        "consented": True,
    }
    return actions.record_small_conversation(
        group=group, **{**usual, **changes}, by=cast.actor("esme"), now=now
    )


def test_r2_the_round_waits_for_them(cast, now):
    round_, group = with_a_group(cast, now)
    with pytest.raises(UnderHeard, match="Boaters at the canal"):
        actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    assert "not the same as nothing to say" in page(browser(), f"rounds/{round_.code}/who/")
    said(cast, now, group)
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    assert round_.state == "closed"


def test_r2_nothing_is_kept_without_consent(cast, now):
    _round, group = with_a_group(cast, now)
    with pytest.raises(NotRecorded, match="only once they agree"):
        said(cast, now, group, consented=False)


def test_r13_the_decision_maker_reads_all_of_it_and_the_pack_keeps_it(cast, now):
    round_, group = with_a_group(cast, now)
    said(cast, now, group)
    decision = deciding.propose(
        title="Moorings",
        question="Where may boats stay?",
        subject="moorings",
        options=OPTIONS,
        rests_on=[ref(round_)],
        regime="executive",
        by=cast.actor("dan"),
        now=now,
    )
    shown = page(browser(), f"decisions/{decision.code}/heard-whole/")
    for line in WORDS.split("\n\n"):
        assert line in shown
    assert "How many came: fewer than 10" in shown
    frozen = pages(decision, now.date())["heard_whole"]
    assert any(WORDS in words for one in frozen for words in one["words"])


def test_a_named_group_is_heard_by_the_pages(cast, now):
    esme = browser(cast.esme)
    round_ = open_round(cast, now, methods=["statements"])
    send(esme, f"rounds/{round_.code}/group/", name="Night carers", why="They sleep by day.")
    group = round_.groups_at_risk.get()
    send(
        esme,
        f"rounds/{round_.code}/heard/",
        group=group.code,
        held_on="2026-01-12",
        where="At home",
        led_by="Jean Harker",
        came="3",
        words="I have not slept through since May.",
        consented="on",
    )
    assert "slept through since May" in page(browser(), f"rounds/{round_.code}/who/")
