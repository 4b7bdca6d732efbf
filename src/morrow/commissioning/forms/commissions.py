"""Forms of the commissioner's room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.commissioning import beneath
from morrow.commissioning.forms.fields import PoundsField, day, text
from morrow.commissioning.words import ACTIVITIES, ROUTE_LABELS, SUBJECT_MATTERS, SUPPLY
from morrow.foundations.forms import needed


class StartForm(forms.Form):
    """The outcome first."""

    outcome = forms.ChoiceField(
        label=_("Which outcome is this for?"),
        help_text=_("The change people want, before any service"),
        **needed(_("Choose the outcome it is for")),
    )
    also = forms.MultipleChoiceField(
        label=_("Does it serve other outcomes of the same priority?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    allocation = forms.ChoiceField(
        label=_("Which money pays for it?"),
        **needed(_("Choose the money that pays for it")),
    )
    title = forms.CharField(label=_("A short name"), max_length=200, **needed(_("Give it a short name")))
    need = text(
        label=_("Who is it for, and what did they say?"),
        **needed(_("Say who it is for, and what they said")),
    )
    ceiling = PoundsField(
        label=_("The most it may cost over its whole life, with VAT"),
        **needed(_("Say the most it may cost")),
    )
    subject_matter = forms.ChoiceField(
        label=_("What is it in law?"),
        choices=SUBJECT_MATTERS,
        widget=forms.RadioSelect,
        initial="social",
        **needed(_("Choose what it is in law")),
    )
    activities = forms.MultipleChoiceField(
        label=_("What will be done?"),
        help_text=_("Checks and insurance are asked for only where one of these needs them"),
        choices=ACTIVITIES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, outcomes: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(each.code, each.statement) for each in outcomes]
        fields: Any = self.fields
        fields["outcome"].choices = named
        fields["also"].choices = named
        fields["allocation"].choices = [
            (each.code, f"{each.priority.title}: {each.amount}") for each in beneath.allocations()
        ]


class LineForm(forms.Form):
    """A line of the specification."""

    text = text(
        rows=3,
        label=_("What should it do, or never do?"),
        help_text=_("One thing, in your own words. It is shown with your role, not your name."),
        **needed(_("Say what it should do, or never do")),
    )


class AnswerLineForm(forms.Form):
    """What becomes of a line."""

    answer = forms.ChoiceField(
        label=_("Does it become part of what is asked for?"),
        choices=[("accept", _("Yes")), ("reject", _("No"))],
        widget=forms.RadioSelect,
        **needed(_("Choose yes or no")),
    )
    reason = text(rows=3, label=_("Why?"), required=False, help_text=_("Needed where it is not taken up"))


class OptionForm(forms.Form):
    """One way to supply it."""

    supply = forms.ChoiceField(
        label=_("Who would do it?"), choices=SUPPLY, **needed(_("Choose who would do it"))
    )
    route = forms.ChoiceField(
        label=_("Under which law?"),
        choices=ROUTE_LABELS,
        **needed(_("Choose the law it would be under")),
    )
    cost = PoundsField(label=_("What would it cost?"), **needed(_("Say what it would cost")))
    running_cost = PoundsField(
        label=_("What would running this route itself cost?"),
        **needed(_("Say what running this route would cost; 0 if nothing")),
    )
    funded_by = forms.CharField(
        label=_("How is it funded?"), max_length=200, **needed(_("Say how it is funded"))
    )
    for_it = text(rows=3, label=_("What speaks for it?"), **needed(_("Say what speaks for it")))
    against_it = text(
        rows=3,
        label=_("What speaks against it?"),
        **needed(_("Say what speaks against it")),
    )


class RouteForm(forms.Form):
    """The choice among what was compared."""

    option = forms.ChoiceField(
        label=_("Which option?"),
        widget=forms.RadioSelect,
        **needed(_("Choose one of the options")),
    )
    reason = text(rows=3, label=_("Why this one?"), **needed(_("Say why you choose this one")))
    subsidy_check = text(
        rows=2, label=_("For a grant: what did the subsidy control check find?"), required=False
    )

    def __init__(self, *args: Any, options: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["option"]
        field.choices = options


class OpenForm(forms.Form):
    """Asking for bids."""

    bids_by = day(
        label=_("What is the last day for bids?"),
        **needed(_("Give the last day for bids")),
    )
    first = forms.CharField(
        label=_("First thing bids are scored on"),
        max_length=120,
        **needed(_("Say the first thing bids are scored on")),
    )
    first_weight = forms.IntegerField(
        label=_("Its weight out of 100"),
        min_value=1,
        max_value=100,
        **needed(_("Say how much it weighs, out of 100")),
    )
    second = forms.CharField(label=_("Second thing"), max_length=120, required=False)
    second_weight = forms.IntegerField(label=_("Its weight"), min_value=1, max_value=99, required=False)
    third = forms.CharField(label=_("Third thing"), max_length=120, required=False)
    third_weight = forms.IntegerField(label=_("Its weight"), min_value=1, max_value=98, required=False)
    notice = forms.CharField(label=_("Reference of the published notice"), max_length=120, required=False)

    @property
    def criteria(self) -> dict[str, int]:
        """What bids are scored on, with weights."""
        said = self.cleaned_data
        pairs = [(said[key], said[f"{key}_weight"]) for key in ("first", "second", "third")]
        return {name: weight or 0 for name, weight in pairs if name}


class GiveUpForm(forms.Form):
    """Giving up a commission."""

    reason = text(
        rows=3,
        label=_("Why is it given up?"),
        help_text=_("This is shown in public"),
        **needed(_("Say why it is given up")),
    )
