"""Forms for what a side of a mutual pledge says: of itself, and of others."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.charter.forms.fields import day, line, words
from morrow.foundations.forms import how_many, needed
from morrow.foundations.naming import NamesNobody


class YesForm(NamesNobody):
    """A yes for a side."""


class ResidentsYesForm(NamesNobody):
    """A yes on behalf of residents."""

    everyone_reads = ("asked_how",)

    asked_how = words(
        _("How and when were they asked?"),
        help_text=_("Published. Name nobody."),
        missing=_("Write how and when they were asked"),
    )


class WhyForm(NamesNobody):
    """A reason that is published."""

    everyone_reads = ("reason",)

    reason = words(
        _("Why?"), help_text=_("Published, and kept. Name nobody."), missing=_("Say why, in plain words")
    )


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


class DeliverForm(NamesNobody):
    """What a side did."""

    everyone_reads = ("words",)

    amount = how_many(_("How many?"), _("Write how many"), least=None)
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


class LookForm(NamesNobody):
    """What another side makes of what was done."""

    everyone_reads = ("words",)

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

    def clean(self) -> dict[str, Any]:
        """Words are a question: written beside a confirmation, they are not thrown away unseen."""
        cleaned = super().clean()
        if cleaned.get("answer") == "confirmed" and cleaned.get("words"):
            told = _(
                "You confirm it, so this would not be kept. Empty it, or choose that you have a question."
            )
            self.add_error("words", told)
        return cleaned


class ExplainForm(NamesNobody):
    """An answer to a question."""

    everyone_reads = ("words",)

    words = words(_("Your answer"), help_text=_("Published. Name nobody."), missing=_("Write your answer"))
