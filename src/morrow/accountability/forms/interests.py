"""Forms on which an interest is declared before the decision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.accountability.forms.fields import words
from morrow.accountability.rules import InterestDeclared
from morrow.foundations.forms import needed


class DeclareForm(forms.Form):
    """One's own interest: of which kind, and what it is."""

    kind = forms.ChoiceField(
        label=_("What kind of interest is it?"),
        choices=[
            ("pecuniary", _("A disclosable pecuniary interest: money, work, land, or those of a partner")),
            ("other", _("Another interest, such as belonging to a group that it concerns")),
        ],
        widget=forms.RadioSelect,
        **needed(_("Choose what kind of interest it is")),
    )
    words = words(
        _("What is the interest?"),
        rows=3,
        help_text=_(
            "Published. Where telling it could put somebody at risk, write only: withheld under section 32 "
            "of the Localism Act 2011"
        ),
        missing=_("Say what the interest is, or that it is withheld under section 32"),
    )

    def declared(self, member: str) -> InterestDeclared:
        """What was typed, for the member whose interest it is."""
        typed = self.cleaned_data
        return InterestDeclared(
            typed.get("member") or member,
            typed["words"],
            typed["kind"] == "pecuniary",
            typed.get("dispensation", ""),
        )


class WriteDeclaredForm(DeclareForm):
    """A member's interest, written down by the officer who serves them."""

    member = forms.ChoiceField(label=_("Which member?"), **needed(_("Choose whose interest it is")))
    dispensation = words(
        _("Who dispensed it, and when?"),
        rows=2,
        help_text=_("Only where a dispensation was given in writing (section 33)"),
    )
    field_order = ("member", "kind", "words", "dispensation")

    def __init__(self, *args: Any, members: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["member"].choices = [("", _("Choose whose it is")), *members]
