"""The form in which a worker edits the draft of a summary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from morrow.voice import rules
from morrow.voice.actions import Edited
from morrow.voice.queries import Claim, Summary


class BridgingForm(forms.Form):
    """An opening, each claim in its words, what is left out and why, and what was changed and why."""

    opening = forms.CharField(
        label=_("In short"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        max_length=1500,
        help_text=_("Two or three sentences for somebody who reads nothing else. It may stay empty."),
    )
    changed = forms.CharField(
        label=_("What did you change in the draft, and why?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        max_length=1500,
        help_text=_("Published with the summary, beside the sentences as they were drafted."),
    )

    def __init__(self, *args: Any, summary: Summary, **kwargs: Any) -> None:
        held = {"opening": summary.summary.opening, "changed": summary.summary.changed}
        super().__init__(*args, initial=held, **kwargs)
        self.claims = summary.claims
        for claim in summary.claims:
            self._ask(claim)

    def _ask(self, claim: Claim) -> None:
        point = claim.point
        self.fields[f"says-{point.position}"] = forms.CharField(
            label=_("How it is said"),
            widget=forms.Textarea(attrs={"rows": 2}),
            required=False,
            max_length=600,
            initial=point.says,
        )
        if point.kind not in rules.STAYS:
            self.fields[f"out-{point.position}"] = forms.CharField(
                label=_("Leave it out because"),
                required=False,
                max_length=300,
                initial=point.left_out_because,
                help_text=_("Empty: it stays in. It is listed as left out, with your reason."),
            )

    def rows(self) -> Iterator[tuple[Claim, list[BoundField]]]:
        """Each claim with its fields."""
        for claim in self.claims:
            names = [f"says-{claim.point.position}", f"out-{claim.point.position}"]
            yield claim, [self[name] for name in names if name in self.fields]

    def edited(self) -> dict[str, Any]:
        """The answers, as the action takes them."""
        told = self.cleaned_data
        points = {
            claim.point.position: Edited(
                told[f"says-{claim.point.position}"], told.get(f"out-{claim.point.position}", "")
            )
            for claim in self.claims
        }
        return {"opening": told["opening"], "changed": told["changed"], "points": points}
