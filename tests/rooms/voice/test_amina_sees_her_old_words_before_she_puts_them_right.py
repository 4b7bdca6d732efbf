"""Amina puts her words right in the box that holds them, once her word has opened them."""

from __future__ import annotations

import pytest

from morrow.voice.models import Contribution
from tests.rooms.voice.scenes import WORDS, browser, hear, page, refusal, send

CORRECT = "receipt/correct/"


def opened(said):
    client = browser()
    send(client, "receipt/", code=said.code)
    return client


def shown_for(client, word):
    response = client.post(f"/morrowdale/{CORRECT}", {"second_thing": word})
    assert response.status_code == 200
    return response.content.decode()


def test_the_word_opens_the_old_words_and_is_not_asked_for_again(cast, now):
    amina = opened(hear(cast, now))
    assert WORDS not in page(amina, CORRECT)
    box = shown_for(amina, "rover")
    assert f">\n{WORDS}</textarea>" in box
    assert '<input type="hidden" name="second_thing" value="rover"' in box
    send(amina, CORRECT, words=f"{WORDS} And in March.", second_thing="rover")
    assert Contribution.objects.unrestricted(reason="a test").get().words == f"{WORDS} And in March."


def test_the_code_alone_shows_no_words(cast, now):
    thief = opened(hear(cast, now))
    assert WORDS not in refusal(thief, CORRECT, second_thing="Fido")


def test_joe_who_is_signed_in_finds_his_words_in_the_box(cast, now):
    joe = browser(cast.joe)
    said = hear(cast, now, person=cast.joe)
    send(joe, "have-your-say/mine/", code=said.contribution.code)
    assert f">\n{WORDS}</textarea>" in page(joe, CORRECT)


def test_new_words_are_not_lost_when_the_word_beside_them_is_wrong(cast, now):
    amina = opened(hear(cast, now))
    again = refusal(amina, CORRECT, words="Two coats.", second_thing="Fido")
    assert ">\nTwo coats.</textarea>" in again
    assert 'id="id_second_thing_error"' in again


@pytest.mark.parametrize("address", ["receipt/reply/", CORRECT, "receipt/take-back/"])
def test_after_a_wrong_word_the_hint_stands_wherever_the_word_is_asked_for(cast, now, address):
    amina = opened(hear(cast, now, hint="first dog"))
    assert "first dog" not in page(amina, address)
    assert "first dog" in refusal(amina, address, second_thing="Fido")
    for each in ("receipt/reply/", CORRECT, "receipt/take-back/"):
        assert "first dog" in page(amina, each)
