"""A rule that can be tried before a vote, and the figures in its words that can be changed for the trial.

Nothing here is adopted by anybody: a changed rule lives as long as one answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from morrow.methods.entitlements import (
    BadRule,
    Citation,
    Dated,
    Kind,
    Literal,
    Ready,
    Registry,
    Rule,
    Unit,
    literals_in,
    names_in,
    parse,
    ready,
)
from morrow.standards.rule_files.numbers import smallest

MOST_FIGURE = 10_000_000_00
SHARE = Unit("%")


@dataclass(frozen=True)
class Figure:
    """One figure of a rule: its key, as it is written, the words around it, and where it comes from."""

    key: str
    written: str
    words: str
    source: str = ""
    checked_by: str = ""
    checked_on: date | None = None
    url: str = ""

    @property
    def origin(self) -> tuple[str, str, str, date | None]:
        """Where it comes from and who checked it: figures that share this are told together."""
        return self.source, self.url, self.checked_by, self.checked_on


@dataclass(frozen=True)
class Trial:
    """A rule that can be tried, and the registry it speaks to; `promised` since when, if it is in force."""

    rule: Rule
    registry: Registry
    promised: date | None = None

    @property
    def code(self) -> str:
        """By which it is chosen."""
        return self.rule.code

    @property
    def family(self) -> str:
        """All of its code but the last word: rules of several places for one thing share it."""
        return self.code.rpartition("-")[0]

    def texts(self) -> dict[str, str]:
        """Its lines by name."""
        return {"who": self.rule.who, **dict(self.rule.working), "gives": self.rule.gives}

    @cached_property
    def asks(self) -> set[str]:
        """The facts it asks for."""
        named = {name for text in self.texts().values() for name in names_in(parse(text))}
        return named & self.registry.facts.keys()

    def figures(self, day: date) -> list[Figure]:
        """The sums and shares that can be changed: those in its words, then the amounts it names."""
        return [*self._written_figures(), *self._amounts(day)]

    def ready(self, day: date, changes: Mapping[str, str]) -> Ready:
        """Made ready for a day, with other figures. Raises BadRule, naming the figure that cannot be."""
        texts = self.texts()
        for line, text in texts.items():
            here = [(key, value) for key, value in changes.items() if key.startswith(f"{line}-")]
            texts[line] = _put_in(text, here)
        working = tuple((name, texts[name]) for name, _text in self.rule.working)
        rule = replace(self.rule, who=texts["who"], gives=texts["gives"], working=working, citations=())
        return ready(rule, self._registry(changes), day)

    def _written_figures(self) -> Iterator[Figure]:
        for line, text in self.texts().items():
            for literal in literals_in(parse(text)):
                if _can_change(literal) and literal.value:
                    written = text[literal.start : literal.end]
                    words = _around(text, literal.start)
                    cited = self._cited(text, literal)
                    source = cited.source if cited else self.rule.adopted_by
                    url = cited.url if cited else ""
                    yield Figure(f"{line}-{literal.start}", written, words, source, url=url)

    def _cited(self, text: str, literal: Literal) -> Citation | None:
        """Where the words around a figure come from, if that is said of them."""
        for each in self.rule.citations:
            begin = text.find(each.words)
            if begin >= 0 and begin <= literal.start and literal.end <= begin + len(each.words):
                return each
        return None

    def _amounts(self, day: date) -> Iterator[Figure]:
        named = {name for text in self.texts().values() for name in names_in(parse(text))}
        for name, amount in self.registry.amounts.items():
            if name in named and (amount.unit.is_money or amount.unit == SHARE):
                held = amount.held_on(day)
                plain = replace(amount.unit, per="")
                yield Figure(
                    f"amount-{name}",
                    plain.written(held.value),
                    amount.title,
                    held.source,
                    held.checked_by,
                    held.checked_on,
                )

    def _registry(self, changes: Mapping[str, str]) -> Registry:
        amounts = dict(self.registry.amounts)
        for key, text in changes.items():
            name = key.removeprefix("amount-")
            if name != key and name in amounts:
                value = value_of(text, amounts[name].unit.is_money)
                amounts[name] = replace(amounts[name], values=(Dated(date.min, value),))
        return Registry(self.registry.facts, amounts)


def value_of(text: str, money: bool) -> int:
    """A figure as somebody typed it, in its smallest unit. Raises BadRule where it is none."""
    typed = text.strip().replace(" ", "")
    if typed and typed[0] not in "£" and not typed.endswith("%"):
        typed = f"£{typed}" if money else f"{typed}%"
    value = smallest(typed) if typed.startswith("£") is money else None
    if value is None or not 0 <= value <= MOST_FIGURE:
        like = "£16,000" if money else "20%"
        raise BadRule(
            "not_a_figure",
            f"“{text[:30]}” is no figure that can stand here. Write one like {like}.",
            typed=text[:30],
            like=like,
        )
    return value


def _can_change(literal: Literal) -> bool:
    return literal.kind is Kind.NUMBER and (literal.unit.is_money or literal.unit == SHARE)


def _put_in(text: str, changes: list[tuple[str, str]]) -> str:
    """The text with other figures; from its end, so that places before them stay where they are."""
    places = {literal.start: literal for literal in literals_in(parse(text))}
    for key, typed in sorted(changes, key=lambda change: -int(change[0].rpartition("-")[2])):
        literal = places.get(int(key.rpartition("-")[2]))
        if literal is not None and _can_change(literal):
            value = value_of(typed, literal.unit.is_money)
            text = text[: literal.start] + _in_rule(value, literal.unit.is_money) + text[literal.end :]
    return text


def _in_rule(value: int, money: bool) -> str:
    whole, part = divmod(value, 100)
    if money:
        return f"£{whole:,}.{part:02}"
    return f"{whole}.{part:02}%"


def _around(text: str, at: int) -> str:
    """The line of the text in which something stands."""
    begin = text.rfind("\n", 0, at) + 1
    return " ".join(text[begin:].partition("\n")[0].split())
