"""Fields by which a promise says whom it reaches, and forms of what was counted in each area."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.charter.coverage_rows import AREA, HAVE, OF, Typed
from morrow.charter.forms.fields import day, line, words
from morrow.charter.models import Entitlement
from morrow.charter.models.reach import EACH
from morrow.foundations.forms import needed
from morrow.foundations.spreadsheets import Fault
from morrow.place import queries as place

LARGEST_FILE = 1_000_000


class ReachFields(forms.Form):
    """Whom a promise reaches: one at a time, everybody alike, or so much in every area."""

    reach = forms.ChoiceField(
        label=gettext_lazy("Whom does it reach?"),
        choices=Entitlement.REACHES,
        widget=forms.RadioSelect,
        initial=EACH,
        required=False,
    )
    how_used = words(
        gettext_lazy("How does anyone use it?"),
        help_text=gettext_lazy("For everybody, or in every area: there is nobody to ask, so say what to do"),
    )
    area_kind = forms.ChoiceField(
        label=gettext_lazy("In every what?"),
        required=False,
        help_text=gettext_lazy("In every area only, like what follows"),
    )
    measure = forms.ChoiceField(
        label=gettext_lazy("How much in each area?"),
        choices=Entitlement.MEASURES,
        widget=forms.RadioSelect,
        required=False,
        help_text=gettext_lazy(
            "The number is the standard as a number, above; its unit is what is counted, such as homes or "
            "public places"
        ),
    )
    having = line(
        gettext_lazy("What makes one of them count?"),
        max_length=120,
        help_text=gettext_lazy("It follows the unit, such as: within five minutes of free wifi"),
    )
    covered_by = day(gettext_lazy("By which day does every area have it?"))
    counts_people = forms.BooleanField(
        label=gettext_lazy("What is counted are people: small numbers are not shown"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        kinds = [(kind.kind, kind.name) for kind in place.kinds_of_area()]
        fields["reach"].never_called_optional = True
        fields["area_kind"].choices = [("", _("Not by area")), *kinds]

    def clean_reach(self) -> str:
        """One at a time, where nothing else is chosen."""
        return self.cleaned_data["reach"] or EACH


class AboutCounts(forms.Form):
    """As at which day something was counted, and how."""

    as_at = day(
        gettext_lazy("As at which day was it counted?"), missing=gettext_lazy("Write the day it was counted")
    )
    source = words(
        gettext_lazy("Where do the numbers come from?"),
        2,
        help_text=gettext_lazy("Published with them: who counted, how, and why an area was left out"),
        missing=gettext_lazy("Say where the numbers come from"),
        max_length=1000,
    )


class ReasonField(forms.Form):
    """Why a count was wrong."""

    reason = words(
        gettext_lazy("What was wrong with the count before?"),
        2,
        help_text=gettext_lazy("Published beside it; the count before stays to be seen"),
        missing=gettext_lazy("Say what was wrong with the count before"),
        max_length=1000,
    )


class CountsForm(AboutCounts):
    """What was counted in every area, one row each; empty where it was not counted."""

    def __init__(
        self,
        *args: Any,
        areas: Sequence[tuple[str, str]],
        is_share: bool,
        unit: str,
        counted: Mapping[str, tuple[int, int | None]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.areas, self.columns = areas, (HAVE, OF) if is_share else (HAVE,)
        for code, name in areas:
            for column, number in zip(self.columns, counted.get(code, (None, None)), strict=False):
                label = _("%(area)s: have it") if column == HAVE else _("%(area)s: of how many %(unit)s")
                self.fields[f"{column}-{code}"] = forms.CharField(
                    label=label % {"area": name, "unit": unit},
                    required=False,
                    max_length=20,
                    initial=number,
                    widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-5"}),
                )

    @property
    def about(self) -> list[forms.BoundField]:
        """The fields that are about all areas."""
        return [self[name] for name in self.fields if "-" not in name]

    @property
    def rows(self) -> list[tuple[str, list[forms.BoundField], list[str]]]:
        """Each area by name, with its fields and what is wrong in them."""
        rows = []
        for code, name in self.areas:
            fields = [self[f"{column}-{code}"] for column in self.columns]
            rows.append((name, fields, [str(error) for field in fields for error in field.errors]))
        return rows

    def typed(self) -> list[Typed]:
        """What was typed, a row for each area."""
        told = self.cleaned_data
        return [
            Typed(at, code, told[f"{HAVE}-{code}"], told.get(f"{OF}-{code}", ""))
            for at, (code, _name) in enumerate(self.areas)
        ]

    def say(self, faults: Sequence[Fault]) -> None:
        """Put each fault at its field."""
        for fault in faults:
            code, _name = self.areas[fault.row]
            column = HAVE if fault.column == AREA else fault.column
            self.add_error(f"{column}-{code}", fault.sentence)


class CorrectCountsForm(ReasonField, CountsForm):
    """A count that puts right another."""

    field_order = ["reason", "as_at", "source"]


class CountsFileForm(AboutCounts):
    """What was counted in every area, in a file."""

    file = forms.FileField(label=gettext_lazy("The file"), **needed(gettext_lazy("Choose the file")))

    def clean_file(self) -> Any:
        """Not larger than a list of areas can be."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(_("This file is larger than 1 MB. Send the list of areas alone."))
        return file
