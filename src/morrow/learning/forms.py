"""The room's forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import PoundsField, needed
from morrow.learning.models import Observation
from morrow.learning.rules import plain
from morrow.learning.words import EVIDENCE, MOMENTS, MONEY_KINDS, VERDICTS, VOICES, WELLBEING


def _text(rows: int = 4, **kwargs: Any) -> forms.CharField:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


def _number(**kwargs: Any) -> forms.DecimalField:
    return forms.DecimalField(max_digits=9, decimal_places=2, **kwargs)


def _day(**kwargs: Any) -> forms.DateField:
    return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}), **kwargs)


def _with_scale(outcome: Any) -> str:
    return gettext("%(statement)s (%(unit)s, from %(least)s to %(most)s)") % {
        "statement": outcome.statement,
        "unit": outcome.unit,
        "least": plain(outcome.least),
        "most": plain(outcome.most),
    }


class ObserveForm(forms.Form):
    """What was seen with one person."""

    whose = forms.ChoiceField(
        label=_("Who is it about?"),
        widget=forms.RadioSelect,
        **needed(_("Choose who it is about")),
    )
    outcome = forms.ChoiceField(label=_("Which outcome?"), **needed(_("Choose the outcome")))
    offer = forms.ChoiceField(
        label=_("Was something used that is on offer?"),
        required=False,
        help_text=_(
            "A number you give of yourself is counted in public only where this is or was in your plan. "
            "It is kept for you all the same."
        ),
    )
    moment = forms.ChoiceField(
        label=_("When in the story is this?"),
        choices=MOMENTS,
        widget=forms.RadioSelect,
        initial="along",
        **needed(_("Choose when in the story this is")),
    )
    wellbeing = forms.ChoiceField(
        label=_("Is it an answer to one of these?"),
        choices=[("", _("No: it is the outcome’s own measure")), *WELLBEING],
        required=False,
    )
    value = _number(label=_("The number"), required=False, help_text=_("Leave it out if there is none"))
    rather_not = forms.BooleanField(label=_("They would rather not give a number"), required=False)
    words = _text(label=_("In their own words"), required=False)
    share = forms.ChoiceField(
        label=_("Who may read the words?"),
        choices=Observation.SHARES,
        widget=forms.RadioSelect,
        initial="private",
        **needed(_("Choose who may read the words")),
    )

    def __init__(
        self,
        *args: Any,
        whose: list[tuple[str, Any]],
        outcomes: list[Any],
        offers: list[Any],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["whose"].choices = whose
        fields["outcome"].choices = [(each.code, _with_scale(each)) for each in outcomes]
        fields["offer"].choices = [("", _("No")), *[(each.code, each.title) for each in offers]]


class NoteForm(forms.Form):
    """How something felt."""

    whose = forms.ChoiceField(
        label=_("Whose words are these?"),
        widget=forms.RadioSelect,
        **needed(_("Choose whose words these are")),
    )
    words = _text(
        label=_("What was it like?"),
        help_text=_("In their own words. No names, please."),
        **needed(_("Say what it was like")),
    )
    share = forms.ChoiceField(
        label=_("Who may read it?"),
        choices=Observation.SHARES,
        widget=forms.RadioSelect,
        initial="provider",
        **needed(_("Choose who may read it")),
    )

    def __init__(self, *args: Any, whose: list[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["whose"]
        field.choices = whose


class MeasureForm(forms.Form):
    """What was measured of many at once."""

    outcome = forms.ChoiceField(label=_("Which outcome?"), **needed(_("Choose the outcome")))
    about = forms.ChoiceField(label=_("Of what?"), **needed(_("Choose what was measured")))
    people = forms.IntegerField(
        label=_("From how many people?"),
        min_value=1,
        **needed(_("Say from how many people it comes")),
    )
    value = _number(label=_("The number"), **needed(_("Give the number")))
    low = _number(label=_("It may be as low as"), **needed(_("Say how low it may be")))
    high = _number(label=_("It may be as high as"), **needed(_("Say how high it may be")))
    source = forms.CharField(
        label=_("Where does it come from?"),
        max_length=200,
        **needed(_("Say where it comes from")),
    )

    def __init__(self, *args: Any, outcomes: list[Any], about: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["outcome"].choices = [(each.code, each.statement) for each in outcomes]
        fields["about"].choices = about


class ReviewForm(forms.Form):
    """Opening a review."""

    about = forms.ChoiceField(label=_("What is it about?"), **needed(_("Choose what it is about")))
    title = forms.CharField(label=_("A short name"), max_length=200, **needed(_("Give it a short name")))
    question = _text(
        rows=2,
        label=_("What do we want to know?"),
        **needed(_("Say what we want to know")),
    )
    outcomes = forms.MultipleChoiceField(
        label=_("What should have changed?"),
        widget=forms.CheckboxSelectMultiple,
        **needed(_("Choose at least one outcome that should have changed")),
    )
    due = _day(label=_("By when?"), **needed(_("Give the day by which it is done")))

    def __init__(self, *args: Any, about: list[tuple[str, str]], outcomes: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["about"].choices = about
        fields["outcomes"].choices = [(each.code, each.statement) for each in outcomes]


class EvidenceForm(forms.Form):
    """One thing to look at."""

    kind = forms.ChoiceField(
        label=_("What kind of evidence is it?"),
        choices=EVIDENCE,
        **needed(_("Choose what kind of evidence it is")),
    )
    words = _text(rows=3, label=_("What does it say?"), **needed(_("Say what it shows")))
    people = forms.IntegerField(label=_("From how many people?"), min_value=1, required=False)
    value = _number(label=_("The number, where there is one"), required=False)
    low = _number(label=_("It may be as low as"), required=False)
    high = _number(label=_("It may be as high as"), required=False)
    unit = forms.CharField(label=_("Of what?"), max_length=60, required=False)
    source = forms.CharField(
        label=_("Where does it come from?"),
        max_length=200,
        **needed(_("Say where it comes from")),
    )
    year = forms.IntegerField(
        label=_("From which year?"),
        min_value=1990,
        max_value=2100,
        **needed(_("Say which year it is from")),
    )


class SenseForm(forms.Form):
    """What someone made of it."""

    voice = forms.ChoiceField(
        label=_("Whose voice is it?"),
        choices=VOICES,
        widget=forms.RadioSelect,
        **needed(_("Choose whose voice it is")),
    )
    words = _text(
        rows=3,
        label=_("What did they make of it?"),
        help_text=_("No names, please."),
        **needed(_("Say what they made of it")),
    )


class WeighForm(forms.Form):
    """Who pays or gains."""

    partner = forms.CharField(label=_("Which partner?"), max_length=200, **needed(_("Name the partner")))
    gains = forms.ChoiceField(
        label=_("Does it pay or gain?"),
        choices=[("pays", _("It pays")), ("gains", _("It gains"))],
        widget=forms.RadioSelect,
        **needed(_("Choose whether it pays or gains")),
    )
    kind = forms.ChoiceField(
        label=_("What kind of money is it?"),
        choices=MONEY_KINDS,
        **needed(_("Choose what kind of money it is")),
    )
    low = PoundsField(
        least=None, label=_("At least, in pounds"), max_length=20, **needed(_("Say how much at least"))
    )
    high = PoundsField(
        least=None, label=_("At most, in pounds"), max_length=20, **needed(_("Say how much at most"))
    )
    what = forms.CharField(label=_("For what?"), max_length=200, **needed(_("Say what it is for")))
    source = forms.CharField(
        label=_("Where does it come from?"),
        max_length=200,
        **needed(_("Say where it comes from")),
    )
    year = forms.IntegerField(
        label=_("From which year?"),
        min_value=1990,
        max_value=2100,
        **needed(_("Say which year it is from")),
    )


class ConcludeForm(forms.Form):
    """The verdict."""

    verdict = forms.ChoiceField(
        label=_("What should happen now?"),
        choices=VERDICTS,
        widget=forms.RadioSelect,
        **needed(_("Choose what should happen now")),
    )
    reason = _text(
        label=_("Why?"),
        help_text=_("This is shown in public and put to whoever decides"),
        **needed(_("Say why")),
    )


class ReasonForm(forms.Form):
    """Closing a review without a verdict."""

    reason = _text(
        rows=2,
        label=_("Why is it closed without a verdict?"),
        **needed(_("Say why it is closed without a verdict")),
    )


class SureForm(forms.Form):
    """Taking words back."""

    sure = forms.BooleanField(
        label=_("Take it back: the words are gone for good"),
        **needed(_("Tick the box to take it back, or leave this page")),
    )
