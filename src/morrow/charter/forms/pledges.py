"""The form by which a mutual pledge is adopted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.charter.errors import NoAmount, PoundsArePledgedElsewhere
from morrow.charter.forms.fields import ByDecision, day, line, words
from morrow.charter.queries import PriorityRef
from morrow.charter.rules_of_pledges import MOST, Part, is_money
from morrow.foundations.forms import Group, how_many, needed
from morrow.foundations.naming import NamesNobody

OTHERS = (1, 2, 3)
"""How many other sides the form has room for."""
HEADINGS = {
    0: _("What your own side will do"),
    1: _("What the other side will do"),
    2: _("A third side, if there is one"),
    3: _("A fourth side, if there is one"),
}
BEGUN = {2: _("The third side"), 3: _("The fourth side")}
MISSING = {
    0: {
        "will_do": _("Write what your own side will do"),
        "amount": _("Write how many your own side will do"),
        "unit": _("Write what is counted of your own side"),
        "by_when": _("Write by when your own side will have done it"),
    },
    1: {
        "will_do": _("Write what the other side will do"),
        "amount": _("Write how many the other side will do"),
        "unit": _("Write what is counted of the other side"),
        "by_when": _("Write by when the other side will have done it"),
    },
}
"""What is said where a side that must be there is not whole."""
PARTS = ("will_do", "amount", "unit", "by_when")


class EndPledgeForm(NamesNobody, ByDecision):
    """Ending a mutual pledge early."""

    everyone_reads = ("reason", "told_first")
    reason = words(
        _("Why it ends early"),
        help_text=_("Published, with the decision"),
        missing=_("Say why it ends early"),
    )
    told_first = words(
        _("How and when were the other sides told?"),
        help_text=_("Before, while it could still change. Published; name nobody."),
        missing=_("The other sides are told first. Write down how and when they were told"),
    )


class PledgeForm(forms.Form):
    """A mutual pledge as a decision decided it, with room for four sides."""

    title = line(_("The pledge, in a few words"), missing=_("Write the pledge in a few words"))
    why = words(
        _("Why all sides want it"), help_text=_("As each of them would say it"), missing=_("Write why")
    )
    priority = forms.ChoiceField(
        label=_("Which priority does it serve?"), **needed(_("Choose the priority it serves"))
    )
    since = day(_("Its first day"), _("Write its first day"))
    until = day(_("Its last day"), _("Write its last day"))

    def __init__(
        self, *args: Any, priorities: Sequence[PriorityRef], others: Sequence[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.priorities = {each.code: each for each in priorities}
        fields: Any = self.fields
        fields["priority"].choices = [("", _("Choose")), *((each.code, each.title) for each in priorities)]
        for row in (0, *OTHERS):
            self._add_row(row, others)

    def _add_row(self, row: int, others: Sequence[tuple[str, str]]) -> None:
        missing = MISSING.get(row, dict.fromkeys(PARTS, ""))
        if row:
            self.fields[f"side_{row}"] = forms.ChoiceField(
                label=_("Who?"),
                choices=[("", _("Choose")), *others],
                help_text=_("Those for whom somebody here can say yes"),
                **needed(_("Choose who the other side is") if row == 1 else ""),
            )
        self.fields[f"will_do_{row}"] = words(
            _("What will it do, in its own words?"),
            2,
            missing=missing["will_do"],
            max_length=500,
        )
        self.fields[f"amount_{row}"] = how_many(_("How many?"), missing["amount"], least=None)
        self.fields[f"unit_{row}"] = line(
            _("Of what?"),
            missing=missing["unit"],
            max_length=60,
            help_text=_("Such as paid trials, or hours"),
        )
        self.fields[f"by_when_{row}"] = day(_("By when?"), missing["by_when"])
        self.fields[f"people_{row}"] = forms.BooleanField(
            label=_("Each one counted is a person"),
            required=False,
            help_text=_("Such as people trained. Then fewer than 10 are never shown."),
        )

    @property
    def groups(self) -> list[Group]:
        """The fields by what they are about."""
        first = [self[name] for name in ("title", "why", "priority", "since", "until")]
        rows = [Group(HEADINGS[row], self._row(row)) for row in (0, *OTHERS)]
        return [Group(_("What it is"), first), *rows]

    def _row(self, row: int) -> list[Any]:
        names = (*(("side",) if row else ()), *PARTS, "people")
        return [self[f"{name}_{row}"] for name in names]

    def clean(self) -> dict[str, Any]:
        """A side that is named, or begun, is whole; every number is one that can be pledged."""
        cleaned = super().clean() or {}
        for row in (0, *OTHERS):
            amount = cleaned.get(f"amount_{row}")
            if amount is not None and not 0 < amount <= MOST:
                self.add_error(f"amount_{row}", str(NoAmount(MOST)))
            if is_money(cleaned.get(f"unit_{row}") or ""):
                self.add_error(f"unit_{row}", str(PoundsArePledgedElsewhere(cleaned[f"unit_{row}"])))
            if row > 1 and any(cleaned.get(f"{name}_{row}") for name in ("side", *PARTS)):
                self._be_whole(row, cleaned)
        return cleaned

    def _be_whole(self, row: int, cleaned: Mapping[str, Any]) -> None:
        for name in ("side", *PARTS):
            field = f"{name}_{row}"
            if not cleaned.get(field) and field not in self.errors:
                told = _("%(side)s is begun, and “%(label)s” is empty. Write it, or empty all of that side.")
                said = {"side": BEGUN[row], "label": str(self.fields[field].label).rstrip("?")}
                self.add_error(field, told % said)

    def the_priority(self) -> PriorityRef:
        """The priority that was chosen."""
        return self.priorities[self.cleaned_data["priority"]]

    def days(self) -> dict[str, date]:
        """Its first day, and the first day on which it no longer holds."""
        typed = self.cleaned_data
        return {"active_from": typed["since"], "active_to": typed["until"] + timedelta(days=1)}

    def sides(self, own: str) -> list[Part]:
        """What was typed of each side, the own one first."""
        parts = [self._part(0, "council", own)]
        for row in OTHERS:
            kind, _colon, code = self.cleaned_data[f"side_{row}"].partition(":")
            parts += [self._part(row, kind, code)] if code else []
        return parts

    def _part(self, row: int, kind: str, organisation: str) -> Part:
        typed = {name: self.cleaned_data[f"{name}_{row}"] for name in (*PARTS, "people")}
        people = typed.pop("people")
        return Part(organisation, kind=kind, counts_people=people, **typed)
