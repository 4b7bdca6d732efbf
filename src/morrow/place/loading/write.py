"""Making a table as the folder has it, in few round trips."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import connection
from psycopg import sql
from psycopg.types.json import Jsonb

from morrow.place.loading.compare import Difference
from morrow.place.loading.tables import Row, Table


def write(difference: Difference, *, place: str, on: date) -> None:
    """Add, change and end (on a day) what differs."""
    table = difference.table
    if difference.added:
        _copy(table, difference.added, place)
    if difference.changed:
        _update(table, difference.changed)
    if difference.gone:
        _end(table, difference.gone, on) if table.ends else _take_out(table, difference.gone)


def _copy(table: Table, rows: Iterable[Row], place: str) -> None:
    columns = sql.SQL(", ").join(sql.Identifier(name) for name in ("place", *table.every))
    command = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), columns)
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        for row in rows:
            copy.write_row((place, *_ready(table, row)))


def _update(table: Table, rows: Iterable[tuple[int, Row]]) -> None:
    settings = sql.SQL(", ").join(sql.SQL("{} = %s").format(sql.Identifier(name)) for name in table.every)
    command = sql.SQL("UPDATE {} SET {} WHERE id = %s").format(sql.Identifier(table.name), settings)
    with connection.cursor() as cursor:
        cursor.executemany(command, [(*_ready(table, row), pk) for pk, row in rows])


def _end(table: Table, ids: list[int], on: date) -> None:
    command = sql.SQL("UPDATE {} SET active_to = %s WHERE id = ANY(%s)").format(sql.Identifier(table.name))
    with connection.cursor() as cursor:
        cursor.execute(command, [on, ids])


def _take_out(table: Table, ids: list[int]) -> None:
    command = sql.SQL("DELETE FROM {} WHERE id = ANY(%s)").format(sql.Identifier(table.name))
    with connection.cursor() as cursor:
        cursor.execute(command, [ids])


def _ready(table: Table, row: Row) -> Iterable[Any]:
    """A row as the database takes it."""
    if not table.json:
        return row
    return [Jsonb(cell) if place in table.json else cell for place, cell in enumerate(row)]
