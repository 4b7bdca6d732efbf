"""Reading a folder of rules strictly."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path, PurePosixPath

from morrow.standards.problems import Problems
from morrow.standards.rule_files.numbers import smallest
from morrow.standards.rule_files.rows import (
    AmountRow,
    Book,
    CitationRow,
    ExampleRow,
    FactRow,
    PlaceRules,
    RuleFolder,
    RuleRow,
    ValueRow,
)
from morrow.standards.rule_files.tables import File, Table, load, parsed, problem

RULE_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")
NAME = re.compile(r"[a-z][a-z0-9_]{0,60}")
FACTS, AMOUNTS = "facts.toml", "amounts.toml"
KINDS = ("number", "words", "truth")


def read_rule(path: Path) -> RuleFolder:
    """Read a rule with what stands beside it. Raises Refused with every problem found."""
    problems = Problems()
    rule = _rule(load(path, problems), problems)
    book = _book(path.parent, problems)
    problems.refuse(path.name)
    return RuleFolder(rule, book.facts, book.amounts)


def read_facts(path: Path) -> tuple[FactRow, ...]:
    """Read facts.toml alone. Raises Refused."""
    problems = Problems()
    found = _facts(load(path, problems), problems)
    problems.refuse(path.name)
    return found


def read_book(folder: Path) -> Book:
    """Read facts.toml and amounts.toml of a folder. Raises Refused with every problem found."""
    problems = Problems()
    book = _book(folder, problems)
    problems.refuse(folder.name)
    return book


def read_book_words(facts: str, amounts: str) -> Book:
    """The same from the words of the two files, as somebody typed them. Raises Refused."""
    problems = Problems()
    book = _together(
        parsed(FACTS, facts.encode(), problems), parsed(AMOUNTS, amounts.encode(), problems), problems
    )
    problems.refuse(f"{FACTS} and {AMOUNTS}")
    return book


def read_rule_words(words: str, name: str = "rule.toml") -> RuleRow:
    """One rule from the words of its file alone. Raises Refused."""
    problems = Problems()
    row = _rule(parsed(name, words.encode(), problems), problems)
    problems.refuse(name)
    return row


def read_place_rules(folder: Path, within: str, problems: Problems) -> PlaceRules:
    """Everything in a folder of rules; each problem is noted under the name of its file `within`."""
    book = _book(folder, problems, within)
    files = [path for path in sorted(folder.glob("*.toml")) if path.name not in (FACTS, AMOUNTS)]
    for path in files:
        if not RULE_NAME.fullmatch(path.stem):
            problems.note(problem(within + path.name[:60], None, None, "no_rule_name"))
    return PlaceRules(
        book, tuple(_rule(load(path, problems, within + path.name), problems) for path in files)
    )


def _book(folder: Path, problems: Problems, within: str = "") -> Book:
    facts = load(folder / FACTS, problems, within + FACTS)
    there = (folder / AMOUNTS).exists()
    amounts = load(folder / AMOUNTS, problems, within + AMOUNTS) if there else File(within + AMOUNTS, {}, {})
    return _together(facts, amounts, problems)


def _together(facts: File, amounts: File, problems: Problems) -> Book:
    book = Book(_facts(facts, problems), _amounts(amounts, problems))
    for name in sorted(facts.values.keys() & amounts.values.keys()):
        Table(amounts, name, amounts.values[name], problems).wrong("", "name_twice", name=name[:60])
    return book


def _facts(file: File, problems: Problems) -> tuple[FactRow, ...]:
    return tuple(_fact(Table(file, name, found, problems), name) for name, found in file.values.items())


def _fact(table: Table, name: str) -> FactRow:
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
        table.wrong("values", "no_list")
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
        table.wrong(key, "not_a_number", found=written[:60])
    return found or 0


def _amounts(file: File, problems: Problems) -> tuple[AmountRow, ...]:
    return tuple(_amount(Table(file, name, found, problems), name) for name, found in file.values.items())


def _amount(table: Table, name: str) -> AmountRow:
    _named(name, table)
    values = [(each, _value(each)) for each in table.tables("value")]
    known = [(each, value) for each, value in values if value is not None]
    if not values:
        table.wrong("value", "no_value", name=name[:60])
    if len(known) == len(values):
        _follow_one_another(known)
    row = AmountRow(
        name, table.text("title", needed=True), table.text("unit"), tuple(value for _table, value in known)
    )
    table.nothing_else()
    return row


def _follow_one_another(values: list[tuple[Table, ValueRow]]) -> None:
    """Every day has one value, from the first on: no gap, no overlap."""
    for table, value in values:
        if value.until is not None and value.until < value.since:
            table.wrong("until", "backwards")
    for (_table, before), (table, after) in pairwise(values):
        if before.until is None or before.until >= after.since:
            table.wrong("since", "overlaps", day=after.since.isoformat())
        elif before.until + timedelta(days=1) != after.since:
            table.wrong("since", "gap", day=(before.until + timedelta(days=1)).isoformat())


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
    if bool(row.checked_by) != (row.checked_on is not None):
        table.wrong("checked_by" if row.checked_by else "checked_on", "half_checked")
    if since is None:
        table.wrong("since", "no_since")
        return None
    return row


def _rule(file: File, problems: Problems) -> RuleRow:
    table = Table(file, "", file.values, problems if file.whole else Problems())
    row = RuleRow(
        PurePosixPath(file.name).stem,
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
            table.wrong(f"working.{name[:60]}", "no_working")
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
        table.wrong("", "no_name", name=name[:60])
