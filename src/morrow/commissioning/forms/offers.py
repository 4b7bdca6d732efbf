"""Forms of what can be had."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.commissioning.actions import OfferDraft
from morrow.commissioning.forms.agreements import EndForm
from morrow.commissioning.forms.fields import day, text
from morrow.foundations.forms import needed


class OfferForm(forms.Form):
    """What can be had."""

    title = forms.CharField(
        label=_("What is it called?"), max_length=200, **needed(_("Say what it is called"))
    )
    description = text(rows=3, label=_("What can people get?"), **needed(_("Say what people can get")))
    how_to_get_it = forms.CharField(
        label=_("How do they get it?"), max_length=300, **needed(_("Say how they get it"))
    )
    where = forms.CharField(label=_("Where?"), max_length=200, required=False)
    area_code = forms.ChoiceField(label=_("In which ward?"), required=False)
    when = forms.CharField(label=_("When?"), max_length=200, required=False)
    languages = forms.CharField(
        label=_("In which languages, and for which needs?"), max_length=200, required=False
    )
    capacity = forms.IntegerField(label=_("For how many people at one time?"), min_value=1, required=False)
    starts = day(label=_("From which day?"), **needed(_("Give the first day")))

    def __init__(self, *args: Any, wards: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["area_code"]
        field.choices = [("", _("Everywhere")), *wards]

    def draft(self) -> OfferDraft:
        """The offer as the action takes it."""
        return OfferDraft(**{name: self.cleaned_data[name] for name in self.base_fields})


class EndOfferForm(EndForm):
    """Ending an offer, and what comes in its place."""

    replaced_by = forms.ChoiceField(label=_("What can they have instead?"), required=False)

    def __init__(self, *args: Any, offers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["replaced_by"]
        field.choices = [("", _("Nothing of ours")), *offers]
