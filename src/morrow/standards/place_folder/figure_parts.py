"""The parts that count: indicators and area facts, outcomes over time, payments."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from morrow.standards.place_folder import cells
from morrow.standards.place_folder.cells import Fault
from morrow.standards.place_folder.codes import AreaCodes
from morrow.standards.place_folder.reading import Column, Reading
from morrow.standards.place_folder.records import (
    AreaFact,
    Comparator,
    Indicator,
    LinePayment,
    Outcome,
    PlaceDescription,
    SupplierPayment,
)


def read_indicators(reading: Reading, place: PlaceDescription) -> tuple[Indicator, ...]:
    columns = [
        Column("indicator", cells.slug),
        Column("name", cells.filled),
        Column("theme"),
        Column("measure"),
        Column("unit"),
        Column("source", partial(_one_of, "source", "place.toml", frozenset(s.id for s in place.sources))),
    ]
    return reading.table("indicators.csv", Indicator, columns, key=["indicator"])


def read_area_facts(
    reading: Reading, codes: AreaCodes, indicators: Iterable[Indicator]
) -> tuple[AreaFact, ...]:
    columns = [
        Column("area_code", codes.area_or_place),
        Column("indicator", _known(indicators)),
        Column("period", cells.filled),
        Column("value", cells.figure),
    ]
    return reading.table("area_facts.csv", AreaFact, columns, key=["area_code", "indicator", "period"])


def read_comparators(reading: Reading) -> tuple[Comparator, ...]:
    def relations(cell: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in cells.filled(cell).split(";"))

    columns = [Column("code", cells.filled), Column("name", cells.filled), Column("relations", relations)]
    return reading.table("comparators.csv", Comparator, columns, key=["code"])


def read_outcomes(reading: Reading, codes: AreaCodes, indicators: Iterable[Indicator]) -> tuple[Outcome, ...]:
    columns = [
        Column("indicator", _known(indicators)),
        Column("area_code", codes.area_place_or_comparator),
        Column("period", cells.filled),
        Column("period_end", cells.when),
        Column("breakdown"),
        Column("value", cells.figure_or_none),
        Column("compared", optional=True),
    ]
    key = ["indicator", "area_code", "period", "breakdown"]
    return reading.table("outcomes.csv", Outcome, columns, key=key)


def read_supplier_payments(reading: Reading) -> tuple[SupplierPayment, ...]:
    columns = [
        Column("year", cells.filled),
        Column("supplier", cells.filled),
        Column("category"),
        Column("amount", cells.pence),
        Column("payments", cells.whole),
    ]
    key = ["year", "supplier", "category"]
    return reading.table("payments_by_supplier.csv", SupplierPayment, columns, key=key)


def read_line_payments(reading: Reading) -> tuple[LinePayment, ...]:
    columns = [
        Column("year", cells.filled),
        Column("month", cells.when),
        Column("unit"),
        Column("category"),
        Column("amount", cells.pence),
        Column("payments", cells.whole),
    ]
    key = ["year", "month", "unit", "category"]
    return reading.table("payments_by_line.csv", LinePayment, columns, key=key)


def _known(indicators: Iterable[Indicator]) -> partial[str]:
    return partial(_one_of, "indicator", "indicators.csv", frozenset(i.indicator for i in indicators))


def _one_of(noun: str, file: str, known: frozenset[str], cell: str) -> str:
    if cell not in known:
        raise Fault(f"there is no {noun} “{cell}” in {file}", f"correct it, or add the {noun} there")
    return cell
