"""R60: at the desk a page names whose it is, says what to ask before a no, and how a second look came out."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from morrow.charter.models import Claim, LookAgain
from morrow.people.models import Message
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.charter.asking import rule, travel

WHY = "a test looks"
UNSAID = {"kept_age": "17", "kept_in_education": "yes", "kept_miles_to_learn": "2"}
ASK = "Ask them this first"


@pytest.fixture
def promise(cast, past, decision):
    return travel(cast, past, decision, rule=rule("travel-to-learn-2"))


@pytest.fixture
def claim(cast, promise):
    browser(cast, "kayla").send(f"promises/{promise.code}/ask/", sure="1", **UNSAID)
    return Claim.objects.unrestricted(reason=WHY).get()


def browser(cast, key=None) -> Browser:
    return Browser(getattr(cast, key) if key else None, base="/morrowdale/what-we-agreed/")


def refuse(cast, claim) -> None:
    said = {"reason": "Two miles, not three.", "instead": "A bicycle on loan"}
    day = datetime.now(UTC).date().isoformat()
    sent = browser(cast, "petra").send(f"to-answer/{claim.code}/no/", **said, instead_from=day)
    assert sent.status_code == 302


def test_r60_what_is_not_known_is_asked_before_anybody_is_told_no(cast, claim):
    petra = browser(cast, "petra")
    for page in ("", "no/"):
        says(petra.open(f"to-answer/{claim.code}/{page}"), ASK, "keep you from walking there?")


def test_the_page_of_a_yes_names_whose_it_is(cast, claim):
    says(browser(cast, "petra").open(f"to-answer/{claim.code}/yes/"), "Kayla Brooks", "Back")


def test_what_is_answered_is_not_offered_to_be_answered_again(cast, claim):
    refuse(cast, claim)
    petra = browser(cast, "petra")
    for page in ("yes/", "no/"):
        assert petra.open(f"to-answer/{claim.code}/{page}").status_code == 302
    says(petra.open(f"to-answer/{claim.code}/"), "Not accepted", "Two miles, not three.")


def test_r60_whoever_looks_again_reads_first_what_was_said_and_why_they_ask(cast, claim):
    refuse(cast, claim)
    kayla, petra, ned = (browser(cast, key) for key in ("kayla", "petra", "ned"))
    kayla.send(f"asked/{claim.code}/again/", why="There is no footpath.")
    again = f"to-answer/again/{LookAgain.objects.unrestricted(reason=WHY).get().code}/"
    says(ned.open(again), "Kayla Brooks", "Two miles, not three.", "There is no footpath.")
    assert petra.open(again).status_code == 302
    assert kayla.open(f"asked/{claim.code}/again/").status_code == 302
    says(kayla.open("asked/"), "Somebody else looks again")
    both = ned.send(again, changed="no", reason="It stays.", gives="A pass all the same")
    assert both.status_code == 422
    says(both, "You say that the answer stays, and also what they get")
    assert ned.send(again, changed="no", reason="It stays.").status_code == 302
    says(kayla.open("asked/"), "Looked at again: it stays")
    says(ned.open("to-answer/"), "Looked at again: it stays")


def test_r40_the_letter_says_how_to_ask_us_to_look_again(cast, promise):
    ivy = {"called": "Ivy", "reach_by": "letter", "contact": "1 Nowhere", "second_thing": "Kestrel 9"}
    browser(cast, "nadia").send(f"promises/{promise.code}/ask/", sure="1", **ivy, **UNSAID)
    refuse(cast, Claim.objects.unrestricted(reason=WHY).get())
    text = Message.objects.unrestricted(reason=WHY).get(channel="letter").text
    for words in (
        "at any desk here",
        "/what-we-agreed/paper/",
        "your paper’s code",
        "Ask all the same",
    ):
        assert words in text, words


@pytest.mark.parametrize("contact", ["hello", "0161 496 0123, ask for Meg"])
def test_a_text_message_to_what_is_no_number_is_said_while_she_is_there(cast, promise, contact):
    meg = {"called": "Meg", "reach_by": "text", "contact": contact, "second_thing": "Kestrel 9"}
    sent = browser(cast, "nadia").send(f"promises/{promise.code}/ask/", sure="1", **meg, **UNSAID)
    assert sent.status_code == 422
    says(sent, "Write the whole telephone number and nothing else")


def test_emergency_numbers_stand_beside_every_box_for_her_own_words(cast, promise, claim):
    refuse(cast, claim)
    kayla = browser(cast, "kayla")
    for page in (
        f"promises/{promise.code}/ask/",
        f"asked/{claim.code}/again/",
        f"asked/{claim.code}/assessment/",
    ):
        says(kayla.open(page), "999")


def test_her_own_home_says_by_when_she_hears_and_how_it_came_out(cast, claim):
    home = Browser(cast.kayla, base="/morrowdale/")
    says(home.open("home/"), "What I asked for", "You hear by")
    refuse(cast, claim)
    says(home.open("home/"), "Not accepted. Read why, and what you can do", f"asked/{claim.code}/")
    home.send(f"what-we-agreed/asked/{claim.code}/again/", why="")
    says(home.open("home/"), "Somebody else looks again. You hear by")


@pytest.mark.parametrize("page", ["", "find-help/"])
def test_r1_the_check_is_found_where_people_look_for_help(cast, promise, page):
    says(Browser(base="/morrowdale/").open(page), "What can I get?", "/what-we-agreed/check/")


def test_where_too_few_asked_it_is_said_once(cast, claim, promise):
    page = browser(cast).open(f"promises/{promise.code}/")
    says(page, "So far fewer than 10 have asked, or nobody has.")
    assert page.content.decode().count("ewer than 10") == 1
