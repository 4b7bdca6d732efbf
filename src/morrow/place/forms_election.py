"""Forms of the restricted period before an election."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.design.forms import DayField
from morrow.foundations.forms import needed
from morrow.place.models.election import HELD


class PeriodForm(forms.Form):
    """Which election, where, and from when to when new publicity is held."""

    election = forms.CharField(
        label=_("Which election?"),
        max_length=200,
        help_text=_("Such as: the election of councillors on 6 May 2027"),
        **needed(_("Say which election it is")),
    )
    area_code = forms.ChoiceField(label=_("Where?"), required=False)
    starts = DayField(label=_("The first day"), **needed(_("Say on which day it begins")))
    ends = DayField(
        label=_("The last day"), help_text=_("The day of the poll"), **needed(_("Say on which day it ends"))
    )

    def __init__(self, *args: Any, wards: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["area_code"].choices = [("", _("The whole place")), *wards]


class ReleaseForm(forms.Form):
    """What is let go on, and why."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=HELD, **needed(_("Choose what it is")))
    subject = forms.CharField(
        label=_("Its reference"),
        max_length=120,
        help_text=_("As the refusal says it, such as: voice.round/ABCD1234"),
        **needed(_("Write the reference that the refusal named")),
    )
    title = forms.CharField(
        label=_("What is it called?"), max_length=200, **needed(_("Write what it is called"))
    )
    reason = forms.CharField(
        label=_("Why may it go on?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Published with your name"),
        **needed(_("Say why it may go on; everyone can read it")),
    )


class EndForm(forms.Form):
    """Nothing to type: the button says it."""
