"""Forms of a referral to scrutiny and of its answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.accountability.forms.fields import words as sentences
from morrow.foundations.design.forms import DayField
from morrow.foundations.forms import needed


class ReferForm(forms.Form):
    """A local matter for scrutiny."""

    title = forms.CharField(
        label=_("What is the matter, in a few words?"), max_length=200, **needed(_("Say what the matter is"))
    )
    ward = forms.ChoiceField(label=_("Which ward?"), **needed(_("Choose the ward")))
    words = sentences(
        _("What should scrutiny look at, and why?"),
        help_text=_(
            "Published. Not a planning or licensing decision, and not what one person can appeal: those have "
            "their own way"
        ),
        missing=_("Say what scrutiny should look at"),
    )
    tried = sentences(
        _("What was tried before?"),
        rows=3,
        help_text=_("Published, and nobody by name who asked you for help"),
        missing=_("Say what was tried before"),
    )

    def __init__(self, *args: Any, wards: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["ward"].choices = [("", _("Choose one")), *[(ward, ward) for ward in wards]]


class FindingForm(forms.Form):
    """What scrutiny found."""

    found = sentences(
        _("What did scrutiny find, and what does it recommend?"),
        rows=6,
        help_text=_("Published. The executive has two months to answer each recommendation"),
        missing=_("Write what scrutiny found, and what it recommends"),
    )


class ReplyForm(forms.Form):
    """What the executive answers."""

    reply = sentences(
        _("What does the executive do about each recommendation, or why does it not?"),
        rows=6,
        help_text=_("Published under your name"),
        missing=_("Say what the executive does about each recommendation, or why it does not"),
    )


class AnswerReferralForm(forms.Form):
    """Whether scrutiny takes it up, and why."""

    taken_up = forms.TypedChoiceField(
        label=_("Does scrutiny take it up?"),
        coerce=lambda said: said == "yes",
        choices=[("yes", _("Yes")), ("no", _("No"))],
        widget=forms.RadioSelect,
        **needed(_("Say whether scrutiny takes it up")),
    )
    meets_on = DayField(label=_("If so, on which day does it look at it?"), required=False)
    why = sentences(_("Why"), help_text=_("Published"), missing=_("Say why; it is published"))
