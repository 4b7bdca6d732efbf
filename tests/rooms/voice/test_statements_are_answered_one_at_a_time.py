"""One statement after another, without a script; a visit is one entry in the record."""

from __future__ import annotations

import re
from datetime import date

from morrow.foundations.record.models import Entry
from morrow.voice import queries
from morrow.voice.models import StatementVote
from tests.rooms.voice.conversing import statements_in
from tests.rooms.voice.scenes import browser, hear, open_round, page, refusal, send


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


def test_a_worker_helps_somebody_with_their_receipt_one_after_another(cast, now):
    round_ = open_today(cast, now)
    codes = statements_in(cast, now, round_)
    said = hear(cast, now, person=cast.joe)
    nadia, address = browser(cast.nadia), f"rounds/{round_.code}/answer/"
    assert "Help somebody answer" in page(nadia, address)
    shown = posted(nadia, address, begin="yes", helping=said.code)
    assert "You answer for the holder of this receipt" in shown
    seen = []
    while 'name="statement"' in shown:
        seen.append(asked_on(shown))
        shown = posted(nadia, address, helping=said.code, statement=seen[-1], answer="agree")
    assert "They have answered every statement there is." in shown
    assert sorted(seen) == sorted(codes)
    votes = StatementVote.objects.unrestricted(reason="a test").filter(statement__code__in=codes)
    assert set(votes.filter(answer="agree").values_list("person_id", flat=True)) >= {cast.joe.pk}
    assert not votes.filter(person=cast.nadia).exists()
    assert said.code not in page(nadia, address)


def test_a_receipt_that_opens_nothing_helps_nobody(cast, now):
    round_ = open_today(cast, now)
    statements_in(cast, now, round_)
    shown = refusal(browser(cast.nadia), f"rounds/{round_.code}/answer/", begin="yes", helping="K7QM")
    assert "twelve letters and numbers" in shown
    shown = refusal(browser(cast.nadia), f"rounds/{round_.code}/answer/", begin="yes", helping="")
    assert "Type the code on the receipt of whoever you help" in shown


def posted(client, address, **answers):
    response = client.post(f"/morrowdale/{address}", answers)
    assert response.status_code == 200, response.status_code
    assert response["Cache-Control"] == "no-store"
    return response.content.decode()


def open_today(cast, now):
    return open_round(cast, now, methods=["statements"], closes=date(2099, 1, 1))
