"""The forms of a question to scrutiny."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.accountability.forms.fields import words as sentences
from morrow.foundations.forms import needed
from morrow.foundations.naming import NamesNobody


class AskScrutinyForm(NamesNobody):
    """A question, and whether a name stands beside it."""

    everyone_reads = ("words",)

    words = sentences(
        _("What do you want answered in public?"),
        5,
        missing=_("Write your question"),
        help_text=_("One question, nothing about anybody’s private life. It is published once accepted."),
        max_length=2000,
    )
    named = forms.BooleanField(
        label=_("My name may stand beside it"),
        required=False,
        help_text=_("Everyone can read it, for good. Leave it empty if you are under 18."),
    )


class LookForm(forms.Form):
    """What the chair does with it."""

    what = forms.ChoiceField(
        label=_("What do you do with it?"),
        choices=[("accept", _("Accept it: it is published and answered")), ("decline", _("Decline it"))],
        widget=forms.RadioSelect,
        **needed(_("Choose whether you accept it")),
    )
    reason = sentences(_("Why is it declined?"), 3, help_text=_("Whoever asked reads this, with your name."))


class AnswerScrutinyForm(NamesNobody):
    """The answer."""

    everyone_reads = ("answer",)

    answer = sentences(_("The answer"), 6, missing=_("Write the answer"))
