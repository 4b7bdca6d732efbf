"""Forms of the data protection lead and the safeguarding lead."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.design.forms import DayField
from morrow.foundations.forms import needed
from morrow.people.models import Permission
from morrow.people.queries import kinds_to_share


class RefuseErasureForm(forms.Form):
    """Saying what must be kept."""

    reason = forms.CharField(
        label=_("Why must something be kept?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("In plain words, to the person: what is kept, which law says so, and until when."),
        **needed(_("Say why. A refusal without a reason is not an answer.")),
    )


class ShareForm(forms.Form):
    """Sharing something about a person without their yes."""

    person = forms.CharField(
        label=_("The code of the person it is about"),
        max_length=20,
        **needed(_("Type the code of the person it is about")),
    )
    code = forms.CharField(
        label=_("The code of the worker who may see it"),
        max_length=20,
        **needed(_("Type the code of the worker who may see it")),
    )
    kinds = forms.MultipleChoiceField(
        label=_("What may they see?"),
        widget=forms.CheckboxSelectMultiple,
        **needed(_("Choose at least one kind of thing")),
    )
    basis = forms.ChoiceField(
        label=_("On which basis in law?"),
        choices=[basis for basis in Permission.BASES if basis[0] != Permission.CONSENT],
        widget=forms.RadioSelect,
        **needed(_("Choose the basis in law")),
    )
    purpose = forms.CharField(
        label=_("What for?"),
        max_length=200,
        **needed(_("Say what it is for, so that it is used for nothing else")),
    )
    reason = forms.CharField(
        label=_("Why without their yes?"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The person reads this. Say the law, and why asking was not possible or not safe."),
        **needed(_("Say why it is shared without their yes")),
    )
    review_on = DayField(
        label=_("When is it looked at again?"),
        help_text=_("It ends on that day unless it is shared anew."),
        **needed(_("Give the day on which it is looked at again")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds: Any = self.fields["kinds"]
        kinds.choices = [(kind.label, kind.called) for kind in kinds_to_share()]
