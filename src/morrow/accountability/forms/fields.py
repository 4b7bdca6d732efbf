"""Fields of this room's forms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django import forms

from morrow.foundations.design.forms import DayField
from morrow.foundations.forms import needed
from morrow.foundations.periods import in_words


def words(label: Any, rows: int = 4, *, missing: Any = "", **options: Any) -> forms.CharField:
    """A field for a few sentences; `missing` is said where it is empty and may not be."""
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=box, **needed(missing), **options)


def with_days(
    kinds: Sequence[tuple[str, Any]], first: Callable[[str], date], told: Any
) -> list[tuple[str, str]]:
    """Kinds of notice, each with what `told` says of the first day it gives where it is published today."""
    return [(kind, f"{name}. {told % in_words(first(kind))}") for kind, name in kinds]


def day(label: Any, *, missing: Any, **options: Any) -> DayField:
    """A field for a day, in three boxes."""
    return DayField(label=label, **needed(missing), **options)
