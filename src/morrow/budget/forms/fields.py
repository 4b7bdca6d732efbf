"""Fields that read what people write: pounds, days, lists."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class DayField(forms.DateField):
    """A day, typed or picked."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        kwargs.setdefault("input_formats", ["%Y-%m-%d", "%d/%m/%Y", "%d %B %Y"])
        kwargs.setdefault(
            "error_messages",
            {
                "required": gettext_lazy("Write a day, such as 31/03/2027"),
                "invalid": gettext_lazy("Write a day, such as 31/03/2027"),
            },
        )
        super().__init__(**kwargs)


class LastDayField(DayField):
    """A last day, kept as the first day after it."""

    def clean(self, value: Any) -> Any:
        """The day after the one written."""
        found = super().clean(value)
        return found + timedelta(days=1) if found else None

    def prepare_value(self, value: Any) -> Any:
        """The last day, from the first day after it."""
        return super().prepare_value(value - timedelta(days=1) if hasattr(value, "year") else value)


class ListField(forms.CharField):
    """Several short texts with commas between them, as a tuple."""

    def clean(self, value: Any) -> tuple[str, ...]:  # type: ignore[override]
        """Each once, in the order written."""
        text = super().clean(value) or ""
        parts = [" ".join(part.split()) for part in text.split(",")]
        if any(len(part) > 80 for part in parts):
            raise ValidationError(_("Put a comma between each, and keep each under 80 letters"))
        return tuple(dict.fromkeys(part for part in parts if part))

    def prepare_value(self, value: Any) -> Any:
        """As it is typed."""
        return ", ".join(value) if isinstance(value, list | tuple) else value
