"""Nadia reads all that is missing in one go, each beside its own box, and beforehand what a word needs."""

from __future__ import annotations

from tests.rooms.voice.scenes import browser, hear, page, refusal

TAKE_DOWN = "have-your-say/take-down/"


def test_words_not_read_back_are_said_with_whatever_else_is_missing(cast):
    nadia = browser(cast.nadia)
    first = refusal(nadia, TAKE_DOWN, channel="popup", words="Cold.", reach_by="none", second_thing="abc")
    for name in ("kind", "second_thing", "read_back"):
        assert f'id="id_{name}_error"' in first


def test_what_came_on_paper_needs_no_reading_back(cast):
    nadia = browser(cast.nadia)
    first = refusal(nadia, TAKE_DOWN, channel="paper", words="Cold.", reach_by="none", second_thing="abc")
    assert 'id="id_read_back_error"' not in first


def test_how_long_the_word_is_stands_there_before_it_is_chosen(cast, now):
    said = hear(cast, now).contribution
    nadia = browser(cast.nadia)
    for address in (TAKE_DOWN, f"desk/receipts/{said.code}/"):
        assert "at least four letters or numbers" in page(nadia, address)
    assert "at least four letters or numbers" in page(browser(), "have-your-say/say/")


def test_that_nobody_is_beside_her_is_said_at_its_box_with_the_rest(cast, now):
    said = hear(cast, now).contribution
    first = refusal(browser(cast.nadia), f"desk/receipts/{said.code}/", second_thing="Thimble")
    assert 'id="id_what_error"' in first
    assert 'id="id_beside_error"' in first


def test_a_receipt_can_be_printed_with_a_button_or_from_the_browsers_menu(cast):
    nadia = browser(cast.nadia)
    assert "Save and show the receipt" in page(nadia, TAKE_DOWN)
    answers = {"channel": "popup", "words": "Cold.", "kind": "need", "reach_by": "none", "read_back": "on"}
    nadia.post(f"/morrowdale/{TAKE_DOWN}", {**answers, "second_thing": "Rover"})
    receipt = page(nadia, "have-your-say/receipt/")
    assert "Print this page</button>" in receipt
    assert "from the menu of your browser" in receipt
