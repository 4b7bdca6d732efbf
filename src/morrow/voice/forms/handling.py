"""Forms by which somebody who knows is asked, and drafts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed

MINUTES = [
    ("", _("Not noted")),
    ("5", _("About 5 minutes")),
    ("15", _("About 15 minutes")),
    ("30", _("About half an hour")),
    ("60", _("About an hour")),
    ("120", _("About two hours")),
]


def minutes_field() -> forms.TypedChoiceField:
    """How long it took, where whoever did it says so."""
    return forms.TypedChoiceField(
        label=_("How long did it take you?"),
        choices=MINUTES,
        coerce=int,
        empty_value=0,
        required=False,
        help_text=_("Only the sum is shown: hours for a hundred replies."),
    )


class AskForm(forms.Form):
    """Whom to ask, and what."""

    code = forms.ChoiceField(
        label=_("Who knows about it?"),
        widget=forms.Select(attrs={"data-content": True}),
        **needed(_("Choose who is asked")),
    )
    question = forms.CharField(
        label=_("What do you need from them?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, workers: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["code"]
        field.choices = [("", _("Choose somebody")), *workers]


class DraftForm(forms.Form):
    """A reply as it may be sent."""

    words = forms.CharField(
        label=_("The reply as it may be sent"),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Plain words, to the person. Whoever answers reads it before it is sent."),
        **needed(_("Write the draft")),
    )
    next_step = forms.CharField(label=_("What happens next, and when"), max_length=300, required=False)
    minutes = minutes_field()
