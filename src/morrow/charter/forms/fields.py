"""Fields of this room's forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.accountability.queries import DecisionRef
from morrow.foundations.design.forms import DayField
from morrow.foundations.forms import needed


def words(label: Any, rows: int = 3, *, missing: Any = "", **options: Any) -> forms.CharField:
    """A field for a few sentences; `missing` is said where it is empty and may not be."""
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=box, **needed(missing), **options)


def line(label: Any, *, missing: Any = "", max_length: int = 200, **options: Any) -> forms.CharField:
    """A field for one line."""
    return forms.CharField(label=label, max_length=max_length, **needed(missing), **options)


def day(label: Any, missing: Any = "", **options: Any) -> DayField:
    """A day in three boxes."""
    return DayField(label=label, **needed(missing), **options)


class ByDecision(forms.Form):
    """A form that rests on one of the decisions in force."""

    decision = forms.ChoiceField(label=_("Which decision decided this?"), **needed(_("Choose the decision")))

    def __init__(self, *args: Any, decisions: Sequence[DecisionRef], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.decisions = {each.code: each for each in decisions}
        fields: Any = self.fields
        fields["decision"].choices = [
            ("", _("Choose the decision")),
            *((each.code, f"{each.code} {each.title}") for each in decisions),
        ]

    def the_decision(self) -> DecisionRef:
        """The decision that was chosen."""
        return self.decisions[self.cleaned_data["decision"]]
