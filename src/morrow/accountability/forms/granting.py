"""The form on which a power to decide is registered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.accountability.forms.fields import day, words
from morrow.accountability.forms.proposing import authority_label
from morrow.accountability.models import OFFICES, Authority
from morrow.accountability.queries import AuthorityRef
from morrow.accountability.words import REGIMES_PLAIN
from morrow.foundations.design.forms import DayField
from morrow.foundations.forms import PoundsField, how_many, needed

Choices = Sequence[tuple[str, str]]


class GrantForm(forms.Form):
    """Whose power it is, on what, up to what, and where it comes from."""

    holder = forms.ChoiceField(
        label=_("Who may decide?"), **needed(_("Choose the body or the post that may decide"))
    )
    regime = forms.ChoiceField(
        label=_("As what, in law?"),
        choices=[("", _("Choose one")), *REGIMES_PLAIN.items()],
        **needed(_("Choose as what they decide in law")),
    )
    scope = forms.CharField(
        label=_("On which subjects?"),
        max_length=200,
        help_text=_("With commas between, such as: warm homes, prevention. “Everything” holds all"),
        **needed(_("Name the subjects, or write: everything")),
    )
    limit = PoundsField(
        label=_("Up to how much?"), required=False, help_text=_("In pounds; empty where there is no limit")
    )
    source = forms.CharField(
        label=_("Which law or scheme gives it?"),
        max_length=200,
        help_text=_("Such as: Local Government Act 2000 s9E; the constitution, part 3"),
        **needed(_("Name the law or the scheme of delegation")),
    )
    manner = forms.ChoiceField(
        label=_("How is it held?"),
        choices=Authority.MANNERS,
        widget=forms.RadioSelect,
        initial="held",
        **needed(_("Choose how it is held")),
    )
    delegated_from = forms.ChoiceField(label=_("If it is delegated: from which authority?"), required=False)
    committed_to = forms.ChoiceField(label=_("If it adopts another’s choice: whose?"), required=False)
    terms = words(_("On which terms, published beforehand?"), rows=2)
    quorum = how_many(
        _("How many members must vote?"),
        _("Say how many members must vote"),
        most=200,
        initial=0,
        help_text=_("0 where one person decides alone"),
    )
    call_in_days = how_many(
        _("Working days in which scrutiny may call it in"),
        _("Say how many working days scrutiny has"),
        most=60,
        initial=5,
    )
    call_in_members = how_many(
        _("Scrutiny members needed for that"),
        _("Say how many members of scrutiny it takes"),
        least=1,
        most=60,
        initial=3,
    )
    urgency_agreed_by = forms.ChoiceField(
        label=_("May an urgent decision be kept from call-in, and who agrees?"),
        choices=[("", _("No, none may")), *OFFICES],
        required=False,
    )
    active_from = day(_("From which day?"), missing=_("Say from which day it holds"))
    active_to = DayField(
        label=_("Until which day, if it ends?"),
        required=False,
        help_text=_("The first day on which it no longer holds; empty where it has no end"),
    )

    def __init__(
        self,
        *args: Any,
        bodies: Choices,
        posts: Choices,
        authorities: Sequence[AuthorityRef],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.authorities = {each.code: each for each in authorities}
        fields: Any = self.fields
        fields["holder"].choices = [
            ("", _("Choose one")),
            (_("Bodies"), [(f"body:{code}", name) for code, name in bodies]),
            (_("Posts"), [(f"post:{kind}", name) for kind, name in posts]),
        ]
        fields["delegated_from"].choices = [
            ("", _("It is not delegated")),
            *[(each.code, authority_label(each)) for each in authorities],
        ]
        fields["committed_to"].choices = [("", _("Nobody’s")), *bodies]

    def granted(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        typed = dict(self.cleaned_data)
        kind, _colon, code = typed.pop("holder").partition(":")
        return {
            **typed,
            "body": code if kind == "body" else "",
            "post": code if kind == "post" else "",
            "delegated_from": self.authorities.get(typed["delegated_from"]),
        }
