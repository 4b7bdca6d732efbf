"""Forms for promises and their floors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields as fields_of
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.charter.forms.fields import ByDecision, day, line, words
from morrow.charter.forms.reach import ReachFields
from morrow.charter.models import Entitlement
from morrow.charter.queries import PriorityRef
from morrow.charter.rules import Floor, Promise
from morrow.foundations.forms import Group, how_many, needed

KNOWING = "knowing"
"""The box that is ticked by whoever adopts amounts that nobody has checked."""

FLOOR = (
    *("floor_words", "floor_duty", "floor_amount", "floor_source"),
    *("floor_checked_by", "floor_checked_on", "floor_kept"),
)

GROUPS = (
    (_("What is promised"), ("title", "who", "what", "standard", "amount", "unit", "better")),
    (_("Whom it reaches"), tuple(ReachFields.base_fields)),
    (_("What the law asks at least"), FLOOR),
    (_("The rule"), ("rule",)),
    (
        _("Who decides, and if somebody is told no"),
        ("shelf", "apply_at", "redress", "appeal_body", "appeal_days", "appeal_law"),
    ),
    (_("Money"), ("limit", "paid_from", "when_money_runs_out")),
    (_("What it rests on"), ("priority", "decision", "why_changed", KNOWING)),
)
"""The fields of a promise under their headings, in the order in which one is written."""


class PromiseFields(ReachFields):
    """What an entitlement promises."""

    title = line(_("What is it called?"), missing=_("Say what it is called"))
    who = words(_("Who is it for?"), missing=_("Say who it is for"))
    what = words(_("What can they have?"), missing=_("Say what they can have"))
    standard = words(
        _("To which standard?"),
        help_text=_("Such as: within 10 working days"),
        missing=_("Say to which standard"),
    )
    amount = how_many(_("The standard as a number"), help_text=_("Leave empty where there is none"))
    unit = line(_("The unit of that number"), max_length=60, help_text=_("Such as working days"))
    better = forms.ChoiceField(
        label=_("Is more of it better, or less?"),
        choices=Entitlement.BETTER,
        widget=forms.RadioSelect,
        initial="more",
        **needed(_("Choose whether more of it is better, or less")),
    )
    redress = words(
        _("How can people ask us to look again, and where can they appeal?"),
        help_text=_("The body, the time limit and the law"),
        missing=_("Say how people can ask us to look again, and where they can appeal"),
    )
    limit = forms.ChoiceField(
        label=_("Is it demand-led or cash-limited?"),
        choices=Entitlement.LIMITS,
        widget=forms.RadioSelect,
        initial="demand",
        **needed(_("Choose whether it is demand-led or cash-limited")),
    )
    paid_from = line(
        _("Which line of the budget is it paid from?"),
        help_text=_("As the budget book calls it. Leave empty where it is paid nationally"),
    )
    when_money_runs_out = words(
        _("What happens when money runs out?"), missing=_("Say what happens when money runs out")
    )
    shelf = forms.ChoiceField(
        label=_("Who decides it?"),
        choices=Entitlement.SHELVES,
        widget=forms.RadioSelect,
        initial="here",
        **needed(_("Choose who decides it")),
    )

    appeal_body = line(
        _("Where does the law let people appeal?"),
        help_text=_(
            "Such as: Valuation Tribunal. Where no tribunal hears it: a complaint to the council, then the "
            "Local Government and Social Care Ombudsman, within 365 days, by the Local Government Act 1974, "
            "part 3"
        ),
    )
    appeal_days = how_many(_("Within how many days?"))
    appeal_law = line(_("By which law?"))
    apply_at = forms.URLField(
        label=_("Where do people apply, if it is decided elsewhere?"),
        help_text=_("The address of the page, beginning with https://"),
        required=False,
        assume_scheme="https",
        error_messages={"invalid": _("Write an address that begins with https://")},
    )

    field_order = tuple(name for _heading, names in GROUPS for name in names)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("paid_from", "appeal_body", "appeal_days", "appeal_law"):
            field: Any = self.fields[name]
            field.never_called_optional = True

    @property
    def groups(self) -> list[Group]:
        """The fields by what they are about."""
        return [
            Group(heading, [self[name] for name in names if name in self.fields])
            for heading, names in GROUPS
            if any(name in self.fields for name in names)
        ]

    def promise(self) -> Promise:
        """What was typed, as the action takes it."""
        return Promise(**{field.name: self.cleaned_data[field.name] for field in fields_of(Promise)})


class FloorFields(forms.Form):
    """What the law asks at least."""

    floor_words = line(_("What the law asks at least"), help_text=_("Leave empty where the law asks nothing"))
    floor_duty = line(_("Which law?"), help_text=_("Such as: Care Act 2014 section 9"))
    floor_amount = how_many(_("That as a number, in the same unit"))
    floor_source = forms.URLField(
        label=_("Where can that law be read?"),
        help_text=_("The address of the page, beginning with https://"),
        required=False,
        max_length=300,
        assume_scheme="https",
        error_messages={"invalid": _("Write an address that begins with https://")},
    )

    def floor(self) -> Floor:
        """What was typed, as the action takes it."""
        typed = self.cleaned_data
        return Floor(typed["floor_words"], typed["floor_duty"], typed["floor_amount"], typed["floor_source"])


class CheckedFloorFields(FloorFields):
    """The same, and who compared it with the law."""

    floor_checked_by = line(
        _("Who compared it with the law?"),
        help_text=_("And in what they read it. Leave empty where nobody has; the page will say so"),
    )
    floor_checked_on = day(_("On which day?"))

    def floor(self) -> Floor:
        """What was typed, as the action takes it."""
        typed = self.cleaned_data
        return replace(
            super().floor(), checked_by=typed["floor_checked_by"], checked_on=typed["floor_checked_on"]
        )


class RuleField(forms.Form):
    """The rule that is run, where the promise has one."""

    rule = words(
        _("The rule that is run, in the words of its file"),
        8,
        help_text=_(
            "Leave it empty where there is none; a next version then goes on with the rule it has. Every "
            "example in it must come out, and it speaks only of what stands in the book."
        ),
        max_length=20_000,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_known():
            self.ask_whether_known()

    def is_known(self) -> bool:
        """Whether whoever adopts it says that they know of amounts nobody has checked."""
        return KNOWING in self.data

    def ask_whether_known(self) -> None:
        """Let them say so, from now on."""
        self.fields[KNOWING] = forms.BooleanField(
            label=_("I know that these amounts are not checked by anybody yet, and adopt it all the same"),
            required=False,
        )


class AdoptEntitlementForm(PromiseFields, CheckedFloorFields, RuleField):
    """Version 1 of a promise."""

    priority = forms.ChoiceField(label=_("Which priority does it serve?"), required=False)

    def __init__(self, *args: Any, priorities: Sequence[PriorityRef], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.priorities = {each.code: each for each in priorities}
        fields: Any = self.fields
        fields["priority"].choices = [
            ("", _("None of them")),
            *[(each.code, each.title) for each in priorities],
        ]

    def the_priority(self) -> PriorityRef | None:
        """The priority that was chosen, if any."""
        return self.priorities.get(self.cleaned_data["priority"])


class DraftForm(PromiseFields, CheckedFloorFields, RuleField):
    """What a proposal would promise."""


class TakeBackForm(forms.Form):
    """Why a draft is taken back."""

    reason = words(
        _("Why is it taken back?"), help_text=_("Published"), missing=_("Say why it is taken back")
    )


class NextVersionForm(PromiseFields, RuleField, ByDecision):
    """The next version of a promise."""

    why_changed = words(_("Why does it change?"), missing=_("Say why it changes"))
    floor_kept = words(
        _("How does it keep what the law asks?"),
        help_text=_("Only where the law’s floor has no number; published"),
    )


class FloorForm(FloorFields):
    """A floor that was stated wrongly, put right."""

    floor_duty = line(_("Which law?"), missing=_("Name the law"))
    reason = words(
        _("What was wrong, and how do you know?"), missing=_("Say what was wrong, and how you know")
    )
