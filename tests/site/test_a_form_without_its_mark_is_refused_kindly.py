"""A form without the mark against forgery: what happened, why, what to do, and the words back."""

from __future__ import annotations

import pytest
from django.test import Client

WORDS = "My flat is damp and I sit in my coat."
SAY = "/morrowdale/have-your-say/"


@pytest.fixture
def browser(cast):
    return Client(enforce_csrf_checks=True)


def test_it_says_what_happened_why_and_what_to_do(browser):
    answer = browser.post(SAY, {"words": WORDS})
    said = answer.content.decode()
    assert answer.status_code == 403
    for words in ("nothing was changed", "came without the right mark", "Go back with your browser"):
        assert words in said
    assert "CSRF" not in said


def test_words_that_our_own_page_sent_are_given_back(browser):
    sent = {"words": WORDS, "password": "a long pass phrase of mine", "csrfmiddlewaretoken": "x"}
    said = browser.post(SAY, sent, headers={"sec-fetch-site": "same-origin"}).content.decode()
    assert WORDS in said
    assert "pass phrase" not in said


@pytest.mark.parametrize("site", ["", "cross-site", "same-site"])
def test_a_strangers_page_puts_no_words_on_ours(browser, site):
    said = browser.post(SAY, {"words": WORDS}, headers={"sec-fetch-site": site}).content.decode()
    assert WORDS not in said


def test_it_is_said_also_where_there_is_no_place(browser):
    answer = browser.post("/accounts/login/", {"login": "joe@example.org"})
    assert answer.status_code == 403
    assert "Go back with your browser" in answer.content.decode()


SECRET = (
    *("second_thing", "word", "code", "hint", "address", "password", "new_password1", "contact"),
    *("voice-second_thing", "totp_code"),
)


@pytest.mark.parametrize("field", SECRET)
def test_a_long_secret_is_never_given_back(browser, field):
    sent = {"words": WORDS, field: "the blue bird of my aunt in Sale"}
    said = browser.post(SAY, sent, headers={"sec-fetch-site": "same-origin"}).content.decode()
    assert WORDS in said
    assert "blue bird" not in said


@pytest.mark.parametrize("address", [SAY, "/accounts/login/", "/who/"])
def test_no_browser_keeps_it(browser, address):
    answer = browser.post(address, {"words": WORDS}, headers={"sec-fetch-site": "same-origin"})
    assert answer.status_code == 403
    assert "no-store" in answer["Cache-Control"]
