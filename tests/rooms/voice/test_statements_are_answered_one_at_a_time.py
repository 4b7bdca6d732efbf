"""One statement after another, without a script; a visit is one entry in the record."""

from __future__ import annotations

import re
from datetime import date

from morrow.foundations.record.models import Entry
from morrow.voice import queries
from morrow.voice.models import StatementVote
from tests.rooms.voice.conversing import statements_in
from tests.rooms.voice.scenes import browser, open_round, page, refusal, send


def asked_on(html: str) -> str:
    return re.search(r'name="statement" value="([^"]+)"', html)[1]


def test_joe_answers_one_after_another_until_none_is_left(cast, now):
    round_ = open_today(cast, now)
    codes = statements_in(cast, now, round_)
    joe, address = browser(cast.joe), f"rounds/{round_.code}/answer/"
    seen = []
    for answer in ("agree", "disagree", "pass", "agree", "agree", "agree"):
        seen.append(asked_on(page(joe, address)))
        send(joe, address, statement=seen[-1], answer=answer)
    assert sorted(seen) == sorted(codes)
    assert "answered every statement" in page(joe, address)
    entries = Entry.objects.unrestricted(reason="a test").filter(verb="took part in")
    assert entries.count() == 1
    assert StatementVote.objects.unrestricted(reason="a test").filter(person=cast.joe).count() == 6


def test_what_is_asked_next_is_the_same_when_the_page_is_loaded_again(cast, now):
    round_ = open_today(cast, now)
    statements_in(cast, now, round_)
    first = queries.next_to_answer(round_, cast.viewer("joe"))
    assert first == queries.next_to_answer(round_, cast.viewer("joe"))
    others = {queries.next_to_answer(round_, cast.viewer(who)).code for who in ("sam", "wing", "kayla")}
    assert others != {first.code}


def test_an_answer_of_another_kind_is_refused(cast, now):
    round_ = open_today(cast, now)
    code = statements_in(cast, now, round_)[0]
    assert "Load the page again" in refusal(
        browser(cast.joe), f"rounds/{round_.code}/answer/", statement=code, answer="maybe"
    )


def test_who_is_not_signed_in_is_told_how_to_take_part(cast, now):
    round_ = open_today(cast, now)
    assert "Sign in to take part" in page(browser(), f"rounds/{round_.code}/answer/")


def open_today(cast, now):
    return open_round(cast, now, methods=["statements"], closes=date(2099, 1, 1))
