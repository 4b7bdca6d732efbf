"""Forms about personal budgets and groups."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.design.forms import DayField
from morrow.foundations.forms import needed
from morrow.support.forms.fields import PoundsField, choice, of_data, words
from morrow.support.models import PersonalBudget
from morrow.support.words import CATEGORY_CHOICES


class IndicateForm(forms.Form):
    """A guide amount."""

    amount = PoundsField(label=_("Indicative amount"), **needed(_("Say how much")))
    starts = DayField(label=_("From"), **needed(_("Give the first day")))
    ends = DayField(label=_("The first day after it"), **needed(_("Give the first day after it")))


class AgreeBudgetForm(forms.Form):
    """What each body puts in."""

    social = PoundsField(label=_("Social care money from the council"), required=False)
    from_person = PoundsField(label=_("What the person pays towards the social care money"), required=False)
    health = PoundsField(
        label=_("Health money"), required=False, help_text=_("Never means-tested: the person pays nothing")
    )
    health_body = forms.CharField(
        label=_("Which health body?"), required=False, max_length=200, help_text=_("Its name")
    )
    managed = choice(_("How is it held?"), PersonalBudget.MANAGED, **needed(_("Choose how it is held")))

    def clean(self) -> dict[str, Any]:
        """Something from somebody, and a name for the health body."""
        given = super().clean() or {}
        if not given.get("social") and not given.get("health"):
            self.add_error("social", _("Say how much at least one body puts in"))
        if given.get("health") and not given.get("health_body"):
            self.add_error("health_body", _("Name the health body"))
        return given


class OfParts(forms.Form):
    """A form that chooses one part of the budget."""

    part = of_data(_("From which part of the budget?"), **needed(_("Choose a part of the budget")))

    def __init__(self, *args: Any, parts: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["part"].choices = parts  # type: ignore[attr-defined]
        if len(parts) == 1:
            self.initial.setdefault("part", parts[0][0])


class PutByForm(OfParts):
    """Putting money by."""

    category = forms.ChoiceField(
        label=_("For what kind of thing?"),
        choices=CATEGORY_CHOICES,
        **needed(_("Choose what kind of thing it is for")),
    )
    what = forms.CharField(label=_("What is it?"), max_length=200, **needed(_("Say what it is")))
    amount = PoundsField(label=_("How much?"), **needed(_("Say how much")))


class PayForm(OfParts):
    """Paying, or letting go, out of what was put by."""

    move = choice(
        _("What happened?"),
        [("pay", _("It was paid")), ("let_go", _("It is not needed after all"))],
        **needed(_("Choose what happened")),
    )
    what = forms.CharField(label=_("What was it?"), max_length=200, **needed(_("Say what it was")))
    amount = PoundsField(label=_("How much?"), **needed(_("Say how much")))


class FormGroupForm(OfParts):
    """Forming a group."""

    name = forms.CharField(
        label=_("What is the group called?"),
        max_length=120,
        **needed(_("Say what the group is called")),
    )
    called = forms.CharField(
        label=_("What shall the others call you?"),
        max_length=120,
        **needed(_("Say what the others shall call you")),
    )
    a_week = PoundsField(
        label=_("How much do you bring a week?"),
        **needed(_("Say how much you bring a week")),
    )
    weeks = forms.IntegerField(
        label=_("For how many weeks?"),
        min_value=1,
        max_value=104,
        **needed(_("Say for how many weeks")),
    )


class JoinForm(OfParts):
    """Joining a group."""

    code = forms.CharField(
        label=_("The group’s code"),
        max_length=12,
        help_text=_("Somebody in the group tells you"),
        **needed(_("Type the group’s code")),
    )
    called = forms.CharField(
        label=_("What shall the others call you?"),
        max_length=120,
        **needed(_("Say what the others shall call you")),
    )
    share = PoundsField(
        label=_("How much do you bring, for all the weeks together?"),
        **needed(_("Say how much you bring")),
    )


class AimsForm(forms.Form):
    """What the group wants."""

    words = words(_("What do you want to do together?"), **needed(_("Write your aims")))


class RankForm(forms.Form):
    """Putting offers in order, a number beside each."""

    def __init__(self, *args: Any, offers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, title in offers:
            self.fields[code] = forms.IntegerField(
                label=title,
                min_value=1,
                max_value=len(offers),
                **needed(_("Give this offer a number: 1 for the one you want most")),
            )

    def clean(self) -> dict[str, Any]:
        """Each place once."""
        given = super().clean() or {}
        if not self.errors and len(set(given.values())) != len(given):
            raise forms.ValidationError(_("Give each offer its own number: 1 for the one you want most."))
        return given

    @property
    def order(self) -> list[str]:
        """The codes, best first."""
        return sorted(self.cleaned_data, key=self.cleaned_data.__getitem__)


class AssentForm(forms.Form):
    """A yes to one's own share."""

    meets = forms.BooleanField(
        label=_("My own plan still meets my needs with this, and I say yes to my share"), required=False
    )


class SureForm(forms.Form):
    """One box to be sure."""

    sure = forms.BooleanField(
        label=_("Yes, I am sure"), **needed(_("Tick the box if you are sure, or go back"))
    )


class GroupOfferForm(forms.Form):
    """An offer a broker brings."""

    title = forms.CharField(label=_("What is offered?"), max_length=200, **needed(_("Say what is offered")))
    provider = forms.CharField(
        label=_("Who provides it?"), max_length=200, **needed(_("Say who provides it"))
    )
    category = forms.ChoiceField(
        label=_("What kind of thing is it?"),
        choices=CATEGORY_CHOICES,
        **needed(_("Choose what kind of thing it is")),
    )
    cost = PoundsField(
        label=_("Cost for the whole group and all the weeks"),
        **needed(_("Say what it costs")),
    )
    weeks = forms.IntegerField(
        label=_("For how many weeks?"),
        min_value=1,
        max_value=520,
        **needed(_("Say for how many weeks")),
    )
    notice_weeks = forms.IntegerField(
        label=_("Weeks of notice"),
        min_value=0,
        max_value=52,
        **needed(_("Say how many weeks of notice; 0 if none")),
    )
    employer_costs = PoundsField(label=_("What ending employment would cost the group"), required=False)
    changes_existing = forms.BooleanField(label=_("An existing service changes for this"), required=False)
    what_changes = words(_("What changes?"), rows=3, required=False)
    offer = forms.SlugField(label=_("The code of the offer, where it has one"), required=False, max_length=40)

    def clean(self) -> dict[str, Any]:
        """Notice within the weeks; a change says what changes."""
        given = super().clean() or {}
        if given.get("changes_existing") and not given.get("what_changes"):
            self.add_error("what_changes", _("Say what the service would change"))
        if (given.get("notice_weeks") or 0) > (given.get("weeks") or 0):
            self.add_error("notice_weeks", _("The notice is longer than the offer"))
        return given


class OnlyOneForm(forms.Form):
    """Why one offer only."""

    why = words(_("Why can only one offer be had?"), **needed(_("Write why")))


class InvoiceForm(forms.Form):
    """An invoice."""

    what = forms.CharField(label=_("What is it for?"), max_length=200, **needed(_("Say what it is for")))
    amount = PoundsField(label=_("How much is the invoice?"), **needed(_("Say how much the invoice is")))
