"""Any language, twenty thousand characters, with markup in it: at every door the same words come in."""

from __future__ import annotations

import csv
import io
from html import escape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from morrow.voice import actions
from tests.foundations.kit.test_a_spreadsheet_somebody_brought_is_read_and_runs_nothing import workbook
from tests.rooms.voice.scenes import browser, page, refusal, send
from tests.rooms.voice.test_a_list_is_taken_in_whole_or_not_at_all import LIST, looked_at, said, today
from tests.rooms.voice.test_an_e_mail_is_heard_like_any_other_word import MAIL, answers

__all__ = ["today"]

MARKUP = "<script>alert(1)</script> {{ x }} {% y %} & \"so\" 'it' <b>is</b> "
SCRIPTS = {
    "Urdu": "ہمارا گھر ٹھنڈا ہے۔ ",
    "Polish": "Zażółć gęślą jaźń. ",
    "Chinese": "房子很冷。",
    "signs": "👩‍🦽🏴󠁧󠁢󠁥󠁮󠁧󠁿é́ ",
}
LONGEST = 20_000


def of(script: str, length: int = LONGEST) -> str:
    """So many characters in this script, markup first, and a word at the end."""
    body = MARKUP + SCRIPTS[script] * length
    return body[: length - 4] + " end"


def by_the_page(cast, words):
    answers_ = {"words": words, "kind": "need", "second_thing": "Rover", "hint": ""}
    send(browser(cast.joe), "have-your-say/say/", **answers_)


def by_the_desk(cast, words):
    answers_ = {
        "kind": "need",
        "channel": "popup",
        "reach_by": "none",
        "second_thing": "Rover",
        "read_back": "on",
    }
    send(browser(cast.nadia), "have-your-say/take-down/", words=words, **answers_)


def by_a_list(cast, words):
    text = io.StringIO(newline="")
    csv.writer(text).writerows([["words", "kind"], [words, "need"]])
    _taken(cast, "cards.csv", text.getvalue().encode())


def by_a_spreadsheet(cast, words):
    _taken(cast, "cards.xlsx", workbook(["words", "kind"], [words, "need"]))


def _taken(cast, name, content):
    nadia = browser(cast.nadia)
    shown = nadia.post(LIST, {"file": SimpleUploadedFile(name, content)})
    nadia.post(f"{LIST}take-in/", {"looked_at": looked_at(shown), "looked": "on"})


def by_e_mail(cast, words):
    nadia = browser(cast.nadia)
    head = "From: ida@example.net\nSubject: Cold\nContent-Type: text/plain; charset=utf-8\n\n"
    file = SimpleUploadedFile("x.eml", (head + words).encode())
    nadia.post(f"{MAIL}take-in/", answers(nadia.post(MAIL, {"mails": [file]}), kind="need"))


DOORS = [by_the_page, by_the_desk, by_a_list, by_a_spreadsheet, by_e_mail]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("script", SCRIPTS)
def test_the_words_come_in_whole_and_stand_on_the_desk_as_words(cast, today, door, script):
    words = of(script)
    assert len(words) == LONGEST
    door(cast, words)
    [one] = said()
    assert one.words == words
    shown = page(browser(cast.rosa), f"desk/replies/{one.code}/sort/")
    assert "<script>alert(1)" not in shown
    assert escape(MARKUP.split("{{", maxsplit=1)[0].strip()) in shown
    assert " end" in shown


@pytest.mark.parametrize("door", [by_a_list, by_a_spreadsheet, by_e_mail])
def test_one_character_more_is_refused_and_nothing_is_cut_off(cast, today, door):
    door(cast, of("Urdu", LONGEST + 1))
    assert not said().exists()


def test_one_character_more_is_refused_at_the_page_with_how_many_there_may_be(cast):
    answers_ = {"words": of("Urdu", LONGEST + 1), "kind": "need", "second_thing": "Rover", "hint": ""}
    assert "20000" in refusal(browser(cast.joe), "have-your-say/say/", **answers_)
    assert not said().exists()


def test_whoever_sorts_is_told_kindly_that_somebody_may_be_named(cast, now):
    said_ = actions.take_down(
        words="Mrs Patel at 12 Mill Lane shouts at <b>Tom</b>.",
        kind="story",
        channel="paper",
        person=None,
        may_publish=True,
        by=cast.actor("nadia"),
        now=now,
    ).contribution
    shown = page(browser(cast.rosa), f"desk/replies/{said_.code}/sort/")
    assert "This may name somebody, or show who they are:" in shown
    assert "“<span data-content>Mrs Patel</span>”" in shown
    assert "There is nothing wrong in that" in shown
    actions.sort_as_open(contribution=said_, cleared=True, by=cast.actor("rosa"), now=now)
    said_.refresh_from_db()
    assert said_.cleared, "the hint decides nothing: whoever read it does"


def test_words_that_name_nobody_are_sorted_without_a_hint(cast, now):
    said_ = actions.take_down(
        words="It is cold at Stretford Library every Monday.",
        kind="story",
        channel="paper",
        person=None,
        by=cast.actor("nadia"),
        now=now,
    ).contribution
    assert "may name somebody" not in page(browser(cast.rosa), f"desk/replies/{said_.code}/sort/")
