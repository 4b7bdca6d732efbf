"""Which way a sign of harm in a statement goes."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed
from morrow.voice.models import SafeguardingReferral


class SendToSafeguardingForm(forms.Form):
    """The two ways the law knows: an adult, or a child."""

    route = forms.ChoiceField(
        label=_("Who may come to harm?"),
        choices=SafeguardingReferral.ROUTES,
        widget=forms.RadioSelect,
        help_text=_("Anyone under 18 is a child in law. If the other route is right, it is passed on."),
        **needed(_("Choose whether it is about an adult or a child")),
    )
