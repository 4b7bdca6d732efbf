"""Rules and books written back as the words of their files, so that nobody begins with an empty page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date

from morrow.standards.rule_files.rows import AmountRow, Book, ExampleRow, FactRow, RuleRow

PENNIES = 100


def rule_words(row: RuleRow) -> str:
    """A rule as its file has it; read again, it is the same rule."""
    parts = [
        _lines(
            title=row.title,
            unit=row.unit,
            since=row.since,
            until=row.until,
            adopted_by=row.adopted_by,
            recorded_on=row.recorded_on,
            standard=row.standard,
        ),
        f"who = {_long(row.who)}\ngives = {_long(row.gives)}\n",
    ]
    if row.working:
        lines = "".join(f"{name} = {_long(text)}\n" for name, text in row.working)
        parts.append(f"[working]\n{lines}")
    for each in row.citations:
        parts.append(f"[[citation]]\n{_lines(words=each.words, source=each.source, url=each.url)}")
    parts += [_example(each, row.unit) for each in row.examples]
    return "\n".join(parts)


def facts_words(book: Book) -> str:
    """The facts of a book, as facts.toml has them."""
    return "\n".join(map(_fact, book.facts))


def amounts_words(book: Book) -> str:
    """The amounts of a book, as amounts.toml has them."""
    return "\n".join(map(_amount, book.amounts))


def _fact(row: FactRow) -> str:
    told = _lines(
        kind=row.kind, question=row.question, unit=row.unit, least=row.least, most=row.most, of=row.of
    )
    values = f"values = {json.dumps(list(row.values), ensure_ascii=False)}\n" if row.values else ""
    return f"[{row.name}]\n{told}{values}{_lines(source=row.source)}"


def _amount(row: AmountRow) -> str:
    parts = [f"[{row.name}]\n{_lines(title=row.title, unit=row.unit)}"]
    for each in row.values:
        told = _lines(
            since=each.since,
            until=each.until,
            value=_number(each.value, row.unit),
            source=each.source,
            checked_by=each.checked_by,
            checked_on=each.checked_on,
        )
        parts.append(f"[[{row.name}.value]]\n{told}")
    return "".join(parts)


def _example(row: ExampleRow, unit: str) -> str:
    amount = None if row.amount is None else _number(row.amount, unit)
    told = _lines(name=row.name, result=row.result, amount=amount)
    return f"[[example]]\n{told}facts = {_inline(row.facts)}\n"


def _number(value: int, unit: str) -> str:
    if unit.startswith("%"):
        return f"{value // PENNIES}.{value % PENNIES:02d}%"
    if unit.startswith("£"):
        pounds, pence = divmod(abs(value), PENNIES)
        return f"{'-' if value < 0 else ''}£{pounds:,}.{pence:02d}"
    return str(value)


def _lines(**told: object) -> str:
    """A line for each that is said; what is empty is left out."""
    return "".join(f"{key} = {_value(value)}\n" for key, value in told.items() if value not in ("", None))


def _value(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)


def _inline(facts: Mapping[str, object]) -> str:
    said: Iterable[str] = (f"{name} = {_value(value)}" for name, value in facts.items() if value is not None)
    return "{ " + ", ".join(said) + " }" if facts else "{}"


def _long(text: str) -> str:
    """Words over several lines, as they stand."""
    return json.dumps(text, ensure_ascii=False) if "'''" in text else f"'''\n{text.strip()}\n'''"
