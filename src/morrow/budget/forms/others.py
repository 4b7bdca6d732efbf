"""The shorter forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.budget.forms.fields import DayField, LastDayField
from morrow.foundations.forms import A_PENNY, PoundsField, needed

LARGEST_FILE = 2_000_000


class PoolForm(forms.Form):
    """The pool of a period."""

    name = forms.CharField(
        label=gettext_lazy("Its name"),
        max_length=200,
        **needed(gettext_lazy("Give it a name")),
    )
    code = forms.SlugField(
        label=gettext_lazy("A short name for its address"),
        max_length=20,
        help_text=gettext_lazy("Such as 2026-27"),
        **needed(gettext_lazy("Give it a short name, such as 2026-27")),
    )
    starts = DayField(label=gettext_lazy("First day"))
    ends = LastDayField(label=gettext_lazy("Last day"))
    agreement = forms.CharField(
        label=gettext_lazy("The agreement it stands on"), max_length=300, required=False
    )

    def clean(self) -> dict[str, Any]:
        """It must hold some days."""
        cleaned = super().clean() or {}
        if cleaned.get("starts") and cleaned.get("ends") and cleaned["ends"] <= cleaned["starts"]:
            self.add_error("ends", _("The last day comes before the first"))
        return cleaned


class ConsiderForm(forms.Form):
    """Accept a pledge or ask about it."""

    answer = forms.ChoiceField(
        label=gettext_lazy("Your answer"),
        choices=[
            ("accept", gettext_lazy("Accept it as it is")),
            ("ask", gettext_lazy("Send it back with a question")),
        ],
        widget=forms.RadioSelect,
        **needed(gettext_lazy("Choose one")),
    )
    question = forms.CharField(
        label=gettext_lazy("Your question"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def clean(self) -> dict[str, Any]:
        """A question needs words."""
        cleaned = super().clean() or {}
        if cleaned.get("answer") == "ask" and not cleaned.get("question"):
            self.add_error("question", _("Write the question"))
        return cleaned


class ReleaseForm(forms.Form):
    """How much of a promise is let go, and why."""

    amount = PoundsField(
        least=A_PENNY,
        label=gettext_lazy("How much, in pounds"),
        required=False,
        help_text=gettext_lazy("Leave empty to let go of all that is not paid"),
    )
    reason = forms.CharField(
        label=gettext_lazy("Why will it not be paid?"),
        help_text=gettext_lazy("Everybody can read it beside the money, so name nobody"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        **needed(gettext_lazy("Write why it will not be paid")),
    )


class ActualsForm(forms.Form):
    """A file of payments."""

    file = forms.FileField(
        label=gettext_lazy("The file"),
        help_text=gettext_lazy(
            "A spreadsheet (.xlsx) or CSV. Its first row is: paid_on, reference, cost_centre, "
            "subjective_code, amount, commitment"
        ),
        **needed(gettext_lazy("Choose the file")),
    )

    def clean_file(self) -> Any:
        """Not larger than a month of payments can be."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(_("This file is larger than 2 MB. Send a month at a time."))
        return file


class ConfirmForm(forms.Form):
    """A button, and nothing else to say."""
