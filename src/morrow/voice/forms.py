"""The room's forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.voice.models import Contribution, SafeguardingReferral


class TakeDownForm(forms.Form):
    """What a worker writes down with the person beside them."""

    words = forms.CharField(
        label=_("What did they say?"),
        help_text=_("Their own words, in their own language. Not a summary."),
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Write down what the person said")},
    )
    kind = forms.ChoiceField(label=_("What is it?"), choices=Contribution.KINDS, widget=forms.RadioSelect)
    where = forms.CharField(
        label=_("Where are you?"), max_length=120, help_text=_("Such as Stretford library")
    )
    area_code = forms.ChoiceField(
        label=_("Which ward is it about?"),
        required=False,
        help_text=_("Leave empty if they would rather not say"),
    )
    name = forms.CharField(
        label=_("Their name"), max_length=200, required=False, help_text=_("Only if they want us to know it")
    )
    reach_by = forms.ChoiceField(
        label=_("How shall we tell them what happens?"),
        choices=[
            ("none", _("They will come back with the code, or telephone")),
            ("letter", _("Letter")),
            ("text", _("Text message")),
            ("email", _("E-mail")),
            ("phone", _("Telephone call")),
        ],
        widget=forms.RadioSelect,
        initial="none",
    )
    contact = forms.CharField(
        label=_("Address or number for that"),
        required=False,
        max_length=300,
        help_text=_("Leave empty if they will come back with the code"),
    )
    second_thing = forms.CharField(
        label=_("A word or number only they know"),
        max_length=60,
        help_text=_("With the code, it opens our reply. They choose it. We cannot read it afterwards."),
        error_messages={
            "required": _("Ask them to choose a word or number, so that only they can open the reply")
        },
    )
    hint = forms.CharField(
        label=_("A hint to print on the receipt"),
        required=False,
        max_length=100,
        help_text=_("Such as “my first street”"),
    )
    may_publish = forms.BooleanField(
        label=_("They agree that their words may be shown in public, without their name"), required=False
    )
    read_back = forms.BooleanField(
        label=_("I have read the words back to them and they are right"),
        error_messages={"required": _("Read the words back to the person, then tick this box")},
    )

    def __init__(self, *args: Any, wards: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        area: Any = self.fields["area_code"]
        area.choices = [("", _("Not said")), *wards]

    def clean(self) -> dict[str, Any]:
        """A channel needs somewhere to reach."""
        cleaned = super().clean() or {}
        if cleaned.get("reach_by", "none") != "none" and not cleaned.get("contact"):
            self.add_error(
                "contact", _("Write down the address or number, or choose that they will come back")
            )
        return cleaned


class ReceiptForm(forms.Form):
    """The code on a receipt."""

    code = forms.CharField(
        label=_("The code on your receipt"),
        max_length=60,
        help_text=_("It looks like K7QM-4XRD-2H9B. Spaces and small letters are fine."),
        error_messages={"required": _("Type the code on your receipt")},
    )


class SecondThingForm(forms.Form):
    """What opens the reply itself."""

    second_thing = forms.CharField(
        label=_("The word or number you chose"),
        max_length=60,
        error_messages={"required": _("Type the word or number you chose at the desk")},
    )


class SortForm(forms.Form):
    """Where something said goes next."""

    goes = forms.ChoiceField(
        label=_("Does anything in it show that someone may be harmed?"),
        choices=[
            ("open", _("No. It goes on to be answered")),
            *[(key, label) for key, label in SafeguardingReferral.ROUTES],
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether anything in it shows that someone may be harmed")},
    )


class AnswerForm(forms.Form):
    """A reply."""

    words = forms.CharField(
        label=_("Your reply"),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Plain words, to the person. Say what was decided and why."),
        error_messages={"required": _("Write the reply")},
    )
    next_step = forms.CharField(
        label=_("What happens next, and when"),
        max_length=300,
        error_messages={"required": _("Say what happens next, so that nobody is left waiting")},
    )
