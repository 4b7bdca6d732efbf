"""A field for how many takes whole numbers that can be kept, and says kindly what else was written."""

from __future__ import annotations

import pytest
from django import forms

from morrow.foundations.forms import how_many


class Asked(forms.Form):
    needed = how_many("How many?", "Write how many")
    of_a_few = how_many("How many of them?", least=1, most=60)
    any_number = how_many("What stands there?", least=None)


def said(name: str, typed: str) -> list[str]:
    form = Asked({"needed": "3", name: typed})
    form.is_valid()
    return form.errors.get(name, [])


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("needed", "", "Write how many"),
        ("needed", "twelve", "Write a whole number, such as 12"),
        ("needed", "1.5", "Write a whole number, such as 12"),
        ("needed", "9" * 5000, "Write a whole number, such as 12"),
        ("needed", "-1", "This is too small a number. Write 0 or more."),
        ("needed", "2147483648", "This is more than can be kept. Look whether it has too many digits."),
        ("of_a_few", "0", "This is too small a number. Write 1 or more."),
        ("of_a_few", "61", "This is too large a number. Write 60 or less."),
    ],
)
def test_it_says_what_to_write(name, typed, told):
    assert said(name, typed) == [told]


@pytest.mark.parametrize(
    ("name", "typed"), [("needed", "0"), ("of_a_few", ""), ("of_a_few", "60"), ("any_number", "-7")]
)
def test_it_takes_what_may_be_written(name, typed):
    assert said(name, typed) == []
