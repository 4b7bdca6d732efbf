"""A few plain questions, made from the facts that rules ask for; every one may be left unanswered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.foundations.forms import PoundsField
from morrow.foundations.money import Money
from morrow.methods.entitlements import BadFacts, Fact, Kind, Registry, Value

LEFT_OPEN = "?"
KEPT, ASKED = "kept_", "ask_"
RATHER_NOT = gettext_lazy("I do not know, or would rather not say")


class QuestionsForm(forms.Form):
    """The next questions. What is left open counts as not said, and is not asked again."""

    def __init__(self, *args: Any, facts: Iterable[Fact], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.facts = {ASKED + fact.name: fact for fact in facts}
        for name, fact in self.facts.items():
            self.fields[name] = _field(fact)

    def clean(self) -> dict[str, Any]:
        """Each answer as a rule takes it, within what it may be."""
        given = super().clean() or {}
        for name, fact in self.facts.items():
            if name in given:
                try:
                    given[name] = fact.check(_value(fact, given[name]))
                except BadFacts:
                    self.add_error(name, _between(fact))
        return given

    def answers(self) -> dict[str, Value]:
        """What was answered, by fact; None where it was not said."""
        return {fact.name: self.cleaned_data.get(name) for name, fact in self.facts.items()}


def kept_in(posted: Mapping[str, str], registry: Registry) -> dict[str, Value]:
    """The answers that travel along in a form: nothing is kept on the server. What is wrong is not said."""
    found: dict[str, Value] = {}
    for name, fact in registry.facts.items():
        text = posted.get(KEPT + name)
        if text is not None:
            found[name] = _read(fact, text)
    return found


def to_keep(answers: Mapping[str, Value]) -> list[tuple[str, str]]:
    """The same as hidden fields: name and value."""
    return [(KEPT + name, _written(value)) for name, value in answers.items()]


def _read(fact: Fact, text: str) -> Value:
    whole = text.isascii() and text.lstrip("-").isdigit() and len(text) < 19
    value: Any = {Kind.TRUTH: {"yes": True, "no": False}.get(text), Kind.TEXT: text}.get(fact.kind)
    if fact.kind is Kind.NUMBER:
        value = int(text) if whole else None
    try:
        return fact.check(value)
    except BadFacts:
        return None


def _written(value: Value) -> str:
    if value is None:
        return LEFT_OPEN
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _value(fact: Fact, given: Any) -> Value:
    if given in (LEFT_OPEN, "", None):
        return None
    if isinstance(given, Money):
        return given.pence
    return given == "yes" if fact.kind is Kind.TRUTH else given  # type: ignore[no-any-return]


def _field(fact: Fact) -> forms.Field:
    if fact.kind is Kind.NUMBER:
        return _number(fact)
    values = [(each, each) for each in fact.values]
    choices = [("yes", _("Yes")), ("no", _("No"))] if fact.kind is Kind.TRUTH else values
    return forms.ChoiceField(
        label=fact.question,
        choices=[*choices, (LEFT_OPEN, RATHER_NOT)],
        widget=forms.RadioSelect,
        required=False,
    )


def _number(fact: Fact) -> forms.Field:
    hint = _("Leave it empty if you do not know, or would rather not say.")
    if fact.unit.is_money:
        per = {"week": _("Pounds a week."), "month": _("Pounds a month."), "year": _("Pounds a year.")}
        help_text = f"{per.get(fact.unit.per, _('Pounds.'))} {hint}"
        return PoundsField(label=fact.question, help_text=help_text, required=False)
    return forms.IntegerField(
        label=fact.question,
        help_text=hint,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-4"}),
        error_messages={"invalid": _("Write a whole number, such as 2")},
    )


def _between(fact: Fact) -> ValidationError:
    said = _("Write something from %(least)s to %(most)s, or leave it empty")
    bounds = {"least": fact.unit.written(fact.least), "most": fact.unit.written(fact.most)}
    return ValidationError(said % bounds, code="out_of_range")
