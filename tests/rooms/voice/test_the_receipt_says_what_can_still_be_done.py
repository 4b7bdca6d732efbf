"""Whoever opens a receipt reads what can still be done, and no station is called next where none comes."""

from __future__ import annotations

from morrow.voice import actions
from morrow.voice.permissions import VISITOR
from tests.rooms.voice.scenes import browser, hear, page, send

BOTH = "Put right or take back what you said"


def opened(said):
    client = browser()
    send(client, "receipt/", code=said.code)
    return client


def answered(cast, now, said):
    rosa = cast.actor("rosa")
    actions.sort_as_open(contribution=said.contribution, by=rosa, now=now)
    actions.answer(
        contribution=said.contribution,
        words="We came.",
        next_step="Nothing more.",
        because=[],
        by=rosa,
        now=now,
    )


def test_until_it_is_sorted_amina_may_put_it_right_or_take_it_back(cast, now):
    shown = page(opened(hear(cast, now)), "thread/")
    assert BOTH in shown
    assert "Now</strong>" in shown


def test_once_it_is_answered_only_taking_it_back_is_offered(cast, now):
    said = hear(cast, now)
    answered(cast, now, said)
    amina = opened(said)
    shown = page(amina, "thread/")
    assert BOTH not in shown
    assert "Take back what you said" in shown
    assert "Put your words right" not in page(amina, "receipt/my-words/")
    reply = amina.post("/morrowdale/receipt/reply/", {"second_thing": "Rover"}).content.decode()
    assert "Put it right" not in reply
    assert "Take it back" in reply


def test_once_it_is_taken_back_only_undoing_that_is_offered(cast, now):
    said = hear(cast, now)
    actions.withdraw(contribution=said.contribution, second_thing="Rover", by=VISITOR, now=now)
    shown = page(opened(said), "thread/")
    assert "Undo that" in shown
    assert "Take back what you said" not in shown
    assert "Now</strong>" not in shown


def test_what_was_answered_and_taken_back_is_not_called_unsaid_on_its_thread(cast, now):
    said = hear(cast, now)
    answered(cast, now, said)
    actions.withdraw(contribution=said.contribution, second_thing="Rover", by=VISITOR, now=now)
    ribbon = page(opened(said), "thread/").split('class="m-ribbon"')[1].split("</nav>")[0]
    first, second = ribbon.split("<li")[1:3]
    assert "Taken back" in first
    assert "Not yet" not in first
    assert "Reached" in second


def test_what_was_answered_and_is_in_no_theme_is_on_its_way_to_no_station(cast, now):
    said = hear(cast, now)
    answered(cast, now, said)
    shown = page(opened(said), "thread/")
    assert "Now</strong>" not in shown
    assert "the thread ends here" in shown


def test_her_own_threads_say_the_same(cast, now):
    said = hear(cast, now, person=cast.joe)
    assert "Now</strong>" in page(browser(cast.joe), "threads/mine/")
    answered(cast, now, said)
    assert "Now</strong>" not in page(browser(cast.joe), "threads/mine/")
