"""The parts that say who: councillors as published, organisations, bodies."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from morrow.standards.place_folder import cells
from morrow.standards.place_folder.codes import AreaCodes
from morrow.standards.place_folder.reading import Column, ColumnFault, Reading
from morrow.standards.place_folder.records import Body, Councillor, Organisation


def read_councillors(reading: Reading, codes: AreaCodes) -> tuple[Councillor, ...]:
    columns = [
        Column("name", cells.filled),
        Column("party"),
        Column("area_code", codes.area_or_place),
        Column("published", cells.when),
        Column("page", cells.page, optional=True),
        Column("example", cells.yes, optional=True),
    ]
    return reading.table("councillors.csv", Councillor, columns, key=["name", "area_code"])


def read_organisations(reading: Reading) -> tuple[Organisation, ...]:
    columns = [
        Column("id", cells.slug),
        Column("name", cells.filled),
        Column("kind", cells.filled),
        Column("identifier", optional=True),
        Column("website", cells.page, optional=True),
        *_LIFE,
    ]
    file, rows = "organisations.csv", list[int]()
    found = reading.table(file, Organisation, columns, key=["id"], check=_lives_forward, rows=rows)
    successors = zip(rows, (item.successor_id for item in found), strict=True)
    _check_links(reading, file, "successor_id", successors, {item.id for item in found})
    return found


def read_bodies(reading: Reading, organisations: tuple[Organisation, ...]) -> tuple[Body, ...]:
    columns = [
        Column("id", cells.slug),
        Column("name", cells.filled),
        Column("kind", cells.filled),
        Column("organisation_id", optional=True),
        *_LIFE,
    ]
    file, rows = "bodies.csv", list[int]()
    found = reading.table(file, Body, columns, key=["id"], check=_lives_forward, rows=rows)
    successors = zip(rows, (item.successor_id for item in found), strict=True)
    _check_links(reading, file, "successor_id", successors, {item.id for item in found})
    owners = zip(rows, (item.organisation_id for item in found), strict=True)
    _check_links(reading, file, "organisation_id", owners, {item.id for item in organisations})
    return found


_LIFE = [
    Column("active_from", cells.day_or_none, optional=True),
    Column("active_to", cells.day_or_none, optional=True),
    Column("successor_id", optional=True),
    Column("example", cells.yes, optional=True),
]


def _lives_forward(item: Organisation | Body) -> None:
    if item.active_from and item.active_to and item.active_to < item.active_from:
        raise ColumnFault("active_to", "it ends before it starts", "correct one of the two dates")
    if item.successor_id and not item.active_to:
        raise ColumnFault("active_to", "it has a successor and no end", "give the day it ended")


def _check_links(
    reading: Reading, file: str, column: str, links: Iterable[tuple[int, str]], known: Collection[str]
) -> None:
    for row, target in links:
        if target and target not in known:
            what = f"“{target}” is not in this folder"
            reading.problems.add(file, row, column, what, "add it, correct the id, or leave the cell blank")
