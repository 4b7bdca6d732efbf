"""Fields the forms of this room share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations import forms as shared


class PoundsField(shared.PoundsField):
    """Pounds, with an example of the size of this room's sums."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"help_text": _("In pounds, such as 45,000"), **options})


def day(**kwargs: Any) -> forms.DateField:
    """A day."""
    return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}), **kwargs)


def text(rows: int = 4, **kwargs: Any) -> forms.CharField:
    """A longer text."""
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


TELLINGS = [
    ("letter", _("A letter to each of them")),
    ("visit", _("A visit to each of them")),
    ("call", _("A telephone call to each of them")),
    ("meeting", _("A meeting they were invited to")),
]
