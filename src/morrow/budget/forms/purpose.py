"""The questions on who and what money is for, the same when it is brought and when it is set aside."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.budget import words
from morrow.budget.forms.fields import DayField, LastDayField, ListField
from morrow.budget.models import Pool
from morrow.foundations.forms import A_PENNY, PoundsField
from morrow.foundations.money import Money
from morrow.foundations.periods import financial_year_of
from morrow.place import queries as place

LATER_YEARS = 2


class PurposeForm(forms.Form):
    """Age group, wards, purposes, days and later years."""

    purposes = ListField(
        label=gettext_lazy("For which purposes"),
        required=False,
        help_text=gettext_lazy("Such as: insulation, advice. Put a comma between them."),
    )
    age_from = forms.IntegerField(
        label=gettext_lazy("For people aged at least"), required=False, min_value=0, max_value=120
    )
    age_to = forms.IntegerField(
        label=gettext_lazy("For people under the age of"), required=False, min_value=1, max_value=121
    )
    wards = forms.MultipleChoiceField(label=gettext_lazy("In which wards"), required=False)
    starts = DayField(label=gettext_lazy("From which day"))
    ends = LastDayField(label=gettext_lazy("To which day, the last one"))

    def __init__(self, *args: Any, pool: Pool, **kwargs: Any) -> None:
        initial = {"starts": pool.starts, "ends": pool.ends, **(kwargs.pop("initial", None) or {})}
        super().__init__(*args, initial=initial, **kwargs)
        self.pool = pool
        self._offer_wards()
        self._ask_later_years()

    def _offer_wards(self) -> None:
        wards: Any = self.fields["wards"]
        wards.choices = place.wards()
        if not wards.choices:
            del self.fields["wards"]

    def _ask_later_years(self) -> None:
        following = financial_year_of(self.pool.ends).start
        first = following.year + (following < self.pool.ends)
        self.later_years = [first + ahead for ahead in range(LATER_YEARS)]
        for year in self.later_years:
            self.fields[f"planned_{year}"] = PoundsField(
                least=A_PENNY,
                label=_("Planned for %(year)s, subject to budget") % {"year": words.year(year)},
                required=False,
            )

    @property
    def planned(self) -> dict[int, Money]:
        """The later years that were given an amount."""
        given = {year: self.cleaned_data.get(f"planned_{year}") for year in self.later_years}
        return {year: amount for year, amount in given.items() if amount}

    def clean(self) -> dict[str, Any]:
        """The dates and the ages must each hold something."""
        cleaned = super().clean() or {}
        starts, ends = cleaned.get("starts"), cleaned.get("ends")
        if isinstance(starts, date) and isinstance(ends, date) and ends <= starts:
            self.add_error("ends", _("The last day comes before the first"))
        low, high = cleaned.get("age_from"), cleaned.get("age_to")
        if low is not None and high is not None and high <= low:
            self.add_error("age_to", _("This age group holds nobody"))
        return cleaned
