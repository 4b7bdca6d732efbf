"""By when we reply is the place's to set; the day on a receipt never moves."""

from __future__ import annotations

from datetime import date

import pytest

from morrow.voice import actions
from tests.clocks import set_clock
from tests.rooms.voice.scenes import browser, hear, hear_openly, page

KINDS = {"need": 1, "idea": 2, "story": 3, "complaint": 2, "offer": 4}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_owed_a_reply_by_its_own_clock(cast, now, kind):
    set_clock(f"reply_{kind}", KINDS[kind])
    assert hear(cast, now, kind=kind).contribution.reply_due == date(2026, 1, 12 + KINDS[kind])


def test_a_day_that_was_promised_does_not_move(cast, now):
    said = hear_openly(cast, now)
    set_clock("reply_need", 100)
    said.refresh_from_db()
    assert said.reply_due == date(2026, 1, 26)
    assert "due by 26 January" in page(browser(cast.rosa), "desk/replies/")


def test_a_draft_is_asked_for_by_the_clock_of_the_place(cast, now):
    set_clock("reply_draft", 2)
    said = hear_openly(cast, now)
    handling = actions.ask_who_knows(
        contribution=said, to=cast.nadia, to_name="Nadia", question="?", by=cast.actor("rosa"), now=now
    )
    assert handling.due == date(2026, 1, 14)


def test_the_page_says_the_days_of_this_place(cast, now):
    set_clock("second_look", 7)
    assert "Somebody else decides within 7 working days" in page(browser(), "have-your-say/how-we-answer/")
