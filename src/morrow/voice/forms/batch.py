"""Forms by which a file of things said is looked at and taken in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed

LARGEST = 150_000
"""Bytes of a file: so much stands in the page on which somebody looks at it."""


class BatchForm(forms.Form):
    """The file."""

    file = forms.FileField(
        label=_("The file"),
        help_text=_("CSV in UTF-8, at most 200 rows. From a spreadsheet: Save as, CSV UTF-8."),
        **needed(_("Choose the file")),
    )

    def clean_file(self) -> tuple[str, str]:
        """Its name and its text."""
        file: Any = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("This file is larger than 150 kB. Send it in parts."))
        try:
            return file.name, file.read().decode("utf-8-sig")
        except UnicodeDecodeError as fault:
            told = _("This is not a CSV file in UTF-8. Save it as “CSV UTF-8” and send it again.")
            raise forms.ValidationError(told) from fault


class LookedForm(forms.Form):
    """What was looked at, signed so that it is that and nothing else which is taken in."""

    looked_at = forms.CharField(widget=forms.HiddenInput, required=False)
    looked = forms.BooleanField(
        label=_("I have looked at these rows, and they are what people said"),
        **needed(_("Look at the rows, then tick the box")),
    )
