"""Forms by which themes are written."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed


class ThemeForm(forms.Form):
    """What a theme is called and what it says."""

    title = forms.CharField(
        label=_("Name of the theme"), max_length=200, **needed(_("Give the theme a name"))
    )
    summary = forms.CharField(
        label=_("What people say"),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Fair to everyone in it. What only a few say goes beside it, not away."),
        **needed(_("Say what people say")),
    )


class MinorityForm(forms.Form):
    """A minority position."""

    words = forms.CharField(
        label=_("What a few say that others do not"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        help_text=_("It goes whole into the decision, and no vote removes it. Name nobody."),
        **needed(_("Say what a few say that others do not")),
    )


class MergeForm(forms.Form):
    """The theme with which another is brought together."""

    into = forms.ChoiceField(
        label=_("Which theme does it join?"),
        widget=forms.RadioSelect,
        **needed(_("Choose the theme it joins")),
    )

    def __init__(self, *args: Any, themes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        into: Any = self.fields["into"]
        into.choices = themes


class SplitForm(forms.Form):
    """The two themes that one becomes."""

    first_title = forms.CharField(
        label=_("Name of the first new theme"),
        max_length=200,
        **needed(_("Give the first theme a name")),
    )
    first_summary = forms.CharField(
        label=_("What people say in it"),
        widget=forms.Textarea(attrs={"rows": 3}),
        **needed(_("Say what people say in the first")),
    )
    second_title = forms.CharField(
        label=_("Name of the second new theme"),
        max_length=200,
        **needed(_("Give the second theme a name")),
    )
    second_summary = forms.CharField(
        label=_("What people say in the second"),
        widget=forms.Textarea(attrs={"rows": 3}),
        **needed(_("Say what people say in the second")),
    )
