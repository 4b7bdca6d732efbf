"""Forms of the reply desk."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed
from morrow.voice.forms.handling import minutes_field
from morrow.voice.models import RULES, ComplaintReferral, SafeguardingReferral


class SortForm(forms.Form):
    """Where something said goes next."""

    goes = forms.ChoiceField(
        label=_("Does anything in it show that someone may be harmed?"),
        choices=[
            ("open", _("No. It goes on to be answered")),
            *[(key, format_lazy(_("Yes: {route}"), route=name)) for key, name in SafeguardingReferral.ROUTES],
            *[
                (key, format_lazy(_("No, it is a complaint with a procedure in law: {name}"), name=name))
                for key, name in ComplaintReferral.PROCEDURES
            ],
        ],
        widget=forms.RadioSelect,
        help_text=_("A complaint about care or health is handed over, word for word, to its team."),
        **needed(_("Say whether anything in it shows that someone may be harmed")),
    )
    cleared = forms.BooleanField(
        label=_("Nobody can be recognised in these words"),
        required=False,
        help_text=_("Only then are they shown in public, and only if the person agreed."),
    )
    not_shown = forms.ChoiceField(
        label=_("If they agreed and it may not be shown: by which rule?"),
        choices=[("", _("It may be shown, or they did not agree")), *RULES],
        required=False,
        help_text=_("How often each rule was used is public. Its author can ask for a second look."),
    )
    contact_given = forms.BooleanField(
        label=_("A complaint: they agreed that its team has their name and how to reach them"),
        required=False,
        help_text=_("Only if you asked them. Without it the team answers them through us."),
    )
    minutes = minutes_field()

    def clean(self) -> dict[str, Any]:
        """Words are either shown or kept back by a rule: both at once would show what was kept back."""
        answers: dict[str, Any] = super().clean() or {}
        if answers.get("cleared") and answers.get("not_shown"):
            self.add_error(
                "not_shown",
                _(
                    "You ticked that nobody can be recognised in these words, and named a rule by which they "
                    "may not be shown. Take out the tick, or the rule."
                ),
            )
        return answers


class CorrectForThemForm(forms.Form):
    """Putting right what was written down wrongly, before it is sorted."""

    words = forms.CharField(
        label=_("What they said"),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=20_000,
        **needed(_("Write down what the person said")),
    )
    read_back = forms.BooleanField(
        label=_("I have read the new words back to them and they are right"),
        **needed(_("Read the words back to the person, then tick this box")),
    )


class AnswerForm(forms.Form):
    """A reply, and what it tells of."""

    words = forms.CharField(
        label=_("Your reply"),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Plain words, to the person. Say what was decided and why."),
        **needed(_("Write the reply")),
    )
    next_step = forms.CharField(
        label=_("What happens next, and when"),
        max_length=300,
        **needed(_("Say what happens next, so that nobody is left waiting")),
    )
    minutes = minutes_field()
    only_draft = forms.BooleanField(label=_("Do not send it yet: keep it as a draft"), required=False)
    tells_of = forms.ChoiceField(
        label=_("What does it tell of?"),
        required=False,
        widget=forms.RadioSelect,
        help_text=_("What came of it so far. The reply then stands on the same thread."),
    )

    field_order = ["words", "next_step", "tells_of", "minutes", "only_draft"]

    def __init__(self, *args: Any, came_of: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if came_of:
            tells_of: Any = self.fields["tells_of"]
            tells_of.choices = [("", _("Nothing was decided yet")), *came_of]
        else:
            del self.fields["tells_of"]


class AnswerEveryoneForm(AnswerForm):
    """One reply to everyone in a theme: it is sent, so nothing offers to keep it as a draft."""

    only_draft = None
    minutes = None
