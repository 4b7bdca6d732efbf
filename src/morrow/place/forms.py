"""The room's forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class FindForm(forms.Form):
    """What somebody looks for; every field may be left empty."""

    words = forms.CharField(
        label=_("What do you need?"),
        required=False,
        max_length=200,
        help_text=_("Such as “dentist”, “food bank” or a name. Spelling does not matter much."),
    )
    postcode = forms.CharField(
        label=_("Your postcode"),
        required=False,
        max_length=20,
        help_text=_("To see the nearest first. We do not keep it."),
    )
    kind = forms.ChoiceField(label=_("Kind of help"), required=False)
    ward = forms.ChoiceField(label=_("Ward"), required=False)

    def __init__(
        self, *args: Any, kinds: list[tuple[str, str]], wards: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choices: Any = self.fields["kind"]
        choices.choices = [("", _("Any kind")), *kinds]
        choices = self.fields["ward"]
        choices.choices = [("", _("Any ward")), *wards]


class PayeeForm(forms.Form):
    """Which payees to show."""

    words = forms.CharField(label=_("Payee or category"), required=False, max_length=100)
    year = forms.ChoiceField(label=_("Year"), required=False)

    def __init__(self, *args: Any, years: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices: Any = self.fields["year"]
        choices.choices = [("", _("Every year")), *[(year, year) for year in years]]
