"""Forms by which those who are missing are looked for and heard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed
from morrow.voice.facts import DEPRIVATION, Fact

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class AboutMeForm(forms.Form):
    """Facts somebody may tell about themselves; every one may be left out."""

    def __init__(self, *args: Any, facts: Sequence[Fact], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for fact in facts:
            if fact.key == DEPRIVATION:
                self.fields["postcode"] = forms.CharField(
                    label=_("Your postcode"),
                    required=False,
                    max_length=10,
                    help_text=_(
                        "We keep only how well off the neighbourhood is, in five steps, and not the postcode."
                    ),
                )
                continue
            choices = [("", _("I would rather not say")), *((each.key, each.label) for each in fact.values)]
            self.fields[f"fact-{fact.key}"] = forms.ChoiceField(
                label=fact.question, choices=choices, required=False
            )

    def told(self) -> dict[str, str]:
        """The facts told, by their keys."""
        prefix = "fact-"
        return {
            name.removeprefix(prefix): value
            for name, value in self.cleaned_data.items()
            if name.startswith(prefix)
        }


class QuotaForm(forms.Form):
    """A quota: a kind of people, and how many in a hundred they must at least be."""

    who = forms.ChoiceField(label=_("Which people?"), **needed(_("Choose which people")))
    least = forms.IntegerField(
        label=_("At least how many in a hundred of those who take part?"),
        min_value=1,
        max_value=100,
        help_text=_("Counted among those who told this fact. Who lives here stands in brackets above."),
        **needed(_("Say how many in a hundred")),
    )

    def __init__(self, *args: Any, facts: Sequence[Fact], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        who: Any = self.fields["who"]
        who.choices = [
            (f"{fact.key}:{value.key}", f"{fact.question} {value.label}{_here(fact.share(value.key))}")
            for fact in facts
            for value in fact.values
        ]


def _here(share: int | None) -> str:
    return "" if share is None else f" ({share} %)"


class GroupForm(forms.Form):
    """A group at risk of exclusion."""

    name = forms.CharField(
        label=_("Which group?"),
        max_length=200,
        help_text=_("Such as Travellers at the canal, or people who care for a parent at night"),
        **needed(_("Say which group")),
    )
    why = forms.CharField(
        label=_("Why may its voice be missing?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        **needed(_("Say why its voice may be missing")),
    )


class OutreachForm(forms.Form):
    """Where somebody went out to ask."""

    quota = forms.ChoiceField(label=_("Whose voice was missing?"), **needed(_("Choose whose voice")))
    who = forms.CharField(label=_("Who was asked?"), max_length=200, **needed(_("Say who was asked")))
    where = forms.CharField(label=_("Where?"), max_length=200, **needed(_("Say where")))
    on = forms.DateField(label=_("On which day?"), widget=DAY, **needed(_("Give the day")))
    how = forms.CharField(
        label=_("How?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        **needed(_("Say how they were asked")),
    )
    came = forms.IntegerField(
        label=_("How many came?"),
        min_value=0,
        max_value=100_000,
        help_text=_("Nought is an answer. Fewer than 10 is shown as “fewer than 10”."),
        **needed(_("Say how many came, if only nought")),
    )

    def __init__(self, *args: Any, quotas: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        quota: Any = self.fields["quota"]
        quota.choices = quotas


class SmallConversationForm(forms.Form):
    """What a group at risk of exclusion said, in words."""

    group = forms.ChoiceField(label=_("Which group?"), **needed(_("Choose the group")))
    held_on = forms.DateField(label=_("On which day?"), widget=DAY, **needed(_("Give the day")))
    where = forms.CharField(label=_("Where?"), max_length=200, **needed(_("Say where")))
    led_by = forms.CharField(
        label=_("Who led it?"), max_length=200, **needed(_("Say who led the conversation"))
    )
    came = forms.IntegerField(
        label=_("How many came?"), min_value=1, max_value=1000, **needed(_("Say how many came"))
    )
    words = forms.CharField(
        label=_("What they said, in their words"),
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=20_000,
        help_text=_("It goes whole before the decision-maker. Name nobody."),
        **needed(_("Write what they said")),
    )
    consented = forms.BooleanField(
        label=_("It was read back to them, and they agree that everyone may read it"),
        **needed(_("Read it back to them first, and tick this once they agree")),
    )

    def __init__(self, *args: Any, groups: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        group: Any = self.fields["group"]
        group.choices = groups


class OwnFactForm(forms.Form):
    """A fact of the place's own."""

    question = forms.CharField(label=_("The question"), max_length=200, **needed(_("Write the question")))
    values = forms.CharField(
        label=_("The answers"),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_(
            "One on each line; after a semicolon how many people here, if it is known: Tenants; 12000"
        ),
        **needed(_("Write the answers, one on each line")),
    )
    source = forms.CharField(label=_("Where the figures are from"), required=False, max_length=300)

    def clean_values(self) -> list[tuple[str, int | None]]:
        """The answers with their numbers. Raises ValidationError naming the line."""
        found: list[tuple[str, int | None]] = []
        for at, line in enumerate(self.cleaned_data["values"].splitlines(), start=1):
            label, _mark, number = line.partition(";")
            digits = number.strip().replace(",", "")
            if not label.strip() and not digits:
                continue
            if not label.strip() or (digits and not (digits.isascii() and digits.isdigit())):
                raise ValidationError(
                    _("Line %(line)d: write an answer, and after a semicolon a whole number or nothing"),
                    params={"line": at},
                )
            found.append((label.strip(), int(digits) if digits else None))
        return found


class ConsultationForm(forms.Form):
    """What the law asks of a round."""

    law = forms.CharField(label=_("Which law asks for it?"), max_length=300, **needed(_("Name the law")))
    must_ask = forms.CharField(
        label=_("Who must be asked?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        **needed(_("Say who must be asked")),
    )
    alternatives = forms.CharField(
        label=_("What else was thought of, and why is it not preferred?"),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=10_000,
        **needed(_("Say what else was thought of, and why it is not preferred")),
    )
    least_days = forms.IntegerField(
        label=_("For at least how many days can people answer?"),
        min_value=1,
        max_value=400,
        **needed(_("Say for how many days")),
    )


class SummaryForm(forms.Form):
    """What was said in a consultation, and before whom it lies."""

    summary = forms.CharField(
        label=_("What people said"),
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=20_000,
        help_text=_("Fair to everyone who answered. It is published."),
        **needed(_("Write what people said")),
    )
    before = forms.CharField(
        label=_("Which decision-maker does it lie before?"),
        max_length=200,
        **needed(_("Name the decision-maker")),
    )
