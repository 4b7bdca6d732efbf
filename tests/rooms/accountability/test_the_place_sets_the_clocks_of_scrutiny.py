"""R12: how long scrutiny takes is the place's to set; what was promised to whoever asked stays."""

from __future__ import annotations

from datetime import date

from morrow.accountability import actions
from morrow.foundations import record
from tests.clocks import set_clock
from tests.rooms.accountability.making import in_force
from tests.rooms.accountability.pages import Browser, says


def asked(cast, now):
    with cast.as_("joe"):
        about = record.ref(in_force(cast, now))
        return actions.ask_scrutiny(about=about, words="Why?", by=cast.actor("joe"), now=now)


def test_r12_a_referral_is_answered_by_the_clock_of_its_day(cast, now):
    set_clock("scrutiny_referral", 5)
    with cast.as_("vale"):
        referral = actions.refer_to_scrutiny(
            title="Lamps", ward="Timperley", words="Dark", tried="Asked", by=cast.actor("vale"), now=now
        )
    set_clock("scrutiny_referral", 100)
    referral.refresh_from_db()
    assert referral.answer_due == date(2026, 1, 19)


def test_r12_an_answer_comes_within_the_days_that_stood_there_when_it_was_asked(cast, now):
    question = asked(cast, now)
    set_clock("scrutiny_question_answer", 100)
    with cast.as_("vale"):
        actions.accept_question(question=question, by=cast.actor("vale"), now=now)
    assert question.answer_due == date(2026, 1, 26)


def test_r12_the_page_says_the_days_of_this_place(cast, now):
    set_clock("scrutiny_question_look", 3)
    set_clock("scrutiny_question_answer", 7)
    with cast.as_("joe"):
        about = record.ref(in_force(cast, now))
    page = Browser(cast.joe).open(f"questions/ask/?about={about}")
    assert says(page, "within 3 working days whether it is taken; the answer follows within 7")
