"""Fields the forms of this room share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from morrow.foundations.money import Money, NotMoney


class PoundsField(forms.CharField):
    """An amount as people write it, read as Money."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 20, "help_text": _("In pounds, such as 45,000"), **kwargs})

    def clean(self, value: Any) -> Money | None:
        """The amount; None where it is left empty and may be."""
        text = super().clean(value)
        if not text:
            return None
        try:
            amount = Money.from_pounds(text)
        except NotMoney as fault:
            raise ValidationError(str(fault)) from fault
        if amount.pence < 0:
            raise ValidationError(_("Write an amount of nought or more."))
        return amount


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
