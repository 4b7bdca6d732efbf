"""Fields that several forms of this room share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from morrow.foundations.money import Money, NotMoney

READ_BACK = _("I have read it back to them and it is right")


class MoneyInPounds(forms.CharField):
    """An amount as people write it, read exactly."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("max_length", 20)
        options.setdefault("help_text", _("In pounds, such as 520 or 19.50"))
        super().__init__(**options)
        self.widget.attrs["inputmode"] = "decimal"

    def clean(self, value: Any) -> Money | None:
        """Money above or at nought."""
        text = super().clean(value)
        if not text:
            return None
        try:
            amount = Money.from_pounds(text)
        except NotMoney as wrong:
            raise ValidationError(_("Write pounds, such as 250 or 1,234.50"), code=wrong.code) from wrong
        if amount < Money(0):
            raise ValidationError(_("Write an amount that is not below nought"), code="negative")
        return amount


def words(label: Any, *, rows: int = 4, **options: Any) -> forms.CharField:
    """A box for words."""
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": rows}), **options)


def choice(label: Any, choices: Any, **options: Any) -> forms.ChoiceField:
    """One of a few, all in sight."""
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, **options)


def of_data(label: Any, **options: Any) -> forms.ChoiceField:
    """One of a list of names that people typed, filled when the form is made."""
    return forms.ChoiceField(label=label, widget=forms.Select(attrs={"data-content": True}), **options)
