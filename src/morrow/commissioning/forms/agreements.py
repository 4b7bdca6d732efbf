"""Forms of awarding, signing, varying and ending."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from morrow.commissioning.actions import BoundDraft, PaymentDraft, Terms
from morrow.commissioning.forms.fields import TELLINGS, PoundsField, day, text
from morrow.commissioning.words import FORMS, GROUNDS
from morrow.foundations.forms import needed
from morrow.foundations.money import Money


class AwardForm(forms.Form):
    """The choice of a bid, and the terms of its agreement."""

    reasons = text(rows=4, label=_("Why this bid?"), **needed(_("Say why this bid is chosen")))
    form = forms.ChoiceField(
        label=_("What kind of agreement is it?"),
        choices=FORMS,
        initial="contract",
        **needed(_("Choose what kind of agreement it is")),
    )
    starts = day(label=_("First day"), **needed(_("Give the first day")))
    ends = day(label=_("Last day"), **needed(_("Give the last day")))
    instalments = forms.IntegerField(
        label=_("In how many equal payments?"),
        min_value=1,
        max_value=60,
        initial=4,
        **needed(_("Say in how many payments it is paid")),
    )
    in_advance = forms.BooleanField(label=_("Each is paid in advance"), required=False, initial=True)
    uplift = forms.CharField(label=_("How does the price follow costs?"), max_length=200, required=False)
    notice_days = forms.IntegerField(
        label=_("Days of notice"),
        min_value=0,
        max_value=400,
        initial=90,
        **needed(_("Say how many days of notice each side gives")),
    )
    departure = text(rows=2, label=_("If a voluntary group gets harder terms: why?"), required=False)
    shared_risk = text(rows=2, label=_("For an alliance: how are risk and reward shared?"), required=False)
    people_low = forms.IntegerField(label=_("May change: at least how many people"), required=False)
    people_high = forms.IntegerField(label=_("May change: at most how many people"), required=False)
    price_high = PoundsField(label=_("May change: the price, up to"), required=False)
    where = forms.CharField(label=_("May change: where, as follows"), max_length=300, required=False)
    when = forms.CharField(label=_("May change: when, as follows"), max_length=300, required=False)
    how = forms.CharField(label=_("May change: how, as follows"), max_length=300, required=False)
    ground = forms.ChoiceField(
        label=_("On which ground may these change?"),
        choices=GROUNDS,
        **needed(_("Choose the ground on which these may change")),
    )
    decision = forms.ChoiceField(
        label=_("Which decision is it under?"),
        required=False,
        help_text=_("Needed where the price is above what your post may award alone"),
    )
    notice = forms.CharField(
        label=_("Reference of the published award notice"), max_length=120, required=False
    )

    def __init__(self, *args: Any, decisions: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["decision"]
        field.choices = [("", _("My own post’s limit")), *decisions]

    def terms(self, value: Money) -> Terms:
        """The terms as the action takes them."""
        said = self.cleaned_data
        ends = said["ends"] + timedelta(days=1)
        return Terms(
            form=said["form"],
            starts=said["starts"],
            ends=ends,
            payments=_payments(value, said["starts"], ends, said["instalments"], said["in_advance"]),
            bounds=self._bounds(),
            uplift=said["uplift"],
            notice_days=said["notice_days"],
            shared_risk=said["shared_risk"],
            departure=said["departure"],
        )

    def _bounds(self) -> list[BoundDraft]:
        said = self.cleaned_data
        ground = said["ground"]
        low, high, price = said["people_low"], said["people_high"], said["price_high"]
        found = []
        if low is not None or high is not None:
            words = _("From %(low)s to %(high)s people") % {"low": low or 0, "high": high or "…"}
            found.append(BoundDraft("capacity", str(words), ground, low, high))
        if price is not None:
            found.append(BoundDraft("price", str(_("Up to %s") % price), ground, None, price.pence))
        words_only = ("where", "when", "how")
        return found + [BoundDraft(key, said[key], ground) for key in words_only if said[key]]


def _payments(value: Money, starts: date, ends: date, number: int, in_advance: bool) -> list[PaymentDraft]:
    step = max((ends - starts).days // number, 1)
    first = 0 if in_advance else 1
    return [
        PaymentDraft(starts + timedelta(days=step * (place + first)), share, in_advance)
        for place, share in enumerate(value.share([1] * number))
        if share.pence
    ]


class SignForm(forms.Form):
    """A signature."""

    read = forms.BooleanField(
        label=_("We have read the agreement and sign it"),
        **needed(_("Tick the box to sign, or go back")),
    )


class VaryForm(forms.Form):
    """A change."""

    subject = forms.ChoiceField(
        label=_("What changes?"),
        widget=forms.RadioSelect,
        **needed(_("Choose what changes")),
    )
    words = forms.CharField(label=_("How does it change?"), max_length=300, **needed(_("Say how it changes")))
    figure = forms.IntegerField(
        label=_("The new figure"),
        min_value=0,
        required=False,
        help_text=_("People, hours a week, or the price in whole pounds"),
    )
    note = text(
        rows=3,
        label=_("What did you learn that led to this?"),
        **needed(_("Say what you learned that led to this")),
    )
    decision = forms.ChoiceField(
        label=_("Which decision allows it?"),
        required=False,
        help_text=_("Only needed outside what was agreed beforehand"),
    )
    ground = forms.ChoiceField(label=_("On which ground in law?"), choices=GROUNDS, required=False)

    def __init__(
        self, *args: Any, subjects: list[tuple[str, str]], decisions: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["subject"].choices = subjects
        fields["decision"].choices = [("", _("None: it is inside the bounds")), *decisions]

    @property
    def figure_kept(self) -> int | None:
        """Pounds become pence; other figures stay."""
        said = self.cleaned_data
        figure: int | None = said["figure"]
        return figure * 100 if figure is not None and said["subject"] == "price" else figure


class EndForm(forms.Form):
    """Ending something, its people told first. Only what stands under no agreement needs no decision."""

    told_how = forms.ChoiceField(
        label=_("How were the people in it told?"),
        choices=TELLINGS,
        widget=forms.RadioSelect,
        **needed(_("Choose how the people in it were told")),
    )
    told_on = day(label=_("On which day?"), **needed(_("Give the day on which they were told")))
    reason = text(
        rows=3,
        label=_("Why does it end?"),
        help_text=_("This is shown in public"),
        **needed(_("Say why it ends")),
    )
    decision = forms.ChoiceField(
        label=_("Which decision ends it?"), **needed(_("Choose the decision in force that ends it"))
    )

    def __init__(
        self, *args: Any, decisions: list[tuple[str, str]], by_decision: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["decision"]
        field.required = by_decision
        field.choices = [("", _("Choose one") if by_decision else _("None")), *decisions]
        if by_decision:
            field.help_text = (
                _("Only decisions in force are listed")
                if decisions
                else _("No decision is in force now. This can end only once one is.")
            )

    def clean_told_on(self) -> date:
        """A day that has been: people are told first."""
        day: date = self.cleaned_data["told_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("That day is still to come. Tell the people first, then end it"))
        return day
