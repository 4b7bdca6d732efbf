"""Where Django would answer in its own words, ours are said: what to do."""

from __future__ import annotations

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile


def refusal(field: forms.Field, given: object) -> str:
    with pytest.raises(forms.ValidationError) as caught:
        field.clean(given)
    return str(caught.value.messages[0])


def test_a_number_out_of_range_is_answered_with_what_to_write():
    field = forms.IntegerField(min_value=1, max_value=100)
    assert refusal(field, "0") == "This is too small a number. Write 1 or more."
    assert refusal(field, "101") == "This is too large a number. Write 100 or less."


def test_a_sign_that_nobody_sees_is_answered_with_what_to_do():
    assert refusal(forms.CharField(), "Joe\x00").endswith("Write it again here.")


def test_an_empty_file_is_answered_with_what_to_do():
    said = refusal(forms.FileField(), SimpleUploadedFile("cards.csv", b""))
    assert said == "There is nothing in this file. Look whether it is the right one, and send it again."
