"""R12: a resident asks scrutiny in public; a named chair takes it or says why not; the answer has a clock."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from morrow.accountability import actions, queries
from morrow.accountability.errors import NotAtThisPoint, NothingAsked, UnknownScrutinyQuestion
from morrow.accountability.models import ScrutinyQuestion
from morrow.foundations import record
from morrow.foundations.errors import NotAllowed
from morrow.foundations.record import Ref
from tests.rooms.accountability.making import in_force
from tests.rooms.accountability.pages import Browser, says

WORDS = "Why were private tenants left out?"


@pytest.fixture
def about(cast, now):
    return record.ref(in_force(cast, now))


def asked(cast, now, about, key="joe", **changes):
    with cast.as_(key):
        return actions.ask_scrutiny(about=about, words=WORDS, by=cast.actor(key), now=now, **changes)


def accepted(cast, now, about):
    question = asked(cast, now, about)
    with cast.as_("vale"):
        actions.accept_question(question=question, by=cast.actor("vale"), now=now)
    return question


def test_until_the_chair_takes_it_nobody_else_reads_it(cast, now, about):
    question = asked(cast, now, about)
    assert question.look_due == date(2026, 1, 19)
    for stranger in ("amina", "rosa"):
        with cast.as_(stranger), pytest.raises(UnknownScrutinyQuestion):
            queries.scrutiny_question(cast.viewer(stranger), question.code)
    page = Browser().open(f"{about.code}/")
    assert WORDS not in page.content.decode()


def test_accepted_it_stands_on_the_decision_with_the_day_of_its_answer(cast, now, about):
    question = accepted(cast, now, about)
    assert question.answer_due == date(2026, 1, 26)
    assert says(
        Browser().open(f"{about.code}/"), WORDS, "Joe", "Accepted by Cllr Tom Vale", "26 January 2026"
    )


def test_who_would_rather_not_be_named_is_not(cast, now, about):
    question = asked(cast, now, about, named=False)
    with cast.as_("vale"):
        actions.accept_question(question=question, by=cast.actor("vale"), now=now)
    assert question.asked_by == ""
    assert says(Browser().open(f"{about.code}/"), "Somebody who would rather not be named")


def test_a_refusal_carries_its_reason_to_the_asker_alone(cast, now, about):
    question = asked(cast, now, about)
    with cast.as_("vale"):
        vale = cast.actor("vale")
        with pytest.raises(NothingAsked):
            actions.decline_question(question=question, reason=" ", by=vale, now=now)
        actions.decline_question(question=question, reason="It was answered in May.", by=vale, now=now)
    browser = Browser(cast.joe)
    assert says(browser.open("questions/"), "Declined by Cllr Tom Vale", "It was answered in May.")
    assert WORDS not in Browser().open("questions/").content.decode()


def test_the_cabinet_member_answers_by_name_and_scrutiny_does_not_answer_itself(cast, now, about):
    question = accepted(cast, now, about)
    with cast.as_("vale"), pytest.raises(NotAllowed):
        actions.answer_question(question=question, words="Because.", by=cast.actor("vale"), now=now)
    with cast.as_("okafor"):
        okafor = cast.actor("okafor")
        actions.answer_question(question=question, words="They join in May.", by=okafor, now=now)
        with pytest.raises(NotAtThisPoint):
            actions.answer_question(question=question, words="Again.", by=okafor, now=now)
    assert says(Browser().open(f"{about.code}/"), "They join in May.", "Cllr Ada Okafor")


def test_nobody_looks_at_a_question_of_their_own(cast, now, about):
    question = asked(cast, now, about, key="vale")
    with cast.as_("vale"), pytest.raises(NotAllowed):
        actions.accept_question(question=question, by=cast.actor("vale"), now=now)


def test_a_question_is_about_something_public(cast, now):
    with pytest.raises(NothingAsked):
        asked(cast, now, Ref("accountability.decision", "1999-001"))
    with pytest.raises(NothingAsked):
        asked(cast, now, Ref("voice.contribution", "X"))


def test_the_database_keeps_no_answer_without_a_name(cast, now, about):
    question = accepted(cast, now, about)
    rows = ScrutinyQuestion.objects.unrestricted(reason="a test tries to break it").filter(pk=question.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(state="answered", answer="Because.")


def test_joe_asks_through_the_pages(cast, about):
    joe = Browser(cast.joe)
    assert says(joe.open(f"{about.code}/"), "Ask scrutiny a public question")
    sent = joe.client.post(
        f"/morrowdale/decisions/questions/ask/?about={about}", {"words": WORDS, "named": "on"}
    )
    assert sent.status_code == 302
    vale = Browser(cast.vale)
    assert says(vale.open("questions/"), "Waiting for the chair", WORDS)
    code = sent.url.rstrip("/").rsplit("/", 1)[1]
    assert vale.send(f"questions/{code}/look/", what="accept").status_code == 302
    okafor = Browser(cast.okafor)
    assert okafor.send(f"questions/{code}/answer/", answer="They join in May.").status_code == 302
    assert says(Browser().open(f"questions/{code}/"), "They join in May.")


def test_r12_a_question_that_may_name_somebody_is_looked_at_by_the_asker_and_by_the_chair(cast, about):
    joe, page = Browser(cast.joe), f"questions/ask/?about={about}"
    words = "Why did nobody come to my neighbour Tom at 12 Mill Lane?"
    assert says(joe.send(page, words=words), "This may show who somebody is: “Tom”, “12 Mill Lane”.", words)
    assert not ScrutinyQuestion.objects.unrestricted(reason="whether it was kept").exists()
    assert joe.send(page, words=words, looked="on").status_code == 302
    code = ScrutinyQuestion.objects.unrestricted(reason="its code").get().code
    looks = Browser(cast.vale).open(f"questions/{code}/look/")
    assert says(looks, "This may name somebody", "12 Mill Lane", "Accepted, it is published as it stands.")


def test_r12_somebody_who_has_not_signed_in_finds_where_to_ask(about):
    assert says(Browser().open(f"{about.code}/"), "Ask scrutiny a public question")
