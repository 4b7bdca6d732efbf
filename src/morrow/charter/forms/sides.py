"""Forms for what a side of a mutual pledge says: of itself, and of others."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.charter.forms.fields import day, how_many, line, words
from morrow.foundations.forms import needed


class YesForm(forms.Form):
    """A yes for a side."""


class ResidentsYesForm(forms.Form):
    """A yes on behalf of residents."""

    asked_how = words(
        _("How and when were they asked?"),
        help_text=_("Published. Name nobody."),
        missing=_("Write how and when they were asked"),
    )


class WhyForm(forms.Form):
    """A reason that is published."""

    reason = words(_("Why?"), help_text=_("Published, and kept"), missing=_("Say why, in plain words"))


class TakeDownForm(forms.Form):
    """Which words are taken down, and why."""

    what = forms.ChoiceField(
        label=_("Which words?"), widget=forms.RadioSelect, **needed(_("Choose the words to take down"))
    )
    because = line(
        _("Why?"),
        max_length=120,
        missing=_("Say why, in plain words"),
        help_text=_("Published in their place, with your name and the day. Do not repeat what they said."),
    )

    def __init__(self, *args: Any, words: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["what"].choices = words


class DeliverForm(forms.Form):
    """What a side did."""

    amount = how_many(_("How many?"), _("Write how many"))
    done_on = day(_("When was it done?"), _("Write the day on which it was done"))
    words = line(
        _("What was done, in one sentence?"),
        max_length=300,
        missing=_("Write what was done"),
        help_text=_(
            "Everyone reads it. Name nobody it was done for, and do not say how many people they were."
        ),
    )

    def __init__(self, *args: Any, unit: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["amount"].help_text = _("Counted in: %s") % unit


class LookForm(forms.Form):
    """What another side makes of what was done."""

    answer = forms.ChoiceField(
        label=_("What do you say?"),
        choices=[
            ("confirmed", _("It is so: we confirm it")),
            ("questioned", _("We have a question, and until it is settled it is not counted")),
        ],
        widget=forms.RadioSelect,
        **needed(_("Choose whether you confirm it or have a question")),
    )
    words = words(_("Your question"), help_text=_("Only where you have one. Published; name nobody."))


class ExplainForm(forms.Form):
    """An answer to a question."""

    words = words(_("Your answer"), help_text=_("Published. Name nobody."), missing=_("Write your answer"))
