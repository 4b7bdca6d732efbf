"""Forms for second looks, and for marking what says the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed
from morrow.voice.forms.receipts import SecondThingForm
from morrow.voice.models import Contribution


class AskLookForm(SecondThingForm):
    """Why somebody else should look again."""

    why = forms.CharField(
        label=_("Why should your words be shown?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1000,
        **needed(_("Write why your words should be shown")),
    )
    field_order = ["why", "second_thing"]


class AnswerLookForm(forms.Form):
    """What was seen at the second look."""

    shown = forms.ChoiceField(
        label=_("Are the words shown now?"),
        choices=[("yes", _("Yes, they break no rule")), ("no", _("No, they break a rule"))],
        widget=forms.RadioSelect,
        **needed(_("Choose whether they are shown")),
    )
    reason = forms.CharField(
        label=_("Why? The author reads this"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        **needed(_("Write why, so that the author can follow it")),
    )


class SameForm(forms.Form):
    """Which other thing says the same, and whose words they are."""

    same_as = forms.ChoiceField(
        label=_("Which says the same?"),
        widget=forms.RadioSelect(attrs={"data-content": True}),
        **needed(_("Choose the one that says the same")),
    )
    same_voice = forms.ChoiceField(
        label=_("Whose words are they?"),
        choices=[
            ("no", _("Two people’s, who say the same: both count")),
            ("yes", _("One person’s, written down twice: they count once")),
        ],
        widget=forms.RadioSelect,
        **needed(_("Say whether they are one person’s words or two people’s")),
    )

    def __init__(self, *args: Any, others: Sequence[Contribution], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["same_as"]
        field.choices = [(each.code, Truncator(each.words).words(25)) for each in others]
