"""Forms of bidders and of those who score."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.commissioning import beneath
from morrow.commissioning.forms.fields import PoundsField, text
from morrow.commissioning.words import ASSURANCES
from morrow.foundations.forms import needed


class BidForm(forms.Form):
    """An answer to a commission: as short as it can be."""

    approach = text(
        rows=6,
        label=_("What would you do, and with whom?"),
        **needed(_("Say what you would do, and with whom")),
    )
    price = PoundsField(label=_("What would it cost in all?"), **needed(_("Say what it would cost in all")))
    full_cost = forms.BooleanField(label=_("That covers our overheads too"), required=False, initial=True)
    account = forms.ChoiceField(
        label=_("Where can the money go?"),
        choices=[
            ("own", _("We have a bank account in our own name")),
            ("host", _("We have none: another organisation will hold it for us")),
        ],
        widget=forms.RadioSelect,
        initial="own",
        **needed(_("Choose where the money can go")),
    )
    fiscal_host = forms.ChoiceField(label=_("Which organisation holds it for you?"), required=False)
    members = forms.MultipleChoiceField(
        label=_("Who else stands behind this bid?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    assurances = forms.MultipleChoiceField(
        label=_("Which of these do you have, or will have before you start?"),
        help_text=_("Asked because of what will be done, and for no other reason"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, wanted: Iterable[str], own: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = [(code, name) for code, name in beneath.organisations() if code != own]
        fields: Any = self.fields
        fields["fiscal_host"].choices = [("", _("Nobody")), *others]
        fields["members"].choices = others
        asked = [(key, label) for key, label in ASSURANCES if key in set(wanted)]
        fields["assurances"].choices = asked
        if not asked:
            del fields["assurances"]


class DeclareForm(forms.Form):
    """What a scorer has to do with a bidder."""

    organisation = forms.ChoiceField(
        label=_("Do you, or does anyone close to you, have anything to do with a bidder?"),
        widget=forms.RadioSelect,
        required=False,
    )
    words = text(rows=2, label=_("If so, what?"), required=False)

    def __init__(self, *args: Any, bidders: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["organisation"]
        field.choices = [("", _("No, with none of them")), *bidders]


class ScoreForm(forms.Form):
    """Points on every published criterion."""

    reason = text(
        rows=3,
        label=_("Why these points?"),
        help_text=_("The bidder may ask to hear it"),
        **needed(_("Say why you give these points")),
    )

    def __init__(self, *args: Any, criteria: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.criteria = criteria
        points = [(str(each), str(each)) for each in range(6)]
        asked = {
            f"points_{number}": forms.ChoiceField(
                label=name,
                help_text=_("0 is not at all, 5 is fully"),
                choices=points,
                widget=forms.RadioSelect,
                **needed(_("Choose from 0 to 5 points")),
            )
            for number, name in enumerate(criteria)
        }
        self.fields = {**asked, **self.fields}

    @property
    def points(self) -> dict[str, int]:
        """The points by the name of the criterion."""
        said = self.cleaned_data
        return {name: int(said[f"points_{number}"]) for number, name in enumerate(self.criteria)}
