"""Forms for priorities, outcomes and dropped themes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.charter.forms.fields import ByDecision, line, words
from morrow.charter.queries import PriorityRef
from morrow.foundations.forms import how_many, needed
from morrow.foundations.record import Ref


class PriorityForm(forms.Form):
    """A priority, as a decision decided it."""

    title = line(_("The priority, in a few words"), missing=_("Write the priority in a few words"))
    aim = words(_("The aim"), help_text=_("What will be different, and for whom"), missing=_("Write the aim"))
    order = how_many(_("Which place in the order?"), help_text=_("1 comes first; empty puts it last"))
    themes = forms.MultipleChoiceField(
        label=_("What does it rest on?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("What was before the decision-maker: themes, and what was learned"),
        **needed(_("Choose what it rests on")),
    )
    trade_off = words(_("What was weighed against it"))

    def __init__(self, *args: Any, themes: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["themes"].choices = list(themes)
        fields["themes"].required = bool(themes)

    def adopted(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        return {**self.cleaned_data, "themes": [Ref.read(text) for text in self.cleaned_data["themes"]]}


class OrderForm(forms.Form):
    """A place for each priority that holds today, and what was weighed."""

    reason = words(
        _("Why this order?"), help_text=_("Published: what was weighed"), missing=_("Say why this order")
    )

    def __init__(self, *args: Any, standing: Sequence[PriorityRef], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.standing = {f"place_{each.code}": each for each in standing}
        told = _("Give “%s” a place")
        for now, (name, each) in enumerate(self.standing.items(), start=1):
            self.fields[name] = how_many(
                each.title, told % each.title, least=1, initial=now, help_text=_("Place %s today") % now
            )
        self.order_fields([*self.standing, "reason"])

    def clean(self) -> dict[str, Any]:
        """Each place is given once."""
        cleaned = super().clean() or {}
        places = [cleaned[name] for name in self.standing if name in cleaned]
        for name in self.standing:
            if name in cleaned and places.count(cleaned[name]) > 1:
                self.add_error(name, _("Two have this place. Give each a place of its own."))
        return cleaned

    def in_order(self) -> list[PriorityRef]:
        """The priorities by the places that they were given."""
        return [each for _name, each in sorted(self.standing.items(), key=self._place)]

    def _place(self, line: tuple[str, PriorityRef]) -> int:
        place: int = self.cleaned_data[line[0]]
        return place


class DropThemeForm(forms.Form):
    """Why a theme did not become a priority."""

    theme = forms.ChoiceField(
        label=_("Which theme?"),
        widget=forms.RadioSelect,
        **needed(_("Choose the theme")),
    )
    reason = words(
        _("Why it did not become a priority"),
        help_text=_("Told to everyone who spoke of it"),
        missing=_("Say why it did not become a priority"),
    )

    def __init__(self, *args: Any, themes: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["theme"].choices = list(themes)


class EndPriorityForm(ByDecision):
    """Ending a priority."""

    reason = words(
        _("Why it ends"), help_text=_("Published, with the decision"), missing=_("Say why it ends")
    )
    told_first = words(
        _("How and when were the people in it told?"),
        help_text=_("Before, while it could still change"),
        missing=_("The people in it are told first. Write down how and when they were told"),
    )


class OutcomeForm(forms.Form):
    """The change that is valued."""

    statement = line(
        _("The change, as people say it"),
        help_text=_("Such as “I can keep my home warm”"),
        missing=_("Write the change, as people say it"),
    )
    measure = line(_("How it is measured"), missing=_("Say how it is measured"))
    unit = line(
        _("In which unit"),
        max_length=60,
        help_text=_("Such as households, or out of 10"),
        missing=_("Say in which unit"),
    )
    least = forms.DecimalField(
        label=_("The lowest number it can have"),
        max_digits=9,
        decimal_places=2,
        initial=0,
        **needed(_("Say the lowest number it can have")),
    )
    most = forms.DecimalField(
        label=_("The highest number it can have"),
        max_digits=9,
        decimal_places=2,
        initial=10,
        help_text=_("An answer outside these two is not taken"),
        **needed(_("Say the highest number it can have")),
    )
    relational = forms.BooleanField(
        label=_("It is about how people are treated or belong"),
        required=False,
        help_text=_("Dignity, kindness, belonging: every priority has at least one such outcome"),
    )
