"""Nadia could give Kayla's receipt anew for herself: not where Kayla has an account, and never unseen."""

from __future__ import annotations

import pytest
from django.utils import timezone

from morrow.foundations.errors import NotAllowed
from morrow.people import queries as people
from morrow.voice import actions, queries
from morrow.voice.errors import ReplacedReceipt, SaidSignedIn
from tests.rooms.voice.scenes import browser, hear, page, refusal, send

WORDS = "The boiler in Marigold Court died."


def signed_in(cast, now):
    """Joe says it himself while signed in."""
    said = {"kind": "need", "channel": "web", "person": actions.Themselves(), "second_thing": "Rover"}
    return actions.take_down(words=WORDS, **said, by=cast.viewer("joe").acting_as("resident"), now=now)


def anew(cast, now, said):
    nadia = cast.actor("nadia")
    return actions.replace_receipt(
        contribution=said.contribution, second_thing="Thimble", beside=True, by=nadia, now=now
    )


def opened(code, word):
    """A browser in which the reply was opened with code and word."""
    client = browser()
    send(client, "receipt/", code=code)
    assert client.post("/morrowdale/receipt/reply/", {"second_thing": word}).status_code == 200
    return client


def test_what_was_said_while_signed_in_is_not_given_anew(cast, now):
    said = signed_in(cast, now)
    with pytest.raises(SaidSignedIn, match="with their account"):
        anew(cast, now, said)
    nadia = browser(cast.nadia)
    assert "with their account" in refusal(nadia, "desk/receipts/", code=said.code)
    found = nadia.post("/morrowdale/desk/receipts/", {"words": "boiler in Marigold"}).content.decode()
    assert "need no receipt" in found
    assert said.contribution.code not in found
    assert nadia.get(f"/morrowdale/desk/receipts/{said.contribution.code}/").status_code == 403


def test_the_persons_own_page_and_the_receipts_page_say_by_whom_it_was_given_anew(cast, now):
    said = hear(cast, now, person=cast.joe)
    code = anew(cast, now, said)
    holder = browser()
    send(holder, "receipt/", code=code)
    for told in (page(browser(cast.joe), "have-your-say/mine/"), page(holder, "receipt/my-words/")):
        assert "given anew by" in told
        assert "Nadia Frost" in told


def test_the_old_code_says_that_it_was_replaced_and_nothing_of_what_was_said(cast, now):
    said = hear(cast, now)
    anew(cast, now, said)
    with pytest.raises(ReplacedReceipt):
        queries.contribution_of_code(said.code)
    told = refusal(browser(), "receipt/", code=said.code)
    assert "This receipt was replaced on 12 January 2026" in told
    assert "data protection lead" in told
    assert "coat" not in told


def test_the_data_protection_lead_sees_who_gave_it_anew_and_not_what_was_said(cast, now):
    said = hear(cast, now, where="Stretford library")
    anew(cast, now, said)
    with cast.as_("dev") as scope:
        [seen] = queries.given_anew(scope.viewer, now)
    assert (seen.by, seen.at, seen.whole, seen.where) == ("Nadia Frost", now, True, "Stretford library")
    with pytest.raises(NotAllowed):
        queries.given_anew(cast.viewer("nadia"), now)


def test_it_stands_on_the_data_protection_leads_home_and_page(cast):
    today = timezone.now()
    said = hear(cast, today, where="Stretford library")
    anew(cast, today, said)
    dev = browser(cast.dev)
    home = page(dev, "home/")
    assert "Nadia Frost: a new receipt" in home
    assert "desk/receipts/given-anew/" in home
    shown = page(dev, "desk/receipts/given-anew/")
    assert "Stretford library" in shown
    assert "coat" not in shown
    assert browser(cast.nadia).get("/morrowdale/desk/receipts/given-anew/").status_code == 403


def test_reading_the_reply_by_code_and_word_stands_in_who_looked(cast, now):
    said = hear(cast, now, person=cast.joe)
    opened(said.code, "Rover")
    with cast.as_("joe") as scope:
        why = [looked.why for looked in people.who_looked_in_words(scope.viewer)]
    assert "opened with the receipt’s code and word" in why


def test_what_was_taken_back_with_code_and_word_says_so_and_not_that_joe_did(cast, now):
    said = hear(cast, now, person=cast.joe)
    thief = opened(said.code, "Rover")
    send(thief, "receipt/take-back/", second_thing="Rover")
    mine = page(browser(cast.joe), "have-your-say/mine/")
    assert "Taken back with the receipt’s code and word." in mine
    assert "You took this back" not in mine
