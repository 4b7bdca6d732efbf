"""Amina's hint may be read by whoever holds her paper, so the word is not in it under any dress."""

from __future__ import annotations

import pytest

from morrow.voice.forms import RenewForm

TELLING = [
    ("bluebird", "it is BLUE BIRD"),
    ("bluebird", "b.l.u.e.b.i.r.d"),
    ("Rover77", "rover-77"),
    ("1234", "12 34"),
    ("Rover77", "rover"),
    ("bluebird", "dribeulb"),
    ("café noir", "CAFE-NOIR"),
    ("Rover77", "revor"),
]


def asked(word, hint):
    form = RenewForm({"what": "word", "second_thing": word, "hint": hint, "beside": "on"})
    form.is_valid()
    return form.errors


@pytest.mark.parametrize(("word", "hint"), TELLING)
def test_a_hint_that_tells_the_word_is_refused(word, hint):
    assert "hint" in asked(word, hint)


@pytest.mark.parametrize(("word", "hint"), [("bluebird", "first dog"), ("Rover77", ""), ("Rover", "R")])
def test_another_hint_is_taken(word, hint):
    assert not asked(word, hint)


def test_a_word_of_signs_alone_is_no_word():
    assert "second_thing" in asked("----", "")
