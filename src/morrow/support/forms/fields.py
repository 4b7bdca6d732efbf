"""Fields that several forms of this room share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations import forms as shared

READ_BACK = _("I have read it back to them and it is right")


class PoundsField(shared.PoundsField):
    """Pounds, with an example of the size of a person's sums."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"help_text": _("In pounds, such as 520 or 19.50"), **options})


def words(label: Any, *, rows: int = 4, **options: Any) -> forms.CharField:
    """A box for words."""
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": rows}), **options)


def choice(label: Any, choices: Any, **options: Any) -> forms.ChoiceField:
    """One of a few, all in sight."""
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, **options)


def of_data(label: Any, **options: Any) -> forms.ChoiceField:
    """One of a list of names that people typed, filled when the form is made."""
    return forms.ChoiceField(label=label, widget=forms.Select(attrs={"data-content": True}), **options)
