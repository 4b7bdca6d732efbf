"""Rules and what they speak of, from what stands in files to what is run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from morrow.methods.entitlements import (
    Amount,
    Citation,
    Dated,
    Fact,
    Kind,
    Registry,
    Rule,
    Unit,
)
from morrow.standards.rule_files.read import AmountRow, FactRow, RuleRow, ValueRow

_KINDS = {"number": Kind.NUMBER, "words": Kind.TEXT, "truth": Kind.TRUTH}


class HasBook(Protocol):
    """Anything with facts and amounts."""

    @property
    def facts(self) -> tuple[FactRow, ...]: ...
    @property
    def amounts(self) -> tuple[AmountRow, ...]: ...


def registry_of(book: HasBook) -> Registry:
    """The facts and amounts of a book, as rules are run with them. Raises BadRule."""
    return Registry.of(map(_fact, book.facts), map(_amount, book.amounts))


def facts_of(rows: Iterable[FactRow]) -> list[Fact]:
    """Facts as they may be asked."""
    return [_fact(row) for row in rows]


def rule_of(row: RuleRow) -> Rule:
    """A rule as it is run, without its examples."""
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
        working=row.working,
    )


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
