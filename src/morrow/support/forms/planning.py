"""Forms about a plan."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.design.forms import DayField
from morrow.foundations.forms import needed
from morrow.support.forms.fields import READ_BACK, choice, of_data, words
from morrow.support.models import PARTS, AssessmentRequest, PlanAction
from morrow.support.words import CAPACITIES


class StartForm(forms.Form):
    """Starting one's own plan."""

    called = forms.CharField(
        label=_("What do you like to be called?"),
        max_length=120,
        **needed(_("Say what you like to be called")),
    )


class StartForForm(forms.Form):
    """Starting a plan with somebody, who sits beside the worker."""

    who = of_data(
        _("With whom?"),
        help_text=_("Only people who have given you permission are listed"),
        **needed(_("Choose with whom")),
    )
    called = forms.CharField(
        label=_("What do they like to be called?"),
        max_length=120,
        **needed(_("Say what they like to be called")),
    )
    present = forms.BooleanField(
        label=_("They are here with me"),
        **needed(_("A plan is written with the person. Sit down together first")),
    )

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = people  # type: ignore[attr-defined]


class WriteForm(forms.Form):
    """One part of a plan."""

    words = words(_("Words"), rows=8, **needed(_("Write something, or go back")))
    read_back = forms.BooleanField(label=READ_BACK, required=False)

    def __init__(self, *args: Any, label: str, ask_read_back: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label = label
        if not ask_read_back:
            del self.fields["read_back"]


class DifferentlyForm(forms.Form):
    """Another view, kept beside."""

    part = choice(
        _("Which part do you see differently?"),
        PARTS,
        **needed(_("Choose the part you see differently")),
    )
    words = words(_("How do you see it?"), **needed(_("Write how you see it")))


class CircleForm(forms.Form):
    """Somebody around the person."""

    called = forms.CharField(
        label=_("What are they called?"),
        max_length=120,
        **needed(_("Say what they are called")),
    )
    relation = forms.CharField(
        label=_("Who are they to you?"), max_length=120, required=False, help_text=_("Such as my sister")
    )


class ActionForm(forms.Form):
    """Something somebody does."""

    what = forms.CharField(
        label=_("What will be done?"), max_length=300, **needed(_("Say what will be done"))
    )
    doer = choice(_("Who does it?"), PlanAction.DOERS, **needed(_("Choose who does it")))
    who = forms.CharField(label=_("What are they called?"), max_length=120, required=False)
    due = DayField(label=_("By when?"), required=False, help_text=_("Leave empty if it does not matter"))
    offer = forms.SlugField(
        label=_("The code of an offer, where it is one"),
        required=False,
        max_length=40,
        help_text=_("It stands on the offer’s page"),
    )
    offer_title = forms.CharField(label=_("What the offer is called"), required=False, max_length=200)


class ShareForm(forms.Form):
    """Showing one action to one person."""

    code = forms.CharField(
        label=_("Their person code"),
        max_length=12,
        help_text=_("They find it on their own permissions page. They see this action and nothing else."),
        **needed(_("Type their person code")),
    )
    called = forms.CharField(
        label=_("What are they called?"),
        max_length=120,
        **needed(_("Say what they are called")),
    )


class ConfidenceForm(forms.Form):
    """How sure one feels; nobody has to say."""

    score = forms.IntegerField(
        label=_("How sure do you feel of getting on, from 0 to 10?"),
        min_value=0,
        max_value=10,
        **needed(_("Give a number from 0 to 10")),
    )
    shared = forms.BooleanField(label=_("Show this to whoever reads my plan"), required=False)


class PrivatePageForm(forms.Form):
    """One's own page."""

    words = words(_("Your own words"), rows=12, required=False)


class AgreeOwnForm(forms.Form):
    """Agreeing one's own plan."""

    agree = forms.BooleanField(
        label=_("This is my plan and I agree to it"),
        **needed(_("Tick the box if you agree, or go back and change the plan")),
    )
    review_on = DayField(label=_("When shall we look at it again?"), required=False)


class AgreeForForm(forms.Form):
    """Writing down that the person, or whoever lawfully decides, agrees."""

    read_back = forms.BooleanField(
        label=_("I have read the plan to them and they agree to it"), required=False
    )
    name = forms.CharField(
        label=_("Or who decides for them"),
        required=False,
        max_length=200,
        help_text=_("Everyone is presumed able to decide. Only where the law says somebody else does."),
    )
    capacity = forms.ChoiceField(
        label=_("As what?"), required=False, choices=[("", _("Nobody decides for them")), *CAPACITIES]
    )
    evidence = forms.CharField(label=_("What shows that?"), required=False, max_length=200)
    review_on = DayField(label=_("When shall we look at it again?"), required=False)


class ReviewForm(forms.Form):
    """When to look again."""

    review_on = DayField(
        label=_("When shall we look at it next?"),
        **needed(_("Give the day when you look at it next")),
    )


class EndForm(forms.Form):
    """Ending one's own plan: nobody has to say why."""

    why = words(_("Why does it end?"), required=False)
    sure = forms.BooleanField(
        label=_("End the plan. It is kept as it was."),
        **needed(_("Tick the box to end the plan, or go back")),
    )


class EndTogetherForm(forms.Form):
    """A lead ending a plan with the person, who is told why."""

    why = words(
        _("Why does it end?"),
        help_text=_("They read this, with your name and the day, on their own page."),
        **needed(_("Write why the plan ends. The person reads it on their own page")),
    )
    how = forms.ChoiceField(
        label=_("How does it end?"),
        help_text=_("It is kept as it was, and nobody writes in it any more."),
        choices=[
            ("together", _("They are here with me, and we end it together")),
            ("died", _("They have died")),
        ],
        widget=forms.RadioSelect,
        **needed(_("A plan is ended with the person. Sit down together, then choose how it ends")),
    )


class AssessmentForm(forms.Form):
    """Asking for an assessment."""

    assessment = choice(
        _("What is it about?"),
        AssessmentRequest.KINDS,
        **needed(_("Choose what it is about")),
    )
    words = words(_("Anything you want to say"), required=False)
