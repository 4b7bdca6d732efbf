"""Amina lost her receipt, forgot her word, or her partner has it: a worker beside her gives it anew."""

from __future__ import annotations

import re

import pytest

from morrow.foundations.errors import NotAllowed
from morrow.foundations.models import Entry
from morrow.voice import actions, queries
from morrow.voice.errors import NotBesideYou, ReceiptElsewhere, UnknownReceipt, WrongSecondThing
from tests.rooms.voice.scenes import browser, hear, hear_openly, page, refusal, send


def anew(cast, now, said, **changes):
    given = {"second_thing": "Thimble", "beside": True, "by": cast.actor("nadia"), "now": now, **changes}
    return actions.replace_receipt(contribution=said.contribution, **given)


def test_the_old_code_and_the_old_word_open_nothing_and_the_new_ones_do(cast, now):
    said = hear(cast, now)
    code = anew(cast, now, said)
    with pytest.raises(UnknownReceipt):
        queries.contribution_of_code(said.code)
    found = queries.contribution_of_code(code)
    assert found == said.contribution
    with pytest.raises(WrongSecondThing):
        queries.replies_behind(found, "Rover")
    assert queries.replies_behind(found, "thimble") == []


def test_a_browser_in_which_the_old_receipt_is_open_forgets_it_at_once(cast, now):
    said = hear(cast, now)
    partner = browser()
    send(partner, "receipt/", code=said.code)
    assert partner.get("/morrowdale/thread/").status_code == 200
    anew(cast, now, said)
    for address in ("thread/", "receipt/my-words/", "receipt/reply/"):
        assert partner.get(f"/morrowdale/{address}").status_code == 302


def test_a_new_word_leaves_the_code_as_it_is(cast, now):
    said = hear(cast, now)
    actions.set_word(
        contribution=said.contribution, second_thing="Thimble", beside=True, by=cast.actor("rosa"), now=now
    )
    found = queries.contribution_of_code(said.code)
    with pytest.raises(WrongSecondThing):
        queries.replies_behind(found, "Rover")
    assert queries.replies_behind(found, "Thimble") == []


def test_both_stand_on_the_record_without_code_or_word(cast, now):
    said = hear(cast, now)
    anew(cast, now, said)
    entry = Entry.objects.unrestricted(reason="a test").order_by("-pk").first()
    assert (entry.verb, entry.on) == ("replaced the receipt of", str(said.contribution))


def test_nobody_gives_it_anew_without_the_person_there(cast, now):
    with pytest.raises(NotBesideYou):
        anew(cast, now, hear(cast, now), beside=False)


@pytest.mark.parametrize("who", ["joe", "okafor", "jean", "dev"])
def test_nobody_gives_it_anew_who_may_not_read_what_was_said(cast, now, who):
    with pytest.raises(NotAllowed):
        anew(cast, now, hear(cast, now), by=cast.actor(who))
    assert browser(getattr(cast, who)).get("/morrowdale/desk/receipts/").status_code == 403


def test_a_sign_of_harm_is_left_to_the_safeguarding_lead(cast, now):
    said = hear(cast, now)
    actions.send_to_safeguarding(
        contribution=said.contribution, route="adult", by=cast.actor("rosa"), now=now
    )
    with cast.as_("nadia") as scope, pytest.raises(ReceiptElsewhere):
        queries.to_renew(scope.viewer, said.code)
    with cast.as_("beth") as scope:
        assert queries.to_renew(scope.viewer, said.code) == said.contribution


def test_nadia_finds_a_lost_receipt_by_the_words_and_prints_a_new_one(cast, now):
    said = hear_openly(cast, now, "The boiler in Marigold Court died.")
    nadia = browser(cast.nadia)
    assert "Help with a receipt" in page(nadia, "home/")
    found = nadia.post("/morrowdale/desk/receipts/", {"words": "marigold court"}).content.decode()
    assert f"desk/receipts/{said.code}/" in found
    filled = {"what": "receipt", "second_thing": "Thimble"}
    assert "only to the person themselves" in refusal(nadia, f"desk/receipts/{said.code}/", **filled)
    assert send(nadia, f"desk/receipts/{said.code}/", beside="on", **filled) == "have-your-say/receipt/"
    printed = page(nadia, "have-your-say/receipt/")
    assert "stands in the place of the one before" in printed
    code = re.search(r'class="receipt-code">([0-9A-Z-]{14})<', printed)[1]
    assert send(browser(), "receipt/", code=code) == "thread/"


def test_a_lost_receipt_is_found_by_words_that_stand_apart_in_any_order(cast, now):
    said = hear_openly(cast, now, "The boiler in Marigold Court died.")
    nadia = browser(cast.nadia)
    found = nadia.post("/morrowdale/desk/receipts/", {"words": "died marigold"}).content.decode()
    assert f"desk/receipts/{said.code}/" in found
    missed = nadia.post("/morrowdale/desk/receipts/", {"words": "died lily"}).content.decode()
    assert "Nothing you may read holds all these words" in missed


def test_with_the_code_she_sets_a_new_word_and_is_told_that_it_holds(cast, now):
    said = hear(cast, now)
    nadia, amina = browser(cast.nadia), browser()
    there = send(nadia, "desk/receipts/", code=said.code)
    send(nadia, there, what="word", second_thing="Thimble", beside="on")
    assert "The new word opens the reply" in page(nadia, "desk/receipts/")
    send(amina, "receipt/", code=said.code)
    shown = amina.post("/morrowdale/receipt/reply/", {"second_thing": "Thimble"}).content.decode()
    assert "given anew by" in shown
    assert "Nadia Frost" in shown
