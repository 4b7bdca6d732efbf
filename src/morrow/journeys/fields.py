"""Fields that several journeys ask for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations import forms as shared
from morrow.foundations.forms import needed


class PoundsField(shared.PoundsField):
    """Pounds, with an example of the size of a decision's sums."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"help_text": _("In pounds, such as 184,000"), **options})


def words(label: Any, *, missing: Any, rows: int = 4, **options: Any) -> forms.CharField:
    """A few sentences; `missing` is said where there are none."""
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=box, **{**needed(missing), **options})


def of_data(label: Any, *, missing: Any, **options: Any) -> forms.ChoiceField:
    """One of a list of things people named."""
    box = forms.Select(attrs={"data-content": True})
    return forms.ChoiceField(label=label, widget=box, **{**needed(missing), **options})
