"""J9 on its pages: a few questions, a person asked to look, not accepted with an offer, looked at again."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from morrow.charter.models import Claim, LookAgain, WordsLeaveOut, WrongClaimWord
from morrow.journeys.refusal_to_appeal import not_accept_with_offer
from morrow.people.models import Message
from morrow.support.models import AssessmentRequest
from tests.rooms.accountability.pages import Browser, says

WHY = "a test looks"


def browser(cast, key=None) -> Browser:
    return Browser(getattr(cast, key) if key else None, base="/morrowdale/what-we-agreed/")


def the_only(model):
    return model.objects.unrestricted(reason=WHY).get()


def code_on(page) -> str:
    return re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", page.content.decode()).group()


ANSWERS = {"kept_age": "17", "kept_in_education": "yes", "kept_miles_to_learn": "2"}


def test_r1_anyone_is_asked_a_few_plain_questions_and_told_what_they_can_count_on(cast, promise):
    anyone = browser(cast)
    says(anyone.open("check/"), "How old are you?", "Nothing is kept")
    page = anyone.send("check/", go_on="1", ask_age="17")
    says(page, "Are you at a school or a college?", 'name="kept_age" value="17"')
    page = anyone.send("check/", go_on="1", kept_age="17", ask_in_education="yes")
    says(page, "How many miles")
    page = anyone.send("check/", go_on="1", **{**ANSWERS, "kept_miles_to_learn": "4"})
    says(page, "Yes: you can count on this", "£460 a year", "That is all there is to ask")
    assert not Claim.objects.unrestricted(reason=WHY).exists()


def test_r60_what_does_not_hold_is_never_a_no(cast, promise):
    page = browser(cast).send("check/", **ANSWERS)
    says(page, "A person must look", "That is not a no")


def test_a_question_left_open_is_not_asked_again(cast, promise):
    page = browser(cast).send("check/", go_on="1", kept_age="17", ask_in_education="?")
    says(page, "Not known yet", "How many miles", 'name="kept_in_education" value="?"')


@pytest.mark.parametrize("typed", ["200", "-1", "old", "9" * 40])
def test_an_answer_that_cannot_be_is_asked_again_kindly(cast, promise, typed):
    page = browser(cast).send("check/", go_on="1", ask_age=typed)
    assert page.status_code == 422
    says(page, "Write ", "How old are you?")


def test_an_answer_can_be_taken_back(cast, promise):
    page = browser(cast).send("check/", forget="miles_to_learn", **ANSWERS)
    says(page, "How many miles")
    assert 'name="kept_miles_to_learn"' not in page.content.decode()


def test_whoever_is_not_signed_in_is_told_how_to_ask(cast, promise):
    page = browser(cast).send(f"promises/{promise.code}/ask/", sure="1", **ANSWERS)
    says(page, "Sign in to ask", "At any desk here")
    assert not Claim.objects.unrestricted(reason=WHY).exists()


def test_r60_kayla_is_refused_offered_something_and_upheld(cast, promise):
    kayla, petra, ned = (browser(cast, key) for key in ("kayla", "petra", "ned"))
    sent = kayla.send(f"promises/{promise.code}/ask/", sure="1", words="No footpath.", **ANSWERS)
    assert sent.status_code == 302
    claim = the_only(Claim)
    says(kayla.open(f"asked/{claim.code}/"), "A person looks at it", "Ask for an assessment")
    says(petra.open("to-answer/"), "Kayla Brooks")
    says(petra.open(f"to-answer/{claim.code}/"), "miles to learn at least 3 miles", "Does not hold")
    no = f"to-answer/{claim.code}/no/"
    says(petra.open(no), "The promise asks for this: miles to learn at least 3 miles")
    today = datetime.now(UTC).date().isoformat()
    nothing = petra.send(no, reason="Two miles.", instead="", instead_from=today)
    assert nothing.status_code == 422
    says(nothing, "Nobody leaves here with nothing")
    said = {"reason": "Two miles, not three.", "instead": "A bicycle on loan", "instead_from": today}
    assert petra.send(no, **said).status_code == 302
    says(
        kayla.open(f"asked/{claim.code}/"),
        "Two miles, not three.",
        "A bicycle on loan",
        "Petra Lindqvist",
        "Ask us to look again by",
        "Ombudsman, within 365 days (Local Government Act 1974, part 3)",
        "Ask for an assessment",
    )
    assert kayla.send(f"asked/{claim.code}/again/", why="There is no footpath.").status_code == 302
    look = the_only(LookAgain)
    refused = petra.send(f"to-answer/again/{look.code}/", changed="no", reason="It stays.")
    says(refused, "You answered this the first time")
    decided = {"changed": "yes", "reason": "No footpath.", "gives": "A pass from Monday"}
    left_out = {"leaves_out": "Those whose way has no footpath."}
    assert ned.send(f"to-answer/again/{look.code}/", **decided, **left_out).status_code == 302
    says(kayla.open(f"asked/{claim.code}/"), "The answer changed: yes", "A pass from Monday", "Ned Ashcombe")
    says(browser(cast, "dilys").open("leaves-out/"), "Those whose way has no footpath.")
    says(kayla.open("asked/"), "Changed: yes")


def test_r40_an_assessment_is_asked_for_beside_it(cast, promise):
    kayla = browser(cast, "kayla")
    kayla.send(f"promises/{promise.code}/ask/", sure="1", **ANSWERS)
    sent = kayla.send(f"asked/{the_only(Claim).code}/assessment/", assessment="child_in_need")
    assert sent.status_code == 302
    assert the_only(AssessmentRequest).person_id == cast.kayla.pk


def test_r60_ivy_has_no_e_mail_and_does_all_of_it_with_a_paper(cast, promise):
    nadia, petra, anyone = browser(cast, "nadia"), browser(cast, "petra"), browser(cast)
    ivy = {"called": "Ivy", "reach_by": "letter", "contact": "1 Nowhere", "second_thing": "Kestrel 9"}
    assert nadia.send(f"promises/{promise.code}/ask/", sure="1", **ivy, **ANSWERS).status_code == 302
    code = code_on(nadia.open("paper/new/"))
    claim = the_only(Claim)
    assert nadia.open(f"to-answer/{claim.code}/").status_code == 403
    assert anyone.open(f"asked/{claim.code}/").status_code == 404
    today = datetime.now(UTC).date().isoformat()
    said = {"reason": "Two miles.", "instead": "A lift on Tuesdays", "instead_from": today}
    petra.send(f"to-answer/{claim.code}/no/", **said)
    wrong = anyone.send("paper/", code=code, word="sparrow")
    assert wrong.status_code == 422
    assert WrongClaimWord.objects.count() == 2
    assert anyone.send("paper/", code=code, word="kestrel 9").status_code == 302
    says(anyone.open(f"asked/{claim.code}/"), "A lift on Tuesdays", "Ask us to look again")
    assert anyone.send(f"asked/{claim.code}/again/", why="").status_code == 302
    assert anyone.send(f"asked/{claim.code}/assessment/", assessment="carer").status_code == 302
    says(anyone.open(f"asked/{claim.code}/"), "The receipt", "Somebody else looks again")
    letters = Message.objects.unrestricted(reason=WHY).filter(channel="letter")
    assert letters.count() == 2
    anyone.send("paper/close/")
    assert anyone.open(f"asked/{claim.code}/").status_code == 404


def test_an_offer_that_is_truly_there_is_offered_by_its_name(cast, promise):
    petra = browser(cast, "petra")
    browser(cast, "kayla").send(f"promises/{promise.code}/ask/", sure="1", **ANSWERS)
    claim = the_only(Claim)
    with cast.as_("petra"):
        offer = SimpleNamespace(
            title="A lift to college",
            organisation=SimpleNamespace(name="Old Mill Neighbours"),
            ref_kind="commissioning.offer",
            code="LIFT0001",
        )
        not_accept_with_offer(
            claim=claim,
            offer=offer,
            reason="Two miles.",
            instead="Ring the mill.",
            instead_from=datetime.now(UTC).date(),
            by=cast.actor("petra"),
            now=datetime.now(UTC),
        )
    says(petra.open(f"to-answer/{claim.code}/"), "A lift to college, Old Mill Neighbours", "Ring the mill.")
    assert the_only(Claim).offer == "commissioning.offer/LIFT0001"


def test_ivy_lost_her_paper_and_petra_helps_with_her_beside_her(cast, promise):
    nadia, petra, anyone = browser(cast, "nadia"), browser(cast, "petra"), browser(cast)
    ivy = {"called": "Ivy", "reach_by": "none", "second_thing": "Kestrel 9"}
    nadia.send(f"promises/{promise.code}/ask/", sure="1", **ivy, **ANSWERS)
    old, claim = code_on(nadia.open("paper/new/")), the_only(Claim)
    today = datetime.now(UTC).date().isoformat()
    petra.send(f"to-answer/{claim.code}/no/", reason="Two.", instead="A lift", instead_from=today)
    assert petra.send(f"to-answer/{claim.code}/paper/", second_thing="Sparrow").status_code == 302
    new = code_on(petra.open("paper/new/"))
    assert anyone.send("paper/", code=old, word="Kestrel 9").status_code == 422
    assert anyone.send("paper/", code=new, word="sparrow").status_code == 302
    assert petra.send(f"to-answer/{claim.code}/again/", why="").status_code == 302
    assert petra.send(f"to-answer/{claim.code}/assessment/", assessment="carer").status_code == 302
    says(petra.open(f"to-answer/{claim.code}/"), "leave it to somebody else")
    assert the_only(AssessmentRequest).person_id == claim.person_id


def test_ten_wrong_words_are_enough(cast, promise):
    anyone = browser(cast)
    for _try in range(10):
        assert anyone.send("paper/", code="AAAA-BBBB-CCCC", word="x").status_code == 422
    assert anyone.send("paper/", code="AAAA-BBBB-CCCC", word="x").status_code == 429


def test_r1_the_page_of_a_promise_shows_its_rule_and_who_checked_what(cast, promise):
    says(
        browser(cast).open(f"promises/{promise.code}/"),
        "miles to learn at least 3 miles",
        "Not checked by anybody yet",
        "Kayla, at college two miles away",
        "What became of those who asked",
        "fewer than 10",
    )
    says(browser(cast).open("book/"), "Miles from which travel to learn is paid", "How old are you?")


def test_r1_dilys_adopts_a_rule_and_keeps_a_book_through_pages(cast, past, promise):
    dilys = browser(cast, "dilys")
    bad = dilys.send("book/new/", facts="[age", amounts="x = 1")
    assert bad.status_code == 422
    says(bad, "The book stays as it was", "facts.toml")
    facts = '[age]\nkind = "number"\nquestion = "How old are you?"\nunit = "years"\nmost = 130\n'
    amounts = '[gift]\ntitle = "A gift"\nunit = "£"\n'
    amounts += '[[gift.value]]\nsince = 2020-01-01\nvalue = "£5"\nsource = "Us"\n'
    assert dilys.send("book/new/", facts=facts, amounts=amounts).status_code == 302
    says(browser(cast).open("book/"), "A gift", "£5")


@pytest.mark.parametrize("key", ["okafor", "joe", "nadia", "dilys"])
def test_the_wrong_role_meets_a_wall(cast, promise, key):
    cast_kayla = browser(cast, "kayla")
    cast_kayla.send(f"promises/{promise.code}/ask/", sure="1", **ANSWERS)
    code = the_only(Claim).code
    for page in ("to-answer/", f"to-answer/{code}/", f"to-answer/{code}/yes/", f"to-answer/{code}/no/"):
        assert browser(cast, key).open(page).status_code == 403
    assert browser(cast, key).open(f"asked/{code}/").status_code == 404


def test_pages_stay_light(cast, promise, django_assert_max_num_queries):
    browser(cast, "kayla").send(f"promises/{promise.code}/ask/", sure="1", **ANSWERS)
    code = the_only(Claim).code
    pages = {
        "kayla": ("asked/", f"asked/{code}/", f"promises/{promise.code}/", "check/"),
        "petra": ("to-answer/", f"to-answer/{code}/", f"to-answer/{code}/no/"),
        "dilys": ("leaves-out/", "book/"),
    }
    for key, each in pages.items():
        reader = browser(cast, key)
        for page in each:
            with django_assert_max_num_queries(25):
                answer = reader.open(page)
            assert answer.status_code == 200, page
            assert len(answer.content) < 100_000
    assert not WordsLeaveOut.objects.exists()
