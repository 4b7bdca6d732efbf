"""Fields of this room's forms."""

from __future__ import annotations

from typing import Any

from django import forms

from morrow.foundations.design.forms import DayField
from morrow.foundations.forms import needed


def words(label: Any, rows: int = 4, *, missing: Any = "", **options: Any) -> forms.CharField:
    """A field for a few sentences; `missing` is said where it is empty and may not be."""
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=box, **needed(missing), **options)


def day(label: Any, *, missing: Any, **options: Any) -> DayField:
    """A field for a day, in three boxes."""
    return DayField(label=label, **needed(missing), **options)
