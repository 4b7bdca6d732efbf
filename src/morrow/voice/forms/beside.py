"""The form by which somebody's words are put into another language."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed


class RenderForm(forms.Form):
    """A translation and who made it."""

    words = forms.CharField(
        label=_("The translation"),
        help_text=_("All of it, as they said it. Not a summary."),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=30_000,
        **needed(_("Write the translation")),
    )
    into = forms.CharField(
        label=_("Into which language?"),
        max_length=40,
        initial=_("English"),
        **needed(_("Say into which language it is")),
    )
    by_machine = forms.BooleanField(label=_("A machine translated it, and I looked it over"), required=False)
