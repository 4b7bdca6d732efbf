"""Fields of this room's forms."""

from __future__ import annotations

from typing import Any

from django import forms

from morrow.foundations.design.forms import DayField
from morrow.foundations.money import Money, NotMoney


def words(label: Any, rows: int = 4, **options: Any) -> forms.CharField:
    """A field for a few sentences."""
    return forms.CharField(
        label=label, widget=forms.Textarea(attrs={"rows": rows}), required=False, **options
    )


def day(label: Any, **options: Any) -> DayField:
    """A field for a day, in three boxes."""
    return DayField(label=label, required=False, **options)


class PoundsField(forms.CharField):
    """An amount in pounds, read exactly."""

    def clean(self, value: Any) -> Money | None:
        """The amount, or nothing where nothing was typed."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return Money.from_pounds(text)
        except NotMoney as fault:
            raise forms.ValidationError(str(fault)) from fault
