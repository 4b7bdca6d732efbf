"""Forms of a report's parts, of who is named to sign them, and of which parts a report needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.accountability.forms.fields import day, words
from morrow.accountability.models import OFFICES, ReportPart
from morrow.accountability.words import REGIMES_PLAIN
from morrow.foundations.forms import needed

Choices = Sequence[tuple[str, str]]


class SignForm(forms.Form):
    """One part of a report, short and whole."""

    short = forms.CharField(
        label=_("In one or two sentences"),
        max_length=300,
        help_text=_("This stands on the first two pages, for whoever decides and for everyone"),
        **needed(_("Write it in one or two sentences")),
    )
    words = words(_("The whole of it"), rows=8, missing=_("Write the part whole"))


class ConsulteeForm(forms.Form):
    """Who was consulted, and what they said."""

    who = forms.CharField(
        label=_("Who was consulted?"),
        max_length=200,
        help_text=_("A body, a group or a post, such as: the housing partnership. No resident by name"),
        **needed(_("Say who was consulted")),
    )
    said = words(
        _("What did they say?"),
        help_text=_("Also where they disagreed, or did not answer"),
        missing=_("Write what they said, also where they did not answer"),
    )


class PaperForm(forms.Form):
    """A background paper, and where it can be inspected: a link or an office."""

    title = forms.CharField(
        label=_("What is the paper called?"), max_length=200, **needed(_("Write what the paper is called"))
    )
    link = forms.URLField(
        label=_("Its address on the web"),
        required=False,
        assume_scheme="https",
        max_length=200,
        error_messages={"invalid": _("Write the whole address, such as https://www.example.org/paper")},
    )
    office = forms.CharField(
        label=_("Or the office where it can be inspected"),
        max_length=200,
        required=False,
        help_text=_("One of the two is needed"),
    )

    def clean(self) -> dict[str, Any]:
        """A link or an office is asked for at once with whatever else is missing."""
        cleaned = super().clean() or {}
        if not cleaned.get("link") and not cleaned.get("office") and "link" not in self.errors:
            self.add_error("office", _("Say where it can be inspected: a link above, or an office here"))
        return cleaned


class NameOfficerForm(forms.Form):
    """Who is named to an office that the law names."""

    office = forms.ChoiceField(
        label=_("Which office?"),
        choices=[("", _("Choose one")), *OFFICES],
        **needed(_("Choose which office it is")),
    )
    role = forms.ChoiceField(label=_("Who signs in for it?"), required=False)
    name = forms.CharField(
        label=_("Or, where they do not sign in here, their name"), max_length=200, required=False
    )
    deputy = forms.BooleanField(label=_("As a deputy"), required=False)
    source = forms.CharField(
        label=_("Which law, scheme or minute names them?"),
        max_length=200,
        **needed(_("Name the law, scheme or minute that names them")),
    )
    active_from = day(_("From which day?"), missing=_("Say from which day they hold it"))

    def __init__(self, *args: Any, roles: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["role"].choices = [("", _("Somebody who does not sign in here")), *roles]


class ReportNeedForm(forms.Form):
    """Which parts a report needs for one kind of decision."""

    regime = forms.ChoiceField(
        label=_("Who decides?"),
        choices=[("", _("Choose one")), *REGIMES_PLAIN.items()],
        **needed(_("Choose who decides")),
    )
    key = forms.BooleanField(label=_("For key decisions; leave empty for all others"), required=False)
    parts = forms.MultipleChoiceField(
        label=_("Which parts must the report have?"),
        choices=ReportPart.KINDS,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("The equality and sustainability analysis is always needed"),
    )
    source = forms.CharField(
        label=_("Which law or rule of the constitution says so?"),
        max_length=200,
        **needed(_("Name the law or the rule")),
    )
    active_from = day(_("From which day?"), missing=_("Say from which day it holds"))
