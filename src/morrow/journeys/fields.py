"""Fields that several journeys ask for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.money import Money, NotMoney


class PoundsField(forms.CharField):
    """An amount in pounds, read exactly."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": 30, "help_text": _("In pounds, such as 184,000"), **options})
        self.widget.attrs["inputmode"] = "decimal"

    def clean(self, value: Any) -> Money | None:
        """The amount; nothing where nothing was typed and nothing need be."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return Money.from_pounds(text)
        except NotMoney as fault:
            raise forms.ValidationError(str(fault)) from fault


def words(label: Any, *, missing: Any, rows: int = 4, **options: Any) -> forms.CharField:
    """A few sentences; `missing` is said where there are none."""
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=box, error_messages={"required": missing}, **options)


def of_data(label: Any, *, missing: Any, **options: Any) -> forms.ChoiceField:
    """One of a list of things people named."""
    box = forms.Select(attrs={"data-content": True})
    return forms.ChoiceField(label=label, widget=box, error_messages={"required": missing}, **options)
