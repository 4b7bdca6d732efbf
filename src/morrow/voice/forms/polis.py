"""Forms by which conversations come in and answers go out."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed

LARGEST = 20_000_000


class BringForm(forms.Form):
    """The files of a conversation held elsewhere, and where they come from."""

    source = forms.CharField(
        label=_("Where it was held, and where it is published"),
        max_length=300,
        **needed(_("Say where it comes from")),
    )
    licence = forms.CharField(
        label=_("Licence"), max_length=120, help_text=_("Such as CC BY 4.0"), **needed(_("Name the licence"))
    )
    attribution = forms.CharField(
        label=_("Whom to name"), max_length=300, **needed(_("Say whom the licence asks to be named"))
    )
    comments = forms.FileField(
        label=_("The file comments.csv"),
        help_text=_("Columns comment-id, moderated and comment-body"),
        **needed(_("Choose the file comments.csv")),
    )
    votes = forms.FileField(
        label=_("The file votes.csv"), required=False, help_text=_("Columns comment-id, voter-id and vote")
    )
    matrix = forms.FileField(
        label=_("The file participants-votes.csv"), required=False, help_text=_("Where there is no votes.csv")
    )

    FILES = {"comments": "comments.csv", "votes": "votes.csv", "matrix": "participants-votes.csv"}

    def clean(self) -> dict[str, Any]:
        """Raises ValidationError where a file is far too large."""
        answers = super().clean() or {}
        for name in self.FILES:
            file = answers.get(name)
            if file and file.size > LARGEST:
                self.add_error(name, _("This file is larger than 20 MB. Bring a smaller conversation."))
        return answers


class GiveOutForm(forms.Form):
    """Who gets the answers of a round, and what for."""

    to = forms.CharField(
        label=_("Who gets the answers?"), max_length=200, **needed(_("Say who gets the answers"))
    )
    reason = forms.CharField(
        label=_("What for?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        help_text=_("Published with the round, under your name"),
        **needed(_("Say what they are for")),
    )
