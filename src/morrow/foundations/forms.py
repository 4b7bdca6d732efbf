"""What the forms of every room share: what is said where a field is left empty, and numbers and pounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from morrow.foundations.errors import KindError
from morrow.foundations.money import Money, NotMoney

NOUGHT = Money(0)
A_PENNY = Money(1)
MOST = Money(100_000_000_000_000)
"""The most anybody may write: a million million pounds, far above any budget and within what is kept."""
LARGEST = 2_147_483_647
"""The largest whole number that can be kept."""


@dataclass(frozen=True)
class Group:
    """A few fields of a long form under a heading of their own; drawn by `design/forms/groups.html`."""

    heading: Any
    fields: list[Any]


def needed(missing: Any) -> dict[str, Any]:
    """Whether a field may be left empty, and what is said where it may not: what to do, in its own words.

    >>> needed("Say how much")
    {'required': True, 'error_messages': {'required': 'Say how much'}}
    >>> needed("")
    {'required': False}
    """
    return {"required": True, "error_messages": {"required": missing}} if missing else {"required": False}


def say_why(form: forms.Form, fault: KindError) -> None:
    """Put a refusal on the form: at the answer it is about, or above all of them.

    What names several things that are wrong has a line for each.
    """
    form.add_error(fault.about if fault.about in form.fields else None, str(fault).splitlines())


def how_many(
    label: Any, missing: Any = "", *, least: int | None = 0, most: int = LARGEST, **options: Any
) -> forms.IntegerField:
    """A field for a whole number from `least` to `most`; `missing` is said where it is empty and may not be.

    With None for `least` any number passes, and the action says what it may be.
    """
    empty = needed(missing)
    said = {"invalid": _("Write a whole number, such as 12"), **empty.pop("error_messages", {})}
    if most == LARGEST:
        said["max_value"] = _("This is more than can be kept. Look whether it has too many digits.")
    bounds: dict[str, Any] = {} if least is None else {"min_value": least, "max_value": most}
    return forms.IntegerField(label=label, error_messages=said, **empty, **bounds, **options)


class PoundsField(forms.CharField):
    """An amount in pounds as people write it, read exactly as `Money`; None where nothing is written.

    `least` is the least that may be written, or None where an amount below nought means something.
    """

    default_error_messages = {
        "required": _("Write an amount in pounds"),
        "not_money": _("“%(typed)s” is not an amount we can read. Write pounds, such as 250 or 1,234.50"),
        "not_above": _("Write an amount above nought"),
        "too_much": _("This is more than can be kept. Look whether it has too many noughts."),
        "below": _("Write an amount that is not below nought"),
    }

    def __init__(self, *, least: Money | None = NOUGHT, **options: Any) -> None:
        self.least = least
        options.setdefault("max_length", 30)
        super().__init__(**options)
        self.widget.attrs.setdefault("inputmode", "decimal")

    def clean(self, value: Any) -> Money | None:
        """Raises ValidationError where it cannot be read, or is too little."""
        text = super().clean(value)
        if not text:
            return None
        try:
            amount = Money.from_pounds(text)
        except NotMoney as wrong:
            told = self.error_messages["not_money"]
            raise ValidationError(told, code=wrong.code, params={"typed": text}) from wrong
        if abs(amount.pence) > MOST.pence:
            raise ValidationError(self.error_messages["too_much"], code="too_much")
        if self.least is not None and amount < self.least:
            code = "not_above" if self.least > NOUGHT else "below"
            raise ValidationError(self.error_messages[code], code=code)
        return amount

    def prepare_value(self, value: Any) -> Any:
        """An amount as it is typed."""
        return value.pounds().removeprefix("£") if isinstance(value, Money) else value
