"""The forms of this journey."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed
from morrow.journeys.fields import of_data, words
from morrow.support.queries import ASSESSMENTS


class NotAcceptForm(forms.Form):
    """Why, what instead, and from when."""

    reason = words(
        _("Why? In plain words, to the person"),
        missing=_("Say why, in plain words"),
        rows=5,
        help_text=_("Begun for you from the conditions; make it yours. It is sent as it stands."),
        max_length=4000,
    )
    offer = of_data(_("What can they have that is on offer here?"), missing="", required=False)
    instead = words(
        _("What else can they have, or how do they get it?"),
        missing="",
        required=False,
        help_text=_("Needed where nothing on offer fits: nobody leaves with nothing."),
        max_length=4000,
    )
    instead_from = forms.DateField(
        label=_("From which day?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        **needed(_("Choose the day from which they can have it")),
    )

    def __init__(self, *args: Any, offers: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offers = {each.code: each for each in offers}
        field: Any = self.fields["offer"]
        field.choices = [
            ("", _("None of these fits")),
            *[(each.code, f"{each.title}, {each.organisation.name}") for each in offers],
        ]

    def the_offer(self) -> Any:
        """What was chosen, if anything."""
        return self.offers.get(self.cleaned_data["offer"])


class AssessmentBesideForm(forms.Form):
    """Which assessment."""

    assessment = forms.ChoiceField(
        label=_("What is it about?"),
        choices=ASSESSMENTS,
        widget=forms.RadioSelect,
        **needed(_("Choose what it is about")),
    )
    words = words(_("Anything you want to say"), missing="", required=False, max_length=4000)
