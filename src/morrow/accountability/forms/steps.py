"""Small forms: a question back, an answer, a call-in, a reason, a review."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.accountability.forms.fields import day, words
from morrow.accountability.forms.lines import LONGEST_NAME, too_long_a_name
from morrow.accountability.models import Option
from morrow.foundations.forms import needed


class SendBackForm(forms.Form):
    """One option, and what is asked about it."""

    option = forms.ChoiceField(
        label=_("Which option?"),
        widget=forms.RadioSelect,
        **needed(_("Choose the option that you ask about")),
    )
    question = words(
        _("What do you want to know?"),
        help_text=_("The question and its answer are published"),
        missing=_("Say what you want to know about this option"),
    )

    def __init__(self, *args: Any, options: Iterable[Option], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options = {option.code: option for option in options}
        fields: Any = self.fields
        fields["option"].choices = [(code, option.title) for code, option in self.options.items()]

    @property
    def chosen(self) -> Option:
        """The option that was chosen."""
        return self.options[self.cleaned_data["option"]]


class AnswerForm(SendBackForm):
    """The answer that brings an option back."""

    question = None
    answer = words(_("The answer"), rows=5, missing=_("Answer the question"))


class CallInForm(forms.Form):
    """Why scrutiny members call a decision in, and who signed."""

    reasons = words(
        _("What should the decision-maker answer?"),
        help_text=_("Published with your names"),
        missing=_("Say what the decision-maker should answer"),
    )
    others = words(_("The other members who signed"), rows=3, help_text=_("One name to a line"))

    def __init__(self, *args: Any, members: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others: Any = self.fields["others"]
        others.never_called_optional = members > 1

    def clean_others(self) -> list[str]:
        """The names of the others, read line by line."""
        names = []
        for number, line in enumerate(self.cleaned_data["others"].splitlines(), start=1):
            if len(line.strip()) > LONGEST_NAME:
                raise forms.ValidationError(too_long_a_name(number))
            names.append(line.strip())
        return [name for name in names if name]


class WhyForm(forms.Form):
    """One published reason."""

    why = words(_("Why"), help_text=_("Published"), missing=_("Say why; it is published"))


class FoundForm(WhyForm):
    """What scrutiny found, and whether it goes on or whoever decided it is asked to decide again."""

    then = forms.ChoiceField(
        label=_("What follows from it?"),
        choices=[
            ("goes_on", _("It goes on as it was decided")),
            ("again", _("Whoever decided it is asked to decide again, and it waits for them")),
        ],
        widget=forms.RadioSelect,
        **needed(_("Choose what follows from it")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"].label = _("What did scrutiny find?")


class NoCallInForm(forms.Form):
    """Why an urgent decision is kept from call-in, and who agreed."""

    reason = words(
        _("Why would waiting for call-in do harm?"),
        help_text=_("Published, and reported every quarter"),
        missing=_("Say why; it is published"),
    )
    agreed_by = forms.ChoiceField(label=_("Who agreed?"), **needed(_("Choose who agreed")))

    def __init__(self, *args: Any, named: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["agreed_by"].choices = [("", _("Choose who agreed")), *named]


class ConfirmForm(forms.Form):
    """Nothing to type: the button says it."""


class ReviewForm(forms.Form):
    """Letting a decision stand."""

    answer = words(
        _("Why does it stand?"),
        help_text=_("What the evidence says, and for whom"),
        missing=_("Say why it stands"),
    )
    review_again_on = day(_("When is it reviewed again?"), missing=_("Name the day of the next review"))
