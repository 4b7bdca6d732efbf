"""Whoever goes back and presses the button again sees what they sent first, and nothing is kept twice."""

from __future__ import annotations

import re
from datetime import date

from morrow.voice.models import Contribution, Round, Statement, Theme
from tests.rooms.voice.scenes import browser, open_round, page, send

DOWN = "have-your-say/take-down/"
SAID = {
    "words": "The bus does not come.",
    "kind": "need",
    "channel": "phone",
    "read_back": "on",
    "reach_by": "none",
    "second_thing": "blue bird",
}


def codes(client):
    return re.findall(r'class="receipt-code">([^<]+)<', page(client, "have-your-say/receipt/"))


def said():
    return Contribution.objects.unrestricted(reason="a test").count()


def test_a_worker_who_saves_again_sees_the_first_receipt(cast):
    nadia = browser(cast.nadia)
    send(nadia, DOWN, **SAID)
    first = codes(nadia)
    page(nadia, DOWN)
    assert send(nadia, DOWN, **SAID) == "have-your-say/receipt/"
    assert codes(nadia) == first
    assert said() == 1


def test_it_says_so_kindly_and_how_another_persons_same_words_are_kept(cast):
    nadia = browser(cast.nadia)
    send(nadia, DOWN, **SAID)
    send(nadia, DOWN, **SAID)
    assert "We have these words already, and kept them once." in page(nadia, "have-your-say/receipt/")
    send(nadia, DOWN, **{**SAID, "second_thing": "red bird"})
    assert said() == 2


def test_a_receipt_that_this_screen_forgot_does_not_come_back(cast):
    nadia = browser(cast.nadia)
    send(nadia, DOWN, **SAID)
    [code] = codes(nadia)
    send(nadia, "have-your-say/receipt/")
    send(nadia, DOWN, **SAID)
    assert said() == 1
    shown = page(nadia, "have-your-say/")
    assert "The receipt you were given is the one for them." in shown
    assert code not in shown + str(dict(nadia.session))


def test_a_visitor_too(cast):
    visitor = browser()
    mine = {key: value for key, value in SAID.items() if key not in ("channel", "read_back")}
    send(visitor, "have-your-say/say/", **mine, unnamed="on")
    send(visitor, "have-your-say/say/", **mine, unnamed="on")
    assert said() == 1
    send(browser(), "have-your-say/say/", **mine, unnamed="on")
    assert said() == 2, "somebody else who says the very same is heard"


def test_a_statement_is_made_once(cast, now):
    round_, joe = open_round(cast, now, closes=date(2099, 1, 12)), browser(cast.joe)
    for _ in range(2):
        send(joe, f"rounds/{round_.code}/statement/", words="Boilers first, please.", agreed="on", sure="yes")
    assert Statement.objects.unrestricted(reason="a test").count() == 1
    assert "it is kept once" in page(joe, f"rounds/{round_.code}/")


def test_a_draft_is_begun_once(cast):
    esme = browser(cast.esme)
    draft = {"title": "Cold homes", "summary": "Homes are cold."}
    assert send(esme, "themes/new/", **draft) == send(esme, "themes/new/", **draft)
    assert Theme.objects.count() == 1
    terms = {
        "title": "Warm winter",
        "question": "What would keep homes warm?",
        "who": "Everyone",
        "opens": "2030-01-12",
        "closes": "2030-02-12",
        "methods": ["statements"],
        "least_participants": 1,
        "selection_rule": "Themes.",
        "ballot_kind": "approval",
    }
    assert send(esme, "rounds/new/", **terms) == send(esme, "rounds/new/", **terms)
    assert Round.objects.count() == 1
