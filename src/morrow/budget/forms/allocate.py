"""Setting money aside."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.budget.forms.purpose import PurposeForm
from morrow.budget.models import ContributionLine
from morrow.budget.queries.choices import decisions_in_force, priorities_in_force
from morrow.budget.queries.lines import free_money
from morrow.foundations.forms import A_PENNY, PoundsField, needed


class AllocateForm(PurposeForm):
    """For which priority, on which decision, how much, for whom and what."""

    priority = forms.ChoiceField(
        label=gettext_lazy("For which priority?"),
        **needed(gettext_lazy("Choose the priority")),
    )
    decision = forms.ChoiceField(
        label=gettext_lazy("By which decision?"),
        help_text=gettext_lazy("Only decisions in force are here."),
        **needed(gettext_lazy("Choose the decision that set this money aside")),
    )
    amount = PoundsField(least=A_PENNY, label=gettext_lazy("How much, in pounds"))
    form = forms.ChoiceField(
        label=gettext_lazy("What is set aside?"),
        choices=ContributionLine.FORMS,
        initial="cash",
        widget=forms.RadioSelect,
        **needed(gettext_lazy("Choose what is set aside")),
    )
    preventative = forms.BooleanField(
        label=gettext_lazy("It prevents problems rather than responding to them"), required=False
    )
    lines = forms.MultipleChoiceField(
        label=gettext_lazy("Only from these partner contributions"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Leave empty to use what is most restricted first"),
    )
    field_order = ["priority", "decision", "amount", "form", "preventative"]

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._priorities = {each.code: each for each in priorities_in_force(today)}
        self._decisions = {each.code: each for each in decisions_in_force(today)}
        having = {each.line.code: each for each in free_money(self.pool, today)}
        self._lines = {code: each.line for code, each in having.items()}
        choose = [("", _("Choose one"))]
        fields: Any = self.fields
        fields["priority"].choices = choose + [(code, p.title) for code, p in self._priorities.items()]
        fields["decision"].choices = choose + [
            (code, f"{code}: {d.title}") for code, d in self._decisions.items()
        ]
        fields["lines"].choices = [
            (code, _("%(owner)s, %(free)s free") % {"owner": each.owner, "free": each.free})
            for code, each in having.items()
        ]
        if not self._lines:
            del fields["lines"]

    @property
    def wanted(self) -> dict[str, Any]:
        """What was written, as the action takes it."""
        said = self.cleaned_data
        chosen = [self._lines[code] for code in said.get("lines", ())]
        plain = {key: said[key] for key in ("amount", "form", "preventative", "age_from", "age_to", "starts")}
        return {
            **plain,
            "ends": said["ends"],
            "purposes": said["purposes"],
            "wards": tuple(said.get("wards", ())),
            "priority": self._priorities[said["priority"]],
            "decision": self._decisions[said["decision"]],
            "lines": chosen or None,
            "planned": self.planned,
        }
