"""R2: a minority of a round stands on the page of the decision that rests on it, and in its frozen pack."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext

from morrow.accountability import actions as deciding
from morrow.accountability import queries as accountability
from morrow.accountability.actions import OptionDraft
from morrow.accountability.packs import pages
from morrow.foundations.money import Money
from morrow.foundations.record import ref
from tests.rooms.voice.conversing import WORDS, camps
from tests.rooms.voice.scenes import browser, hear_openly, page, theme_on


def test_r2_what_a_minority_says_is_read_by_whoever_decides(cast, now):
    round_, _codes = camps(cast, now, 24, 14)
    theme = theme_on(cast, now, hear_openly(cast, now))
    decision = deciding.propose(
        title="Warm homes",
        question="What first?",
        subject="warm homes",
        options=[OptionDraft("Begin", Money(100_000)), OptionDraft("Wait", Money(0))],
        rests_on=[ref(round_), ref(theme)],
        regime="executive",
        by=cast.actor("dan"),
        now=now,
    )
    client = browser()
    with CaptureQueriesContext(connection) as asked:
        shown = page(client, f"decisions/{decision.code}/heard-whole/")
    assert len(asked) <= 28  # with the words of the statements that are shown still
    assert "Group B (about 15 people). They agree more than others" in shown
    frozen = accountability.read_out(pages(decision, now.date())["heard_whole"])
    told = " ".join(words for one in frozen for words in one["words"])
    assert f"“{WORDS[4]}” 10 people or more agree, and more disagree." in told
