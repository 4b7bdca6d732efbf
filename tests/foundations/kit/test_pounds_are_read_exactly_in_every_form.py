"""One field for pounds: read to the penny, refused with what to write instead."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from django import forms

import morrow
from morrow.foundations.forms import A_PENNY, PoundsField, needed
from morrow.foundations.money import Money


def refusal(field: PoundsField, typed: str) -> str:
    with pytest.raises(forms.ValidationError) as caught:
        field.clean(typed)
    return str(caught.value.messages[0])


@pytest.mark.parametrize(("typed", "pence"), [("19.50", 1_950), ("£1,234", 123_400), (" 0 ", 0)])
def test_an_amount_is_read_as_people_write_it(typed, pence):
    assert PoundsField().clean(typed) == Money(pence)


def test_words_are_answered_with_how_to_write_it():
    said = refusal(PoundsField(), "a lot")
    assert "“a lot” is not an amount" in said
    assert "such as 250" in said


def test_less_than_the_least_is_refused_in_words():
    assert refusal(PoundsField(), "-1") == "Write an amount that is not below nought"
    assert refusal(PoundsField(least=A_PENNY), "0") == "Write an amount above nought"
    assert PoundsField(least=None).clean("-1") == Money(-100)


def test_more_than_can_be_kept_is_refused_in_words_and_not_by_the_database():
    assert "too many noughts" in refusal(PoundsField(), "99999999999999999999")
    assert PoundsField().clean("1,000,000,000,000") == Money(100_000_000_000_000)


def test_a_field_keeps_its_own_words_for_what_is_missing():
    assert refusal(PoundsField(**needed("Say how much it costs")), "") == "Say how much it costs"


def test_no_room_reads_pounds_or_says_what_is_missing_in_a_way_of_its_own():
    own = []
    for file in Path(morrow.__path__[0]).rglob("*.py"):
        if (file.name == "forms.py" and file.parent.name == "foundations") or file.name == "styleguide.py":
            continue
        for node in ast.walk(ast.parse(file.read_text())):
            reads = isinstance(node, ast.ClassDef) and "CharField" in ast.unparse(node)[:80]
            if reads and "from_pounds" in ast.unparse(node):
                own.append(f"{file.name}:{node.lineno}")
            told = ast.unparse(node.value) if isinstance(node, ast.keyword) else ""
            if told.startswith("{'required'") and len(node.value.keys) == 1:
                own.append(f"{file.name}:{node.value.lineno}")
    assert own == []
