"""Forms by which rounds are run and people take part."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import PoundsField, needed
from morrow.voice.models import RULES
from morrow.voice.models.round import KINDS, METHODS
from morrow.voice.words import age_bands

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class TermsForm(forms.Form):
    """Everything that is fixed when a round opens."""

    title = forms.CharField(
        label=_("Name of the round"), max_length=200, **needed(_("Give the round a name"))
    )
    question = forms.CharField(
        label=_("The question"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One open question."),
        **needed(_("Write the question")),
    )
    who = forms.CharField(
        label=_("Who may take part"),
        max_length=300,
        help_text=_("Such as everyone who lives here, of any age"),
        **needed(_("Say who may take part")),
    )
    area_code = forms.ChoiceField(label=_("Which part of the place is it about?"), required=False)
    opens = forms.DateField(label=_("First day"), widget=DAY, **needed(_("Give the first day")))
    closes = forms.DateField(label=_("Last day"), widget=DAY, **needed(_("Give the last day")))
    methods = forms.MultipleChoiceField(
        label=_("How people take part"),
        choices=METHODS,
        widget=forms.CheckboxSelectMultiple,
        **needed(_("Choose at least one way to take part")),
    )
    ballot_kind = forms.ChoiceField(
        label=_("How people vote on projects"),
        choices=KINDS,
        widget=forms.RadioSelect,
        initial="approval",
        required=False,
        help_text=_("Most places tick. It is published with the round, and cannot change after."),
    )
    budget = PoundsField(
        label=_("Budget for the vote"), required=False, help_text=_("In pounds. Leave empty without a vote.")
    )
    least_participants = forms.IntegerField(
        label=_("How many people must take part before it may close"),
        min_value=1,
        help_text=_("If fewer do, whoever closes it publishes a reason under their name."),
        **needed(_("Say how many people must take part")),
    )
    selection_rule = forms.CharField(
        label=_("The rule by which what wins is chosen"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_(
            "Published when the round opens, and never changed after. Left as it is, a vote is counted by "
            "equal shares, in the words that fit how people vote."
        ),
    )
    rests_on = forms.MultipleChoiceField(
        label=_("Themes it grew out of"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, *args: Any, wards: list[tuple[str, str]], themes: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["area_code"].choices = [("", _("The whole place")), *wards]
        fields["rests_on"].choices = themes
        if not wards:
            del fields["area_code"]
        if not themes:
            del fields["rests_on"]

    def clean_ballot_kind(self) -> str:
        """Ticks, where nothing was chosen."""
        return self.cleaned_data["ballot_kind"] or "approval"


class ProjectForm(forms.Form):
    """A project for the vote."""

    title = forms.CharField(
        label=_("Name of the project"),
        max_length=200,
        **needed(_("Give the project a name")),
    )
    description = forms.CharField(
        label=_("What it is"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    cost = PoundsField(
        label=_("What it costs"),
        help_text=_("In pounds, such as 12,500"),
        **needed(_("Say what it costs")),
    )
    area_code = forms.ChoiceField(label=_("Where it is"), required=False)
    theme = forms.ChoiceField(
        label=_("Which theme it answers"),
        widget=forms.RadioSelect,
        **needed(_("Choose the theme it answers")),
    )

    def __init__(
        self, *args: Any, wards: list[tuple[str, str]], themes: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["area_code"].choices = [("", _("The whole place")), *wards]
        fields["theme"].choices = themes
        if not wards:
            del fields["area_code"]
        if not themes:
            del fields["theme"]


class HelpingForm(forms.Form):
    """What every form of a round has for a worker who helps somebody take part."""

    helping = forms.CharField(
        label=_("Receipt code of the person you are helping"),
        required=False,
        max_length=60,
        help_text=_("Leave empty to take part yourself"),
    )

    def __init__(self, *args: Any, may_help: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_help:
            del self.fields["helping"]


def name_seen() -> forms.CharField:
    """The name that a worker has seen on whoever votes with a receipt that no worker wrote."""
    return forms.CharField(
        label=_("Their name, if the receipt is from the website or an e-mail"),
        required=False,
        max_length=200,
        help_text=_("As something of theirs shows it, or as you know them. It is compared, and not kept."),
    )


class StatementForm(HelpingForm):
    """One sentence that others can agree or disagree with."""

    words = forms.CharField(
        label=_("Your statement"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One sentence that others can agree or disagree with, in 280 letters or fewer."),
        **needed(_("Write your statement")),
    )
    agreed = forms.BooleanField(
        label=_("It may be shown to everyone, without my name"),
        **needed(_("A statement is there to be shown. Tick the box, or tell us privately")),
    )
    field_order = ["words", "agreed", "helping"]


class BallotForm(HelpingForm):
    """What a voter may tell with the ballot, and need not; where nothing is chosen, whether that is meant."""

    ward = forms.ChoiceField(label=_("Where you live"), required=False)
    age_band = forms.ChoiceField(
        label=_("Your age"),
        required=False,
    )
    name_seen = name_seen()
    empty = forms.BooleanField(
        label=_("I mean to hand in an empty ballot"),
        help_text=_("It counts as somebody who took part, and chooses no project."),
        **needed(
            _(
                "Nothing is chosen on your ballot, so it is not in the box yet. Choose what you want, or say "
                "that you mean it to be empty"
            )
        ),
    )

    field_order = ["helping", "name_seen"]

    def __init__(
        self, *args: Any, wards: list[tuple[str, str]], chose_nothing: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if not chose_nothing:
            del self.fields["empty"]
        if "helping" not in self.fields:
            del self.fields["name_seen"]
        age: Any = self.fields["age_band"]
        age.choices = [("", _("I would rather not say")), *age_bands().items()]
        ward: Any = self.fields["ward"]
        ward.choices = [("", _("I would rather not say")), *wards]
        if not wards:
            del self.fields["ward"]


class ReasonForm(forms.Form):
    """A reason that is published."""

    reason = forms.CharField(
        label=_("The reason"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        **needed(_("Say the reason")),
    )


class CloseForm(forms.Form):
    """Closing a round, with a reason where it is early, or where too few took part."""

    early_reason = forms.CharField(
        label=_("Why does it close before its last day ends?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        help_text=_("Published under your name. Without a reason it closes after that day."),
    )
    reason = forms.CharField(
        label=_("If too few took part: why it closes all the same"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        help_text=_("Published under your name. Leave empty if enough people took part."),
    )
    papers_reason = forms.CharField(
        label=_("If ballots on paper are not settled: why they are not counted"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        help_text=_("Published under your name. Leave empty if all papers are settled, or there are none."),
    )

    def __init__(self, *args: Any, papers: bool, early: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not early:
            del self.fields["early_reason"]
        if not papers:
            del self.fields["papers_reason"]


class ModerateForm(forms.Form):
    """Whether a statement is shown."""

    show = forms.ChoiceField(
        label=_("Show it to everyone?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        widget=forms.RadioSelect,
        **needed(_("Choose whether it is shown")),
    )
    rule = forms.ChoiceField(
        label=_("If not, the rule it breaks"),
        choices=[("", _("None: it is shown")), *RULES],
        required=False,
    )
    because_of = forms.CharField(
        label=_("What in it breaks the rule"),
        required=False,
        max_length=200,
        help_text=_("Such as naming a private person, or threatening somebody"),
    )

    def clean(self) -> dict[str, Any]:
        """A statement is shown, or breaks a rule: both at once would show what breaks it."""
        answers: dict[str, Any] = super().clean() or {}
        if answers.get("show") == "yes" and answers.get("rule"):
            self.add_error(
                "rule",
                _(
                    "You chose to show this statement, and named a rule that it breaks. Choose “No”, or take "
                    "out the rule."
                ),
            )
        return answers


class ConfirmForm(forms.Form):
    """Nothing to fill in: pressing the button is the answer."""
