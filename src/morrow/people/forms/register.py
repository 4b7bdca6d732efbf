"""Forms of those who keep the register."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.design.forms import DayField
from morrow.foundations.forms import needed
from morrow.people.models import Advocate, Role

WORK = [kind for kind in Role.KINDS if kind[0] != "resident"]


class RoleForm(forms.Form):
    """What any offer of a role says: what, where, from when, until when."""

    kind = forms.ChoiceField(label=_("Which role?"), choices=WORK, **needed(_("Choose the role")))
    title = forms.CharField(
        label=_("Their title, as others know it"),
        max_length=100,
        help_text=_("Such as Library navigator"),
        **needed(_("Write the title by which others know them")),
    )
    organisation = forms.ChoiceField(label=_("For which organisation?"), required=False)
    body = forms.ChoiceField(
        label=_("On which body?"), required=False, help_text=_("A cabinet, a board, a committee or a panel")
    )
    active_from = DayField(label=_("From which day?"), **needed(_("Give the first day")))
    last_day = DayField(
        label=_("Last day"), required=False, help_text=_("Leave it empty if no end is known yet.")
    )

    def __init__(self, *args: Any, example: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("organisation", "body"):
            related: Any = Role._meta.get_field(name).related_model
            known = related.objects.filter(example=example, active_to=None)
            field: Any = self.fields[name]
            field.choices = [("", _("None")), *sorted(known.values_list("code", "name"), key=lambda k: k[1])]

    def clean(self) -> dict[str, Any]:
        """Somebody works for an organisation, or sits on a body."""
        cleaned = super().clean() or {}
        if not cleaned.get("organisation") and not cleaned.get("body"):
            self.add_error("organisation", _("Choose an organisation or a body"))
        return cleaned


class AppointForm(RoleForm):
    """Giving a role to somebody who read out their own code."""

    field_order = ("code",)
    code = forms.CharField(
        label=_("The person’s own code"),
        max_length=20,
        help_text=_("They find it under “About me” and read it to you. You see no other detail of theirs."),
        **needed(_("Type the code that the person gave you")),
    )


class InviteForm(RoleForm):
    """Offering a role to an e-mail address."""

    field_order = ("email",)
    email = forms.EmailField(
        label=_("Their e-mail address"),
        **needed(_("Type the e-mail address to send the invitation to")),
    )


class EndRoleForm(forms.Form):
    """Ending a role."""

    last_day = DayField(
        label=_("Their last day"),
        required=False,
        help_text=_("Leave it empty to end the role now."),
    )


class AdvocateForm(forms.Form):
    """Writing down who speaks for whom."""

    person = forms.CharField(
        label=_("The code of the person spoken for"),
        max_length=20,
        help_text=_("It stands under “About me” on their own pages."),
        **needed(_("Type the code of the person spoken for")),
    )
    speaker = forms.CharField(
        label=_("The code of the person who speaks"),
        max_length=20,
        **needed(_("Type the code of the person who speaks")),
    )
    capacity = forms.ChoiceField(
        label=_("As what?"),
        choices=Advocate.CAPACITIES,
        widget=forms.RadioSelect,
        **needed(_("Say in which capacity they speak: these are different in law")),
    )
    evidence = forms.CharField(
        label=_("What evidence have you seen?"),
        max_length=200,
        help_text=_("Such as “lasting power of attorney, registered, reference seen on 3 March”"),
        **needed(_("Say what evidence you have seen")),
    )
    covers = forms.CharField(
        label=_("What does it cover?"),
        max_length=200,
        help_text=_("Such as “health and care, not money”"),
        **needed(_("Say what it covers")),
    )
    active_from = DayField(label=_("From which day?"), **needed(_("Give the first day")))
    last_day = DayField(
        label=_("Last day"), required=False, help_text=_("Leave it empty if no end is known yet.")
    )
