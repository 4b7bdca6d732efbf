"""Forty cards wait: Rosa goes from one to the next, sees complaints before the rest, and whom she answers."""

from __future__ import annotations

import pytest

from morrow.people.models import Person
from morrow.voice import actions
from tests.rooms.voice.scenes import browser, hear, hear_openly, page, send


def test_she_sorts_one_and_is_at_the_next_until_none_is_left(cast, now):
    codes = [hear(cast, now, f"Card {n}.").contribution.code for n in range(3)]
    rosa = browser(cast.rosa)
    for this, then in zip(codes, [*codes[1:], ""], strict=True):
        led = send(rosa, f"desk/replies/{this}/sort/", goes="open", next="yes")
        assert led == (f"desk/replies/{then}/sort/" if then else "desk/replies/")


def test_without_it_she_is_back_at_the_list(cast, now):
    code, _other = (hear(cast, now, f"Card {n}.").contribution.code for n in range(2))
    assert send(browser(cast.rosa), f"desk/replies/{code}/sort/", goes="open") == "desk/replies/"


def test_complaints_with_a_day_in_law_stand_before_what_is_owed_and_are_one_press_away(cast, now):
    hear_openly(cast, now, "The hall is cold.")
    said = hear(cast, now, "The carer never came.").contribution
    actions.send_to_complaints(contribution=said, procedure="nhs", by=cast.actor("rosa"), now=now)
    shown = page(browser(cast.rosa), "desk/replies/")
    assert shown.index('id="complaints"') < shown.index('id="owed"')
    assert 'href="#complaints"' in shown


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ({"reach_by": "letter", "address": "1 Mill Lane"}, "by letter, which is printed here"),
        ({"reach_by": "phone", "phone": "0161 496 0111"}, "so write it to be heard"),
        ({"reach_by": "text", "phone": "0161 496 0111"}, "so keep it short"),
        ({}, "They read it with their receipt"),
    ],
)
def test_whoever_answers_knows_when_it_was_said_and_how_the_reply_arrives(cast, now, how, told):
    ida = Person.objects.create(name="Ida", example=True, **how)
    said = hear_openly(cast, now, person=ida, channel="surgery")
    shown = page(browser(cast.rosa), f"desk/replies/{said.code}/answer/")
    assert told in shown
    assert "said on 12 January 2026" in shown
    assert "The reply is owed by 26 January 2026." in shown


def test_an_address_typed_on_one_line_stands_in_lines_in_the_window(cast, now):
    ida = actions.Newcomer("Ida", "letter", "Flat 2, 3 Mill Lane, M33 7ZF")
    said = hear(cast, now, person=ida).contribution
    assert Person.objects.unrestricted(reason="a test").get(pk=said.person_id).address == (
        "Flat 2\n3 Mill Lane\nM33 7ZF"
    )
