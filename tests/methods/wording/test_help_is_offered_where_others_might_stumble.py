"""Words are looked over before they are sent: each stumbling block, and what must not be taken for one."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.methods.wording import look_over, said_before

WARDS = ("Ashton upon Mersey", "Gorse Hill", "Sale Moor")


def codes(words: str) -> list[str]:
    return [hint.code for hint in look_over(words, places=WARDS)]


@pytest.mark.parametrize(
    "words",
    [
        "Somebody should come and look.",
        "One number to ring for heating and damp.",
        "Heating, hot water and windows should be mended first.",
        "People who are cold and have small children should go first.",
        "What we need is a bus on Sundays.",
        "When the heating breaks nobody comes.",
        "The library in Gorse Hill should open on Bank Holidays.",
        "Ashton upon Mersey needs a Post Office.",
        "Universal Credit should come every week.",
        "Visit 20 homes a week from 2030.",
        "St. Anne's should stay open.",
        "சூடாக்கி வேலை செய்ய வேண்டும்",
        "",
    ],
)
def test_plain_statements_are_left_alone(words):
    assert codes(words) == []


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Landlords should mend. Owners should pay.", ("Landlords should mend", "Owners should pay")),
        (
            "Landlords should mend and owners should pay.",
            ("Landlords should mend", "Owners should pay"),
        ),
        ("Visits are good, but boilers must come first!", ("Visits are good", "Boilers must come first")),
        (
            "Heating should be mended and should be free.",
            ("Heating should be mended", "Should be free"),
        ),
    ],
)
def test_two_thoughts_are_shown_apart(words, parts):
    [hint] = look_over(words)
    assert (hint.code, hint.about) == ("two_thoughts", parts)


@pytest.mark.parametrize("words", ["Why is it cold", "Should owners pay", "Owners should pay, no?"])
def test_a_question_is_no_statement(words):
    assert codes(words) == ["question"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Mrs Khan never answers.", ("Mrs Khan",)),
        ("Cllr. Ade Obi promised it.", ("Cllr. Ade Obi",)),
        ("The caretaker Jane Cooper has the key.", ("Jane Cooper",)),
        ("Łukasz Żak runs it alone.", ("Łukasz Żak",)),
    ],
)
def test_what_may_be_a_name_is_asked_about(words, found):
    [hint] = look_over(words, places=WARDS)
    assert (hint.code, hint.about) == ("names_somebody", found)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Write to jane.c@example.org about damp.", ("jane.c@example.org",)),
        ("Ring +44 161 496 0000 for help.", ("+44 161 496 0000",)),
        ("The stairs at 12 Lantern Row are dark.", ("12 Lantern Row",)),
        ("Nobody comes to m33 7zf at all.", ("m33 7zf",)),
        ("Ask @damp_helper instead.", ("@damp_helper",)),
    ],
)
def test_what_looks_private_is_asked_about_first(words, found):
    hint = look_over(words)[0]
    assert (hint.code, hint.about) == ("private", found)


def test_a_long_one_is_told_its_length():
    [hint] = look_over("The heating of every home in the whole of the town " * 3)
    assert (hint.code, hint.number) == ("long", 152)


def test_what_others_said_is_found_and_so_is_its_opposite():
    others = {"a": "Owners should pay for boilers.", "b": "One number to ring.", "c": "Buses come late."}
    assert [one.name for one in said_before("Boilers should be paid for by owners", others)] == ["a"]
    assert [one.name for one in said_before("Owners should not pay for boilers", others)] == ["a"]
    assert said_before("Warm rooms in every library.", others) == ()


@given(st.text(max_size=400))
def test_any_text_at_all_is_looked_over(words):
    assert len(look_over(words, places=WARDS)) <= 5


@pytest.mark.parametrize("part", ["hints", "people", "before"])
def test_the_examples_run(part):
    ran = doctest.testmod(import_module(f"morrow.methods.wording.{part}"))
    assert (ran.attempted > 0, ran.failed) == (True, 0)
