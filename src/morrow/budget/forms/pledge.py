"""What a partner says about what it brings."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.budget.actions.pledge import Terms
from morrow.budget.forms.fields import LastDayField
from morrow.budget.forms.purpose import PurposeForm
from morrow.budget.models import ContributionLine, Pool
from morrow.budget.naming import organisations
from morrow.budget.queries.choices import priorities_in_force
from morrow.foundations.forms import A_PENNY, PoundsField, needed
from morrow.place.queries import Organisation


class PledgeForm(PurposeForm):
    """A partner contribution: what, under which law, held by whom, for what, and how it ends."""

    form = forms.ChoiceField(
        label=gettext_lazy("What do you bring?"),
        choices=ContributionLine.FORMS,
        widget=forms.RadioSelect,
        **needed(gettext_lazy("Choose what you bring")),
    )
    amount = PoundsField(least=A_PENNY, label=gettext_lazy("How much, in pounds"))
    how_valued = forms.CharField(
        label=gettext_lazy("How was it valued?"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("For anything but money, such as: 120 hours at £14.50"),
    )
    instrument = forms.ChoiceField(
        label=gettext_lazy("Under which legal instrument?"),
        choices=ContributionLine.INSTRUMENTS,
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Only councils and NHS bodies can be in a section 75 pooled fund."),
        **needed(gettext_lazy("Choose the legal instrument")),
    )
    host = forms.ChoiceField(
        label=gettext_lazy("Who holds it?"), **needed(gettext_lazy("Choose who holds it"))
    )
    vat = forms.ChoiceField(
        label=gettext_lazy("How is VAT treated?"),
        choices=ContributionLine.VAT,
        widget=forms.RadioSelect,
        **needed(gettext_lazy("Choose how VAT is treated")),
    )
    who_may_vire = forms.CharField(
        label=gettext_lazy("Who may move it to another purpose?"),
        max_length=200,
        help_text=gettext_lazy("This is called virement."),
        **needed(gettext_lazy("Say who may move it, or that nobody may")),
    )
    exit_terms = forms.CharField(
        label=gettext_lazy("How can you leave, and what happens to what is left?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        **needed(gettext_lazy("Say how you can leave")),
    )
    for_priorities = forms.MultipleChoiceField(
        label=gettext_lazy("Only for these priorities"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Leave empty if it may be used for any"),
    )
    expires = LastDayField(label=gettext_lazy("Must be spent by"), required=False)
    answer = forms.CharField(
        label=gettext_lazy("Your answer to the question"), required=False, widget=forms.Textarea
    )
    field_order = [
        "answer",
        "form",
        "amount",
        "how_valued",
        "instrument",
        "host",
        "vat",
        "who_may_vire",
        "exit_terms",
        "starts",
        "ends",
        "for_priorities",
    ]

    def __init__(self, *args: Any, owner: Organisation, asked: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        holders = organisations().filter(Q(kind__in=["council", "nhs"]) | Q(pk=owner.pk)).order_by("name")
        host: Any = self.fields["host"]
        host.choices = [(holder.code, holder.name) for holder in holders]
        host.initial = self.pool.host.code
        self._hosts = {holder.code: holder for holder in holders}
        wanted: Any = self.fields["for_priorities"]
        found = priorities_in_force(self.pool.starts)
        wanted.choices = [(f"charter.priority/{each.code}", each.title) for each in found]
        if not found:
            del self.fields["for_priorities"]
        if not asked:
            del self.fields["answer"]

    def clean(self) -> dict[str, Any]:
        """What is not money says how it was valued."""
        cleaned = super().clean()
        if cleaned.get("form") not in {None, "", "cash"} and not cleaned.get("how_valued"):
            self.add_error("how_valued", _("Say how it was valued, such as: 120 hours at £14.50"))
        return cleaned

    @property
    def terms(self) -> Terms:
        """What was written, as the actions take it."""
        said = self.cleaned_data
        return Terms(
            amount=said["amount"],
            instrument=said["instrument"],
            vat=said["vat"],
            who_may_vire=said["who_may_vire"],
            exit_terms=said["exit_terms"],
            form=said["form"],
            how_valued=said["how_valued"],
            host=self._hosts[said["host"]],
            starts=said["starts"],
            ends=said["ends"],
            for_priorities=tuple(said.get("for_priorities", ())),
            for_purposes=said["purposes"],
            age_from=said["age_from"],
            age_to=said["age_to"],
            wards=tuple(said.get("wards", ())),
            expires=said["expires"],
            planned=self.planned,
        )


def written(line: ContributionLine) -> dict[str, Any]:
    """What a pledge says now, to change it."""
    names = ("form", "amount", "how_valued", "instrument", "vat", "who_may_vire", "exit_terms", "starts")
    more = ("ends", "for_priorities", "age_from", "age_to", "wards", "expires", "answer")
    said = {name: getattr(line, name) for name in (*names, *more)}
    planned = {f"planned_{plan.year}": plan.amount for plan in line.planned.all()}
    return {**said, "host": line.host.code, "purposes": line.for_purposes, **planned}


def empty(pool: Pool) -> dict[str, Any]:
    """What most pledges begin with."""
    return {"form": "cash", "host": pool.host.code}
