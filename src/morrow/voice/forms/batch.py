"""Forms by which a file of things said is looked at and taken in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed
from morrow.foundations.spreadsheets import Fault, TableRefused, text_of

LARGEST = 150_000
"""Bytes of text: so much stands in the page on which somebody looks at it."""

LARGEST_BOOK = 2_000_000
"""Bytes of a spreadsheet, which holds much besides its words."""


class BatchForm(forms.Form):
    """The file."""

    file = forms.FileField(
        label=_("The file"),
        help_text=_("A spreadsheet (.xlsx) or CSV in UTF-8, at most 200 rows. Only the first sheet is read."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        **needed(_("Choose the file")),
    )

    def clean_file(self) -> tuple[str, str]:
        """Its name and its text."""
        file: Any = self.cleaned_data["file"]
        large = forms.ValidationError(_("This file is larger than 150 kB of text. Send it in parts."))
        if file.size > LARGEST_BOOK:
            raise large
        try:
            text = text_of(file.read())
        except TableRefused as fault:
            raise forms.ValidationError([_where(each) for each in fault.faults]) from fault
        if len(text.encode()) > LARGEST:
            raise large
        return file.name, text


def _where(fault: Fault) -> str:
    """What is wrong, with the row and column where it is about one cell."""
    if not fault.column:
        return fault.sentence
    where = {"row": fault.row, "column": fault.column, "what": fault.sentence}
    return gettext("Row %(row)s, column %(column)s: %(what)s") % where


class LookedForm(forms.Form):
    """What was looked at, signed so that it is that and nothing else which is taken in."""

    looked_at = forms.CharField(widget=forms.HiddenInput, required=False)
    looked = forms.BooleanField(
        label=_("I have looked at these rows, and they are what people said"),
        **needed(_("Look at the rows, then tick the box")),
    )
