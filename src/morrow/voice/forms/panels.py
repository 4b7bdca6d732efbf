"""Forms of residents' panels."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed
from morrow.voice import rules
from morrow.voice.facts import Fact, fifths_in_words
from morrow.voice.models import Panel, PanelQuota

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
LARGEST = 30_000_000


class PanelForm(forms.Form):
    """What is fixed when a panel is set up."""

    _first = ("title", "task", "size", "letters", "answer_by", "draw_on", "number_named", "mirrors", "method")

    title = forms.CharField(
        label=_("Name of the panel"), max_length=200, **needed(_("Give the panel a name"))
    )
    task = forms.CharField(
        label=_("What it is asked, and what becomes of its answer"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        **needed(_("Say what the panel is asked")),
    )
    size = forms.IntegerField(
        label=_("How many seats?"), min_value=2, max_value=500, **needed(_("Say how many seats"))
    )
    letters = forms.IntegerField(
        label=_("How many households get a letter?"),
        min_value=1,
        max_value=100_000,
        help_text=_("Only a few in a hundred bring somebody who would come, so send many."),
        **needed(_("Say how many letters")),
    )
    answer_by = forms.DateField(
        label=_("Last day to answer"), widget=DAY, **needed(_("Give the last day to answer"))
    )
    draw_on = forms.DateField(label=_("Day of the draw"), widget=DAY, **needed(_("Give the day of the draw")))
    number_named = forms.CharField(
        label=_("Which public number is joined to our secret?"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=500,
        help_text=_(
            "One that nobody can know before and everyone can look up after, such as the numbers of a named "
            "lottery on the day of the draw."
        ),
        **needed(_("Name the public number")),
    )
    mirrors = forms.MultipleChoiceField(
        label=_("In what must the panel mirror the place?"),
        widget=forms.CheckboxSelectMultiple,
        **needed(_("Choose at least one")),
    )
    method = forms.ChoiceField(
        label=_("What is the fairest lottery?"),
        choices=Panel.METHODS,
        widget=forms.RadioSelect,
        initial="leximin",
        **needed(_("Choose one")),
    )
    keep_days = forms.IntegerField(
        label=_("How many days after its end is everything personal destroyed?"),
        min_value=1,
        max_value=365,
        initial=90,
        **needed(_("Say how many days")),
    )

    weights_why = forms.CharField(
        label=_("Where do these numbers come from?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
        help_text=_(
            "Leave the numbers and this as they are for the usual. Change them where an earlier panel here "
            "showed how many come, and say so: it is published."
        ),
    )

    def __init__(self, *args: Any, facts: Sequence[Fact], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mirrors: Any = self.fields["mirrors"]
        mirrors.choices = [(fact.key, fact.question) for fact in facts]
        for fifth, words in fifths_in_words().items():
            self.fields[f"weight-{fifth}"] = forms.DecimalField(
                label=_("How many times the usual chance of a letter? %s") % words,
                min_value=rules.LEAST_WEIGHT // 100,
                max_value=rules.MOST_WEIGHT // 100,
                max_digits=4,
                decimal_places=2,
                initial=Decimal(rules.USUAL_WEIGHTS[fifth]) / 100,
                required=False,
            )
        weights = [f"weight-{fifth}" for fifth in rules.FIFTHS]
        self.order_fields([*self._first, *weights, "weights_why", "keep_days"])

    def terms(self) -> dict[str, Any]:
        """The answers as the terms of a panel; a weight left empty is the usual one."""
        told = {name: value for name, value in self.cleaned_data.items() if not name.startswith("weight-")}
        weights = {
            fifth: rules.USUAL_WEIGHTS[fifth] if typed is None else round(typed * 100)
            for fifth in rules.FIFTHS
            for typed in [self.cleaned_data[f"weight-{fifth}"]]
        }
        return {**told, "weights": weights}


class SeatsForm(forms.Form):
    """At least and at most how many with each fact sit."""

    def __init__(self, *args: Any, quotas: Sequence[PanelQuota], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.quotas = quotas
        for quota in quotas:
            here = "" if quota.lives_here is None else f" ({quota.lives_here}%)"
            for side, words in (("least", _("at least")), ("most", _("at most"))):
                self.fields[f"{side}-{quota.pk}"] = forms.IntegerField(
                    label=f"{quota.label}{here}: {words}",
                    min_value=0,
                    max_value=500,
                    initial=getattr(quota, side),
                    **needed(_("Write a whole number")),
                )

    def changed(self) -> list[tuple[PanelQuota, int, int]]:
        """The quotas that were changed, with what they become."""
        told = [
            (quota, self.cleaned_data[f"least-{quota.pk}"], self.cleaned_data[f"most-{quota.pk}"])
            for quota in self.quotas
        ]
        return [each for each in told if (each[0].least, each[0].most) != each[1:]]


class AddressesForm(forms.Form):
    """The place's own list of addresses."""

    file = forms.FileField(
        label=_("The list of addresses"),
        help_text=_("CSV with the columns address and postcode. The code of a neighbourhood does as well."),
        **needed(_("Choose the file")),
    )

    def clean_file(self) -> Any:
        """Not larger than the addresses of a large town."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("This file is larger than 30 MB. Leave out other columns."))
        return file


class VolunteerForm(forms.Form):
    """Somebody who would sit on the panel."""

    code = forms.CharField(
        label=_("The code in the letter"),
        max_length=60,
        help_text=_("Twelve letters and numbers, such as K7QM-4XRD-2H9B"),
        **needed(_("Type the code in the letter")),
    )
    name = forms.CharField(label=_("Name"), max_length=200, **needed(_("Tell us your name")))
    reach = forms.CharField(
        label=_("Telephone, e-mail or address"),
        max_length=200,
        help_text=_("So that we can say whether the lot fell on you"),
        **needed(_("Tell us how to reach you")),
    )

    def __init__(self, *args: Any, facts: Sequence[Fact], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for fact in facts:
            self.fields[f"fact-{fact.key}"] = forms.ChoiceField(
                label=fact.question,
                choices=[(value.key, value.label) for value in fact.values],
                widget=forms.RadioSelect,
                **needed(_("Choose one: the panel must mirror the place")),
            )

    def told(self) -> dict[str, str]:
        """The facts told, by their keys."""
        return {
            name.removeprefix("fact-"): value
            for name, value in self.cleaned_data.items()
            if name.startswith("fact-")
        }


class NumberForm(forms.Form):
    """The public number of the draw."""

    number = forms.CharField(
        label=_("The public number, as it was published"),
        max_length=80,
        **needed(_("Write the public number")),
    )


class EndForm(forms.Form):
    """The day a panel ended."""

    ended_on = forms.DateField(label=_("Its last day"), widget=DAY, **needed(_("Give its last day")))
