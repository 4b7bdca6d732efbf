"""Whoever holds Amina's slip may guess a little; she learns of it, and is not locked out by it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from morrow.voice import actions, queries, tries
from morrow.voice.errors import TooManyWords, WrongSecondThing
from tests.rooms.voice.scenes import browser, hear, page, refusal, send

HOME, LIBRARY = "10.0.0.1", "10.0.0.2"


def wrong(said, address, now):
    with pytest.raises(WrongSecondThing), tries.counted(address, now, on=said):
        queries.replies_behind(said, "Fido")


def right(said, address, now):
    with tries.counted(address, now, on=said) as tried:
        queries.replies_behind(said, "Rover")
    return tried.wrong_before


def many_wrong(said, now, number):
    for each in range(number):
        wrong(said, f"203.0.113.{each}", now)


def test_one_address_tries_ten_words_a_day_and_stops_only_itself(cast, now):
    said = hear(cast, now).contribution
    for _ in range(10):
        wrong(said, HOME, now)
    later = now + timedelta(hours=2)
    with pytest.raises(TooManyWords):
        right(said, HOME, later)
    assert right(said, LIBRARY, later) == 10


def test_after_thirty_from_everywhere_a_worker_opens_it_at_once(cast, now):
    said = hear(cast, now)
    many_wrong(said.contribution, now, 30)
    with pytest.raises(TooManyWords, match="any library"):
        right(said.contribution, LIBRARY, now)
    later = now + timedelta(minutes=5)
    actions.set_word(
        contribution=said.contribution, second_thing="Rover", beside=True, by=cast.actor("nadia"), now=later
    )
    found = queries.contribution_of_code(said.code)
    assert right(found, LIBRARY, later + timedelta(minutes=1)) == 0


def test_somebody_signed_in_needs_no_word_and_is_never_stopped_by_others(cast, now):
    joe = browser(cast.joe)
    said = hear(cast, now, person=cast.joe)
    many_wrong(said.contribution, now, 30)
    send(joe, "have-your-say/mine/", code=said.contribution.code)
    assert send(joe, "receipt/take-back/") == "receipt/my-words/"


def test_once_the_right_word_is_given_the_page_says_how_many_wrong_ones_were_tried(cast, now):
    said = hear(cast, now)
    thief, amina = browser(), browser()
    for client in (thief, amina):
        send(client, "receipt/", code=said.code)
    for _ in range(2):
        refusal(thief, "receipt/reply/", second_thing="Fido")
    first = amina.post("/morrowdale/receipt/reply/", {"second_thing": "Rover"}).content.decode()
    assert "wrong words were tried on your receipt 2 times" in first
    refusal(thief, "receipt/reply/", second_thing="Fido")
    second = amina.post("/morrowdale/receipt/reply/", {"second_thing": "Rover"}).content.decode()
    assert "a wrong word was tried on your receipt once" in second
    again = amina.post("/morrowdale/receipt/reply/", {"second_thing": "Rover"}).content.decode()
    assert "wrong word" not in again.split("</main>")[0].split("<form")[0]


def test_the_hint_is_not_printed_and_is_shown_only_after_a_wrong_try(cast, now):
    said = hear(cast, now, hint="first dog")
    client = browser()
    send(client, "receipt/", code=said.code)
    assert "first dog" not in page(client, "receipt/reply/")
    assert "first dog" in refusal(client, "receipt/reply/", second_thing="Fido")
    other = browser()
    send(other, "receipt/", code=said.code)
    assert "first dog" not in page(other, "receipt/reply/")


def test_a_code_in_an_address_is_put_in_the_box_and_opens_nothing_by_itself(cast, now):
    said = hear(cast, now)
    client = browser()
    answer = client.get(f"/morrowdale/receipt/?code={said.code}")
    assert answer["Location"] == "/morrowdale/receipt/"
    assert f'value="{said.code}"' in page(client, "receipt/")
    assert client.get("/morrowdale/thread/").status_code == 302
    assert said.code not in page(client, "receipt/")


def test_done_says_that_it_is_done(cast, now):
    client = browser()
    send(client, "receipt/", code=hear(cast, now).code)
    assert send(client, "receipt/finish/") == "have-your-say/"
    assert "has forgotten your receipt" in page(client, "have-your-say/")


def test_the_printed_square_holds_no_code(cast, monkeypatch):
    drawn = []
    from morrow.voice.views import listening  # noqa: PLC0415

    make = listening.segno.make
    monkeypatch.setattr(listening.segno, "make", lambda text, **how: drawn.append(text) or make(text, **how))
    client = browser()
    words = {
        "words": "Cold.",
        "kind": "need",
        "second_thing": "Rover",
        "reach_by": "none",
        "hint": "first dog",
    }
    send(client, "have-your-say/say/", **words)
    printed = page(client, "have-your-say/receipt/")
    assert drawn == ["http://testserver/morrowdale/receipt/"]
    assert "first dog" not in printed
