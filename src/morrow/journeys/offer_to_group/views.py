"""The page on which a broker brings a group something that is on offer already."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.commissioning import queries as commissioning
from morrow.foundations.forms import needed
from morrow.foundations.scope import path
from morrow.journeys.asking import ask, sent
from morrow.journeys.fields import PoundsField, of_data, words
from morrow.journeys.offer_to_group.steps import bring_from_the_list
from morrow.support import queries as support

KINDS = [
    ("help_at_home", gettext_lazy("Help at home")),
    ("activity", gettext_lazy("Something to do with other people")),
    ("travel", gettext_lazy("Getting there")),
    ("learning", gettext_lazy("Learning something")),
    ("short_break", gettext_lazy("A short break for you or your carer")),
    ("peer_support", gettext_lazy("Support from people who have been there")),
]


class FromTheListForm(forms.Form):
    """Which offer, at what cost for this group, and what it changes for them."""

    offer = of_data(gettext_lazy("Which offer?"), missing=gettext_lazy("Choose the offer"))
    category = forms.ChoiceField(
        label=gettext_lazy("What kind of thing is it?"),
        choices=KINDS,
        **needed(gettext_lazy("Choose what kind of thing it is")),
    )
    cost = PoundsField(
        label=gettext_lazy("Cost for the whole group and all the weeks"),
        **needed(gettext_lazy("Write what it costs")),
    )
    weeks = forms.IntegerField(
        label=gettext_lazy("For how many weeks?"),
        min_value=1,
        max_value=520,
        **needed(gettext_lazy("Say for how many weeks")),
    )
    notice_weeks = forms.IntegerField(
        label=gettext_lazy("Weeks of notice"),
        min_value=0,
        max_value=52,
        **needed(gettext_lazy("Say how many weeks of notice; 0 if none")),
    )
    what_changes = words(
        gettext_lazy("What would it change for this group?"),
        missing="",
        rows=3,
        required=False,
        help_text=gettext_lazy("Leave empty if it comes as it is"),
    )


def bring(request: Any, code: str) -> HttpResponse:
    """Bring something from the list of what can be had."""
    by = request.viewer.acting_as("broker")
    group = support.group_row(request.viewer, code)
    offers = {each.code: each for each in commissioning.live_offers()}
    form = FromTheListForm(sent(request), initial={"weeks": group.weeks, "notice_weeks": 2})
    field: Any = form.fields["offer"]
    field.choices = [
        ("", _("Choose one")),
        *[(each.code, f"{each.title} ({each.organisation.name})") for each in offers.values()],
    ]

    def do(typed: dict[str, Any]) -> str:
        said = dict(typed)
        offer = offers[said.pop("offer")]
        bring_from_the_list(offer=offer, group=group, **said, by=by, now=timezone.now())
        return path("support:group", code=code)

    return ask(
        request,
        form,
        do,
        title=_("Bring something that is on offer"),
        lead=_("Whoever offers it may change how it comes: ask them first."),
        about=group.name,
        example=group.example,
        button=_("Bring it"),
        back=path("support:group", code=code),
    )
