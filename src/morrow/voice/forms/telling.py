"""The form by which somebody says that they want to hear no more."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed


class StopCodeForm(forms.Form):
    """The code in a message."""

    code = forms.CharField(
        label=_("The code in our letter"),
        max_length=60,
        help_text=_("It looks like K7QM-4XRD-2H9B. Spaces and small letters are fine."),
        **needed(_("Type the code that stands at the end of our letter")),
    )
