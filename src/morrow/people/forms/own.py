"""Forms about oneself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from morrow.foundations.design.forms import DayField
from morrow.foundations.forms import needed
from morrow.foundations.reaching import what_is_wrong
from morrow.people.queries import Kind, Worker
from morrow.people.words import OWN_REACH

NEEDED = {"email": "email", "text": "phone", "phone": "phone", "letter": "address"}


class JoinForm(forms.Form):
    """Becoming a person of a place."""

    name = forms.CharField(
        label=_("What should we call you?"),
        max_length=200,
        required=False,
        help_text=_("The name you like to be called by. You can leave it empty."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class DetailsForm(forms.Form):
    """One's name and how to be reached."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    reach_by = forms.ChoiceField(
        label=_("How shall we tell you what happens?"),
        choices=OWN_REACH,
        widget=forms.RadioSelect,
        **needed(_("Choose how we tell you what happens")),
    )
    email = forms.EmailField(
        label=_("E-mail address"), required=False, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    phone = forms.CharField(
        label=_("Telephone number"),
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    address = forms.CharField(
        label=_("Postal address"),
        required=False,
        max_length=300,
        help_text=_("As on an envelope, with the postcode"),
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "street-address"}),
    )
    language = forms.CharField(
        label=_("The language or format you read best"),
        required=False,
        max_length=40,
        help_text=_("Such as Urdu, Polish, Easy Read or large print"),
    )

    def clean(self) -> dict[str, Any]:
        """A channel needs somewhere to reach."""
        cleaned = super().clean() or {}
        needed = NEEDED.get(cleaned.get("reach_by", ""))
        if needed and not cleaned.get(needed) and needed not in self.errors:
            self.add_error(needed, _("Fill this in, or choose another way for us to tell you"))
        elif needed == "phone" and (wrong := what_is_wrong(cleaned["reach_by"], cleaned["phone"])):
            self.add_error("phone", wrong)
        return cleaned


class PermissionForm(forms.Form):
    """Letting a worker see something about oneself."""

    code = forms.ChoiceField(
        label=_("Who?"),
        widget=forms.Select(attrs={"data-content": True}),
        error_messages={
            "required": _("Choose who may see it"),
            "invalid_choice": _("Nobody works under that code today. Choose somebody from the list."),
        },
    )
    kinds = forms.MultipleChoiceField(
        label=_("What may they see?"),
        widget=forms.CheckboxSelectMultiple,
        **needed(_("Choose at least one kind of thing")),
    )
    purpose = forms.CharField(
        label=_("What for?"),
        max_length=200,
        help_text=_("Such as “so that Leila can help me with my heating”"),
        **needed(_("Say what it is for, so that it is used for nothing else")),
    )
    last_day = DayField(
        label=_("Until when?"),
        required=False,
        help_text=_("The last day. Leave it empty if you will say when it ends."),
    )

    def __init__(self, *args: Any, workers: Sequence[Worker], kinds: Sequence[Kind], **options: Any) -> None:
        super().__init__(*args, **options)
        chosen: dict[str, Any] = self.fields
        chosen["code"].choices = [("", _("Choose somebody")), *[(one.code, one.line) for one in workers]]
        chosen["kinds"].choices = [(kind.label, _what_it_opens(kind)) for kind in kinds]


def _what_it_opens(kind: Kind) -> str:
    return format_html('<strong>{}</strong><br><span class="m-muted">{}</span>', kind.called, kind.opens)
