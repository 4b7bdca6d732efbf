"""What stands against what came, for one table."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection
from psycopg import sql

from morrow.place.loading.report import Tally
from morrow.place.loading.tables import Row, Table


@dataclass(frozen=True)
class Difference:
    """What must be done to one table to make it as the folder has it; `gone` and `changed` by row id."""

    table: Table
    added: list[Row]
    changed: list[tuple[int, Row]]
    gone: list[int]
    unchanged: int

    @property
    def tally(self) -> Tally:
        """The same in numbers."""
        added, changed, ended = len(self.added), len(self.changed), len(self.gone)
        return Tally(self.table.part, added, changed, self.unchanged, ended)


def compare(table: Table, came: Iterable[Row], *, place: str, ended: Collection[str]) -> Difference:
    """The difference for one table. `ended` are the codes of areas the folder has no more."""
    standing = {row[1 : table.keys + 1]: row for row in _standing(table, place)}
    added: list[Row] = []
    changed: list[tuple[int, Row]] = []
    unchanged = 0
    for row in came:
        before = standing.pop(row[: table.keys], None)
        if before is None:
            added.append(row)
        elif before[1:] != row:
            changed.append((before[0], row))
        else:
            unchanged += 1
    gone = [row[0] for row in standing.values() if not _stays(table, row, ended)]
    return Difference(table, added, changed, gone, unchanged)


def _stays(table: Table, row: Row, ended: Collection[str]) -> bool:
    """True for what has ended already, and for what is about an area that has."""
    if table.ends:
        return row[-1] is not None
    return table.about_areas and row[1] in ended


def _standing(table: Table, place: str) -> Iterator[Row]:
    """Rows that stand now, their id first."""
    columns = sql.SQL(", ").join(sql.Identifier(name) for name in ("id", *table.every))
    query = sql.SQL("SELECT {} FROM {} WHERE place = %s").format(columns, sql.Identifier(table.name))
    with connection.cursor() as cursor:
        cursor.execute(query, [place])
        rows: list[Any] = cursor.fetchall()
    return (_read(table, row) for row in rows) if table.json else iter(rows)


def _read(table: Table, row: Row) -> Row:
    cells = list(row)
    for place in table.json:
        if isinstance(cells[place + 1], str):
            cells[place + 1] = json.loads(cells[place + 1])
    return tuple(cells)
