"""What an officer adds to a review's proposal before it goes to the decision-maker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed
from morrow.foundations.money import Money
from morrow.journeys.fields import PoundsField, of_data, words

ROWS = (1, 2, 3, 4)


class ProposeLearnedForm(forms.Form):
    """The decision it would replace, the options with their costs, and the analysis."""

    decision = of_data(
        _("In the place of which decision?"), missing=_("Choose the decision that it would replace")
    )
    equality = words(
        _("Equality: who gains and who loses, across the protected characteristics"),
        missing=_("Write the equality analysis, also where it found little"),
    )
    sustainability = words(
        _("Sustainability: what it means for the years to come"),
        missing=_("Write the sustainability analysis, also where it found little"),
    )

    def __init__(
        self, *args: Any, decisions: Sequence[tuple[str, str]], options: Sequence[str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["decision"]
        field.choices = [("", _("Choose one")), *decisions]
        for row in ROWS:
            self.fields[f"option_{row}"] = forms.CharField(
                label=_("Option %s") % row,
                max_length=200,
                initial=options[row - 1] if row <= len(options) else "",
                **needed(_("A decision is a choice: write at least two options") if row <= 2 else ""),
            )
            self.fields[f"cost_{row}"] = PoundsField(
                label=_("What option %s costs") % row, required=False, initial="0"
            )
        self.order_fields(["decision", *[f"{part}_{row}" for row in ROWS for part in ("option", "cost")]])

    @property
    def options(self) -> list[tuple[str, Money]]:
        """The options that were written, with their costs."""
        typed = self.cleaned_data
        return [
            (typed[f"option_{row}"], typed[f"cost_{row}"] or Money(0))
            for row in ROWS
            if typed[f"option_{row}"]
        ]
