"""Forms for ballots on paper."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed
from morrow.voice.forms.rounds import name_seen
from morrow.voice.words import age_bands


class PrintForm(forms.Form):
    """How many papers to print."""

    number = forms.IntegerField(
        label=_("How many papers?"),
        help_text=_("Up to 20 at a time. Each has a number of its own, so print each pack once."),
        initial=10,
        **needed(_("Say how many papers")),
    )


class TakeInForm(forms.Form):
    """Whose folded paper it is."""

    helping = forms.CharField(
        label=_("Receipt code of the person who hands it in"),
        max_length=60,
        help_text=_("The paper stays folded. Their name is marked, and nothing says which paper is theirs."),
        **needed(_("Type the code on their receipt")),
    )
    name_seen = name_seen()


class ReadForm(forms.Form):
    """What stands on a paper beside the projects."""

    serial = forms.CharField(
        label=_("Number of the paper"),
        max_length=30,
        help_text=_("At the top of the paper. It looks like K7QM-4XRD-2H9B."),
        **needed(_("Type the number of the paper")),
    )
    spoilt = forms.BooleanField(
        label=_(
            "It cannot be counted: it breaks the rule, nobody can say what was meant, or a name is on it"
        ),
        required=False,
    )
    ward = forms.ChoiceField(label=_("Where they live, if it is written"), required=False)
    age_band = forms.ChoiceField(label=_("Their age, if it is ticked"), required=False)

    def __init__(
        self, *args: Any, wards: list[tuple[str, str]], settling: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["age_band"].choices = [("", _("Not said")), *age_bands().items()]
        fields["ward"].choices = [("", _("Not said")), *wards]
        if not wards:
            del fields["ward"]
        if settling:
            del fields["serial"]
