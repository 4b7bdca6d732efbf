"""Fields of this room's forms."""

from __future__ import annotations

from typing import Any

from django import forms

from morrow.foundations.design.forms import DayField
from morrow.foundations.money import Money, NotMoney


def words(label: Any, rows: int = 4, *, missing: Any = "", **options: Any) -> forms.CharField:
    """A field for a few sentences; `missing` is said where it is empty and may not be."""
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=box, **needed(missing), **options)


def day(label: Any, *, missing: Any, **options: Any) -> DayField:
    """A field for a day, in three boxes."""
    return DayField(label=label, **needed(missing), **options)


def needed(missing: Any) -> dict[str, Any]:
    """Whether a field may be empty, and what is said where it may not."""
    return {"required": True, "error_messages": {"required": missing}} if missing else {"required": False}


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
