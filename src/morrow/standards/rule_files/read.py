"""Reading a folder of rules strictly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from morrow.standards.problems import Problems
from morrow.standards.rule_files.tables import Table, load, parsed

NAME = re.compile(r"[a-z][a-z0-9_]{0,60}")
_MONEY = re.compile(r"-?£(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d\d)?")
_SHARE = re.compile(r"\d+(?:\.\d{1,2})?%")
KINDS = ("number", "words", "truth")


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


def read_rule(path: Path) -> RuleFolder:
    """Read a rule with what stands beside it. Raises Refused with every problem found."""
    problems = Problems()
    rule = _rule(path.name, load(path, problems), problems)
    facts, amounts = _book(path.parent, problems)
    problems.refuse(path.name)
    return RuleFolder(rule, facts, amounts)


def read_facts(path: Path) -> tuple[FactRow, ...]:
    """Read facts.toml alone. Raises Refused."""
    problems = Problems()
    found = _facts(path.name, load(path, problems), problems)
    problems.refuse(path.name)
    return found


def read_book(folder: Path) -> Book:
    """Read facts.toml and amounts.toml of a folder. Raises Refused with every problem found."""
    problems = Problems()
    facts, amounts = _book(folder, problems)
    problems.refuse(folder.name)
    return Book(facts, amounts)


def read_book_words(facts: str, amounts: str) -> Book:
    """The same from the words of the two files, as somebody typed them. Raises Refused."""
    problems = Problems()
    book = Book(
        _facts("facts.toml", parsed("facts.toml", facts.encode(), problems), problems),
        _amounts("amounts.toml", parsed("amounts.toml", amounts.encode(), problems), problems),
    )
    problems.refuse("facts.toml and amounts.toml")
    return book


def read_rule_words(words: str, name: str = "rule.toml") -> RuleRow:
    """One rule from the words of its file alone. Raises Refused."""
    problems = Problems()
    row = _rule(name, parsed(name, words.encode(), problems), problems)
    problems.refuse(name)
    return row


def smallest(text: str) -> int | None:
    """A number as people write it, in its smallest unit; None where it is none.

    >>> smallest("£16,000"), smallest("£8.50"), smallest("20%"), smallest("16"), smallest("1.6")
    (1600000, 850, 2000, 16, None)
    """
    if _MONEY.fullmatch(text):
        pounds, _, pence = text.replace("£", "").replace(",", "").partition(".")
        sign = -1 if text.startswith("-") else 1
        return sign * (abs(int(pounds)) * 100 + int(pence or 0))
    if _SHARE.fullmatch(text):
        whole, _, part = text[:-1].partition(".")
        return int(whole) * 100 + int(part.ljust(2, "0"))
    return int(text) if text.isascii() and text.isdigit() else None


def _book(folder: Path, problems: Problems) -> tuple[tuple[FactRow, ...], tuple[AmountRow, ...]]:
    facts, amounts = folder / "facts.toml", folder / "amounts.toml"
    return (
        _facts(facts.name, load(facts, problems), problems),
        _amounts(amounts.name, load(amounts, problems), problems) if amounts.exists() else (),
    )


def _facts(file: str, values: dict[str, Any], problems: Problems) -> tuple[FactRow, ...]:
    return tuple(_fact(file, name, found, problems) for name, found in values.items())


def _fact(file: str, name: str, found: object, problems: Problems) -> FactRow:
    table = Table(file, name, found, problems)
    _named(name, table)
    row = FactRow(
        name,
        table.text("kind", needed=True, among=KINDS),
        table.text("question", needed=True),
        table.text("unit"),
        _bound(table, "least", 0),
        _bound(table, "most", 1_000_000),
        table.texts("values"),
        table.text("of", among=("person", "household")) or "person",
        table.text("source"),
    )
    if row.kind == "words" and not row.values:
        table.wrong("values", "this is missing", 'say which words there are: values = ["rented", "owned"]')
    table.nothing_else()
    return row


def _bound(table: Table, key: str, otherwise: int) -> int:
    if isinstance(table.raw(key), str):
        return _in_smallest(table, key)
    return table.number(key, otherwise)


def _in_smallest(table: Table, key: str) -> int:
    written = table.text(key, needed=True)
    found = smallest(written)
    if found is None and written:
        table.wrong(key, f"“{written}” is not a number", 'write it as "£16,000", "£8.50", "20%" or "16"')
    return found or 0


def _amounts(file: str, values: dict[str, Any], problems: Problems) -> tuple[AmountRow, ...]:
    return tuple(_amount(file, name, found, problems) for name, found in values.items())


def _amount(file: str, name: str, found: object, problems: Problems) -> AmountRow:
    table = Table(file, name, found, problems)
    _named(name, table)
    values = tuple(filter(None, map(_value, table.tables("value"))))
    if not values:
        table.wrong("value", "this is missing", f"add [[{name}.value]] with since and value")
    row = AmountRow(name, table.text("title", needed=True), table.text("unit"), values)
    table.nothing_else()
    return row


def _value(table: Table) -> ValueRow | None:
    since = table.day("since")
    row = ValueRow(
        since or date.min,
        table.day("until"),
        _in_smallest(table, "value"),
        table.text("source", needed=True),
        table.text("checked_by"),
        table.day("checked_on"),
    )
    table.nothing_else()
    if since is None:
        table.wrong("since", "this is missing", "say from which day: since = 2026-04-01")
        return None
    return row


def _rule(file: str, values: dict[str, Any], problems: Problems) -> RuleRow:
    table = Table(file, "", values, problems)
    if problems.total:
        table = Table(file, "", {}, Problems())
    row = RuleRow(
        file.removesuffix(".toml"),
        table.text("title", needed=True),
        table.text("who", needed=True),
        table.text("gives", needed=True),
        table.text("unit", needed=True),
        table.text("standard"),
        table.day("since"),
        table.day("until"),
        table.text("adopted_by"),
        table.day("recorded_on"),
        tuple(map(_citation, table.tables("citation"))),
        tuple(map(_example, table.tables("example"))),
        _working(table),
    )
    table.nothing_else()
    return row


def _working(table: Table) -> tuple[tuple[str, str], ...]:
    lines = []
    for name, text in table.plain("working").items():
        if not NAME.fullmatch(name) or not isinstance(text, str):
            table.wrong(f"working.{name}", "this is no line of working", 'write name = "income + rent"')
        else:
            lines.append((name, text))
    return tuple(lines)


def _citation(table: Table) -> CitationRow:
    row = CitationRow(table.text("words", needed=True), table.text("source", needed=True), table.text("url"))
    table.nothing_else()
    return row


def _example(table: Table) -> ExampleRow:
    amount = _in_smallest(table, "amount") if table.raw("amount") is not None else None
    row = ExampleRow(
        table.text("name", needed=True),
        {name: _known(value) for name, value in table.plain("facts").items()},
        table.text("result", needed=True, among=("yes", "not-known-yet", "needs-a-person")),
        amount,
    )
    table.nothing_else()
    return row


def _known(value: object) -> object:
    """Money in an example may be written as money is."""
    found = smallest(value) if isinstance(value, str) and value[:1] in "£-" else None
    return value if found is None else found


def _named(name: str, table: Table) -> None:
    if not NAME.fullmatch(name):
        table.wrong("", f"“{name[:60]}” cannot be a name", "use small letters, digits and _ only")
