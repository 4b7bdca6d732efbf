"""Forms of what is tried first: its set-up, a reading, a correction, what was learned."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.accountability.counted_words import means_people, tells_how_few
from morrow.accountability.forms.fields import day, words
from morrow.accountability.models import Experiment, Option
from morrow.foundations.forms import PoundsField, how_many, needed
from morrow.foundations.naming import NamesNobody


class ExperimentForm(NamesNobody):
    """Which option is tried, what is expected, what is counted, and when it stops."""

    everyone_reads = ("hypothesis", "counted")

    option = forms.ChoiceField(
        label=_("Which option is tried?"),
        help_text=_("Where another one is chosen, nothing is tried"),
        widget=forms.RadioSelect,
        **needed(_("Choose the option that is tried")),
    )
    hypothesis = words(
        _("What do you expect to come of it, and why?"),
        help_text=_("So that it can turn out wrong: “If we …, then …, because …”"),
        missing=_("Say what you expect to come of it"),
    )
    counted = forms.CharField(
        label=_("What is counted?"),
        max_length=200,
        help_text=_("Such as: people who come on a weekday evening"),
        **needed(_("Say what is counted")),
    )
    counts_people = forms.ChoiceField(
        label=_("Are people counted, or their homes?"),
        choices=[("yes", _("Yes: small numbers are not shown")), ("no", _("No, something else"))],
        widget=forms.RadioSelect,
        **needed(_("Say whether people are counted")),
    )
    budget = PoundsField(
        label=_("How much may it cost at most?"),
        help_text=_("In pounds. Once this is spent, it stops."),
        **needed(_("Say how much it may cost at most")),
    )
    last_day = day(_("Until which day at the latest?"), missing=_("Name its last day"))
    stop_when = forms.ChoiceField(
        label=_("Does it stop sooner, by what is counted?"),
        choices=[("", _("No")), *Experiment.WHEN],
        widget=forms.RadioSelect,
        required=False,
    )
    stop_at = how_many(_("If so, at how many?"))

    def __init__(self, *args: Any, options: Iterable[Option], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options = {option.code: option for option in options if option.cost is None or option.cost}
        fields: Any = self.fields
        fields["option"].choices = [(code, _costed(option)) for code, option in self.options.items()]
        asked = self.data.get(self.add_prefix("counts_people")) == "no"
        if asked and means_people(self.data.get(self.add_prefix("counted"), "")):
            fields["surely_no_people"] = forms.BooleanField(
                label=_("I have looked: nobody could be known by this number"), required=False
            )
            self.order_fields(["option", "hypothesis", "counted", "counts_people", "surely_no_people"])

    def set_up(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        typed = self.cleaned_data
        return {
            **typed,
            "option": self.options[typed["option"]],
            "counts_people": typed["counts_people"] == "yes",
        }


def _costed(option: Option) -> str:
    """An option with what it costs."""
    return f"{option.title} ({option.cost.pounds() if option.cost is not None else _('cost not known')})"


class OfFew(NamesNobody):
    """Where people are counted, a small number of them is asked about in words too."""

    def __init__(self, *args: Any, counts_people: bool = False, **kwargs: Any) -> None:
        self.counts_people = counts_people
        super().__init__(*args, **kwargs)

    def _pieces(self, known: Collection[str]) -> tuple[str, ...]:
        few = tells_how_few(self.typed()) if self.counts_people else ()
        return (*super()._pieces(known), *few)


class ReadingForm(OfFew):
    """What was counted and spent up to a day."""

    everyone_reads = ("words",)

    as_at = day(_("Up to which day?"), missing=_("Write the day up to which it was counted"))
    count = how_many(_("How many?"), _("Write how many were counted; 0 is a number too"))
    spent = PoundsField(
        label=_("What was spent since the beginning?"),
        help_text=_("All of it, in pounds; 0 where it is nothing"),
        **needed(_("Write what was spent; 0 where it is nothing")),
    )
    words = words(_("What was seen"), rows=3, help_text=_("Published. Nobody by name"))


class CorrectReadingForm(ReadingForm):
    """The same day counted again, and what was wrong."""

    everyone_reads = ("reason",)

    reason = words(_("What was wrong?"), rows=2, help_text=_("Published"), missing=_("Say what was wrong"))
    field_order = ("count", "spent", "reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("as_at", "words"):
            del self.fields[name]


class LearnedForm(OfFew):
    """What was learned."""

    everyone_reads = ("learned",)

    came_true = forms.ChoiceField(
        label=_("Did what was expected come true?"),
        choices=Experiment.TRUE,
        widget=forms.RadioSelect,
        **needed(_("Say whether what was expected came true")),
    )
    learned = words(
        _("What was learned?"),
        rows=6,
        help_text=_("Published. Also what did not come true, and for whom it was worse"),
        missing=_("Say what was learned, also where that is little"),
    )
