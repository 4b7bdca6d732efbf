"""Forms for what limits a vote, and for where a project stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import PoundsField
from morrow.foundations.money import Money
from morrow.voice import rules
from morrow.voice.forms.rounds import ProjectForm


class CategoriesField(forms.CharField):
    """Categories as people write them, one a line, each perhaps with a colon and its limit in pounds."""

    widget = forms.Textarea(attrs={"rows": 4})

    def clean(self, value: Any) -> tuple[tuple[str, Money | None], ...]:
        """Each category with its limit. Raises ValidationError, naming the line."""
        lines = [line.strip() for line in str(super().clean(value) or "").splitlines()]
        return tuple(self._read(number, line) for number, line in enumerate(lines, 1) if line)

    def prepare_value(self, value: Any) -> Any:
        """Categories as they are typed."""
        if not isinstance(value, tuple | list):
            return value
        return "\n".join(name if most is None else f"{name}: {most.pounds()}" for name, most in value)

    @staticmethod
    def _read(number: int, line: str) -> tuple[str, Money | None]:
        name, colon, amount = line.rpartition(":")
        if not colon and line[-1].isdecimal():
            raise ValidationError(
                gettext(
                    "Line %(line)d: “%(typed)s” ends in a number and has no colon, so it would limit "
                    "nothing. Write a category, a colon and pounds, such as Parks: 20,000"
                )
                % {"line": number, "typed": line}
            )
        if not colon:
            return " ".join(line.split()), None
        try:
            return " ".join(name.split()), PoundsField().clean(amount)
        except ValidationError as wrong:
            raise ValidationError(
                gettext(
                    "Line %(line)d: “%(typed)s” is not an amount we can read. Write a category, a colon and "
                    "pounds, such as Parks: 20,000"
                )
                % {"line": number, "typed": amount.strip()}
            ) from wrong


class LimitsForm(forms.Form):
    """What limits a vote."""

    one_winner = forms.BooleanField(
        label=_("One project is chosen"),
        required=False,
        help_text=_(
            "For votes in which people put projects in order. Counted by instant run-off: the project with "
            "the fewest first choices goes out, and its ballots count for their next choice, until one has "
            "more than half."
        ),
    )
    least_votes = forms.IntegerField(
        label=_("How many votes a project needs to win"),
        required=False,
        min_value=0,
        help_text=_("Leave empty if any number is enough."),
    )
    categories = CategoriesField(
        label=_("Categories"),
        required=False,
        max_length=2000,
        help_text=_(
            "One a line, such as Parks: 20,000. Then at most £20,000 goes to projects in that category. "
            "Without an amount it is not limited."
        ),
    )
    ward_most = PoundsField(
        label=_("The most that goes to the projects of any one ward"),
        required=False,
        help_text=_("In pounds. Leave empty for no limit. Projects for the whole place are not limited."),
    )

    def limits(self) -> rules.Limits:
        """What was stated."""
        told = self.cleaned_data
        return rules.Limits(
            one_winner=told["one_winner"],
            least_votes=told["least_votes"] or 0,
            categories=told["categories"],
            ward_most=told["ward_most"],
        )


class ProjectInLimitsForm(ProjectForm):
    """A project for the vote, with where it stands in what limits it."""

    category = forms.ChoiceField(label=_("Its category"), required=False)
    either_or = forms.CharField(
        label=_("If only one of several can be done: a name for the choice"),
        required=False,
        max_length=60,
        help_text=_(
            "Such as the site of the old mill. Of projects with the same name here only one can be funded. "
            "Else leave it empty."
        ),
    )
    needs = forms.ChoiceField(
        label=_("If it only makes sense together with another project: which"),
        required=False,
        help_text=_(
            "Then it can only be funded once that one is. If both need each other, list them as one project."
        ),
    )
    field_order = ["title", "description", "cost", "area_code", "category", "either_or", "needs", "theme"]

    def __init__(
        self, *args: Any, limits: rules.Limits, listed: Sequence[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["category"].choices = [("", _("None of these")), *((n, n) for n, _most in limits.categories)]
        if not limits.categories:
            del fields["category"]
        fields["needs"].choices = [("", _("It makes sense by itself")), *listed]
        if limits.one_winner:
            del fields["either_or"]
        if limits.one_winner or not listed:
            del fields["needs"]
