"""Rules as they are kept: from what stands in files to what is run, and to one frozen text and back.

The text of an adopted rule holds the whole of what is run: the rule, the facts it asks for, and the amounts
it uses with their sources. The same rule always makes the same text, so its digest says whether two are one.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from datetime import date
from typing import Any

from morrow.methods.entitlements import (
    Amount,
    BadRule,
    Citation,
    Dated,
    Example,
    Fact,
    Kind,
    Registry,
    Result,
    Rule,
    Unit,
    names_in,
    parse,
)
from morrow.standards.rule_files import Book, PlaceRules, RuleRow
from morrow.standards.rule_files.rows import AmountRow, CitationRow, ExampleRow, FactRow, ValueRow

READABLE = 200
"""Characters of a line that are shown where something in it is wrong."""

_KINDS = {"number": Kind.NUMBER, "words": Kind.TEXT, "truth": Kind.TRUTH}


def registry_of(book: Book) -> Registry:
    """The facts and amounts of a book, as rules are run with them. Raises BadRule."""
    return Registry.of(map(_fact, book.facts), map(_amount, book.amounts))


def rule_of(row: RuleRow) -> Rule:
    """A rule as it is run."""
    return Rule(
        row.code,
        row.title,
        row.who,
        row.gives,
        Unit.read(row.unit),
        row.standard,
        row.since,
        row.until,
        row.adopted_by,
        row.recorded_on,
        tuple(Citation(each.words, each.source, each.url) for each in row.citations),
        tuple(
            Example(each.name, each.facts, Result(each.result), each.amount)  # type: ignore[arg-type]
            for each in row.examples
        ),
        row.working,
    )


def only_what_it_speaks_of(row: RuleRow, book: Book) -> Book:
    """The facts and amounts that a rule and its examples name, in the order of the book. Raises BadRule."""
    texts = [row.who, row.gives, *(text for _name, text in row.working)]
    named = {name for text in texts for name in names_in(parse(text))}
    named |= {name for example in row.examples for name in example.facts}
    return Book(
        tuple(each for each in book.facts if each.name in named),
        tuple(each for each in book.amounts if each.name in named),
    )


def rule_text(row: RuleRow, book: Book) -> str:
    """The one text of a rule with a book: what is kept when it is adopted."""
    return _text({"rule": asdict(row), **asdict(book)})


def read_rule_text(text: str) -> tuple[RuleRow, Book]:
    """A rule and its book, as they were adopted."""
    held = json.loads(text)
    return _rule_row(held["rule"]), _book_of(held)


def book_text(book: Book) -> str:
    """The one text of a book."""
    return _text(asdict(book))


def brought_text(came: PlaceRules) -> str:
    """The one text of a book that came with rules."""
    return _text({**asdict(came.book), "rules": [asdict(each) for each in came.rules]})


def read_brought_rules(text: str) -> tuple[RuleRow, ...]:
    """The rules that came with a book; none where it came alone."""
    return tuple(map(_rule_row, json.loads(text).get("rules", [])))


def read_book_text(text: str) -> Book:
    """A book as it was kept."""
    return _book_of(json.loads(text))


def digest_of(text: str) -> str:
    """By which two texts are told apart.

    >>> digest_of("age >= 65")[:12]
    'e966527f0cd6'
    """
    return hashlib.sha256(text.encode()).hexdigest()


def pointed_at(fault: BadRule, row: RuleRow) -> str:
    """What is wrong with a rule, the line it is in, and a mark beneath the very words; in English."""
    line, at = _line_and_place(fault, row)
    if not line:
        return str(fault)
    marked = max(1, min(fault.end - fault.start, len(line) - at))
    before = " " * (len(f"{fault.part}: ") + at)
    return f"{fault}\n  {fault.part}: {line}\n  {before}{'^' * marked}"


def line_of(fault: BadRule, row: RuleRow) -> str:
    """The line of a rule in which something is wrong; empty where no words are to blame.

    Of a line longer than anybody reads, the part around what is wrong.
    """
    return _line_and_place(fault, row)[0]


def _line_and_place(fault: BadRule, row: RuleRow) -> tuple[str, int]:
    """The line, and where in it what is wrong begins."""
    words = _words_of(fault, row)
    begin = words.rfind("\n", 0, fault.start) + 1
    line, at = words[begin:].partition("\n")[0], fault.start - begin
    if len(line) <= READABLE:
        return line, at
    cut = max(0, min(at - READABLE // 2, len(line) - READABLE))
    end = cut + READABLE
    shown = ("…" if cut else "") + line[cut:end] + ("…" if end < len(line) else "")
    return shown, at - cut + bool(cut)


def _words_of(fault: BadRule, row: RuleRow) -> str:
    return {**dict(row.working), "who": row.who, "gives": row.gives}.get(fault.part, "")


def _text(held: dict[str, Any]) -> str:
    return json.dumps(held, ensure_ascii=False, sort_keys=True, indent=1, default=date.isoformat)


def _fact(row: FactRow) -> Fact:
    return Fact(
        row.name,
        _KINDS[row.kind],
        row.question,
        unit=Unit.read(row.unit),
        least=row.least,
        most=row.most,
        values=row.values,
        of=row.of,
        source=row.source,
    )


def _amount(row: AmountRow) -> Amount:
    return Amount(row.name, Unit.read(row.unit), tuple(map(_dated, row.values)), row.title)


def _dated(row: ValueRow) -> Dated:
    return Dated(row.since, row.value, row.until, row.source, row.checked_by, row.checked_on)


def _rule_row(held: dict[str, Any]) -> RuleRow:
    return RuleRow(
        **{
            **held,
            **{name: _day(held[name]) for name in ("since", "until", "recorded_on")},
            "citations": tuple(CitationRow(**each) for each in held["citations"]),
            "examples": tuple(ExampleRow(**each) for each in held["examples"]),
            "working": tuple((name, text) for name, text in held["working"]),
        }
    )


def _book_of(held: dict[str, Any]) -> Book:
    return Book(
        tuple(FactRow(**{**each, "values": tuple(each["values"])}) for each in held["facts"]),
        tuple(
            AmountRow(**{**each, "values": tuple(map(_value_row, each["values"]))})
            for each in held["amounts"]
        ),
    )


def _value_row(held: dict[str, Any]) -> ValueRow:
    days = {name: _day(held[name]) for name in ("since", "until", "checked_on")}
    return ValueRow(**{**held, **days})


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
