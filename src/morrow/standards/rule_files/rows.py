"""What stands in a folder of rules, as frozen dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact as it stands in facts.toml."""

    name: str
    kind: str
    question: str
    unit: str
    least: int
    most: int
    values: tuple[str, ...]
    of: str
    source: str


@dataclass(frozen=True, slots=True)
class ValueRow:
    """What an amount is in one time, in the smallest unit: pence, hundredths of one per cent."""

    since: date
    until: date | None
    value: int
    source: str
    checked_by: str
    checked_on: date | None


@dataclass(frozen=True, slots=True)
class AmountRow:
    """One amount as it stands in amounts.toml."""

    name: str
    title: str
    unit: str
    values: tuple[ValueRow, ...]


@dataclass(frozen=True, slots=True)
class CitationRow:
    """Where words of a rule come from."""

    words: str
    source: str
    url: str


@dataclass(frozen=True)
class ExampleRow:
    """Somebody invented, what is known of them, and what has to come out."""

    name: str
    facts: dict[str, object]
    result: str
    amount: int | None


@dataclass(frozen=True)
class RuleRow:
    """One rule as it stands in its file."""

    code: str
    title: str
    who: str
    gives: str
    unit: str
    standard: str
    since: date | None
    until: date | None
    adopted_by: str
    recorded_on: date | None
    citations: tuple[CitationRow, ...]
    examples: tuple[ExampleRow, ...]
    working: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class RuleFolder:
    """A rule with the facts and amounts of its folder."""

    rule: RuleRow
    facts: tuple[FactRow, ...]
    amounts: tuple[AmountRow, ...]


@dataclass(frozen=True)
class Book:
    """The facts and amounts of a folder, of which every rule in it speaks."""

    facts: tuple[FactRow, ...]
    amounts: tuple[AmountRow, ...]


@dataclass(frozen=True)
class PlaceRules:
    """Everything a place brings of its own: its book, and the rules that speak of it."""

    book: Book
    rules: tuple[RuleRow, ...]
