"""The table of people that rules are tried on: read, checked and held by a DuckDB of its own.

DuckDB only computes. The connection lives in memory, may open the one file it was given and nothing else,
and has its memory, its threads and its time limited. Nothing is held unless every column that is asked
for is there, of its kind and in its range.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Protocol

import duckdb

from .faults import BadRule
from .registry import EXACT, Fact
from .units import Kind

NAME = re.compile(r"[a-z][a-z0-9_]{0,60}")
PERSON, ASKS = "person", "asks"
"""Columns of whole numbers that tell people apart, and of who speaks for a household."""
WHOLE = re.compile(r"U?(TINYINT|SMALLINT|INTEGER|BIGINT)")
TEXT = re.compile(r"VARCHAR|ENUM\b.*")
"""As what DuckDB holds whole numbers, and words."""
Row = tuple[Any, ...]
READING = 300.0
"""Seconds that a file may take to be read."""
MOST_ANSWERS = 100
"""How many answers of a few lines are remembered, the last asked for."""


class BadPopulation(ValueError):
    """A table of people that rules cannot be tried on; `column` is the one that is wrong, if any."""

    def __init__(self, code: str, sentence: str, column: str = "") -> None:
        super().__init__(sentence)
        self.code = code
        self.column = column


class TookTooLong(Exception):
    """The time, or the memory, for a question about a population was up, and the question was ended."""


class People(Protocol):
    """A table called `people` in an engine that answers SQL."""

    columns: Mapping[str, str]

    @property
    def unknown(self) -> frozenset[str]:
        """The columns in which something is not known of somebody."""
        ...

    def rows(self, sql: str) -> list[Row]:
        """What the engine answers."""
        ...

    def again(self, sql: str) -> list[Row]:
        """The same, worked out once where it is asked for again: the people stay as they are."""
        ...

    def keep(self, name: str, sql: str) -> None:
        """Keep an answer as a table, unless it is kept already."""
        ...


class Held:
    """People held by DuckDB; `columns` says of what type each is."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, *, seconds: float = 60) -> None:
        self._connection = connection
        self._seconds = seconds
        self._kept: set[str] = set()
        self._keeping = threading.Lock()
        described = self.rows("DESCRIBE people")
        self.columns: Mapping[str, str] = {row[0]: row[1] for row in described}
        self.again = lru_cache(maxsize=MOST_ANSWERS)(self.rows)

    @cached_property
    def unknown(self) -> frozenset[str]:
        """The columns in which something is not known of somebody."""
        return with_unknowns(self)

    def rows(self, sql: str) -> list[Row]:
        """What DuckDB answers, within the time there is. Raises TookTooLong."""
        asked = self._connection.cursor()
        try:
            with _ended_after(self._seconds, asked):
                found: list[Row] = asked.execute(sql).fetchall()
        finally:
            asked.close()
        return found

    def keep(self, name: str, sql: str) -> None:
        """Keep an answer as a table, unless it is kept already."""
        with self._keeping:
            if name not in self._kept:
                self.rows(f"CREATE TABLE {name} AS {sql}")
                self._kept.add(name)


def with_unknowns(people: People) -> frozenset[str]:
    """The columns in which something is not known of somebody, counted."""
    names = list(people.columns)
    counts = ", ".join(f"COUNT({name})" for name in names)
    everybody, *known = people.rows(f"SELECT COUNT(*), {counts} FROM people")[0]
    return frozenset(name for name, count in zip(names, known, strict=True) if count < everybody)


def read(
    path: Path,
    facts: Sequence[Fact],
    others: Sequence[str] = (),
    *,
    memory: str = "4GB",
    threads: int = 2,
    seconds: float = 60,
) -> Held:
    """The people of a Parquet file, with the columns of these facts and `others`.

    Raises BadPopulation, naming the column, and TookTooLong; both hold nothing then.
    """
    connection = _alone(memory, threads)
    quoted = str(path.absolute()).replace("'", "''")
    connection.execute(f"SET allowed_paths = ['{quoted}']")
    _shut(connection)
    broken = BadPopulation(
        "not_parquet",
        f"{path.name} cannot be read as Parquet. Give the path of a Parquet file with a row for each "
        "person; morrow rights population writes one.",
    )
    source = f"read_parquet('{quoted}')"
    try:
        with _ended_after(READING, connection):
            described = connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()
            there = {row[0]: row[1] for row in described}
            wanted = columns_wanted(there, list(facts), others, path.name)
            number = "" if PERSON in there else f", file_row_number AS {PERSON}"
            rows = f"read_parquet('{quoted}', file_row_number = TRUE)" if number else source
            check_ranges(lambda sql: connection.execute(sql).fetchall(), rows, facts, path.name)
            connection.execute(f"CREATE TABLE people AS SELECT {wanted}{number} FROM {rows}")
    except duckdb.Error:
        raise broken from None
    return Held(connection, seconds=seconds)


def held(
    columns: Mapping[str, Any],
    facts: Sequence[Fact],
    *,
    memory: str = "1GB",
    threads: int = 2,
    seconds: float = 10,
) -> Held:
    """People from arrays of NumPy, one for each column; what is masked is not known. Raises BadPopulation."""
    connection = _alone(memory, threads)
    connection.register("given", dict(columns))
    there = {row[0]: row[1] for row in connection.execute("DESCRIBE given").fetchall()}
    others = [name for name in columns if name not in {fact.name for fact in facts}]
    wanted = columns_wanted(there, list(facts), others, "the table")
    number = "" if PERSON in there else f", ROW_NUMBER() OVER () AS {PERSON}"
    check_ranges(lambda sql: connection.execute(sql).fetchall(), "given", facts, "the table")
    connection.execute(f"CREATE TABLE people AS SELECT {wanted}{number} FROM given")
    connection.unregister("given")
    _shut(connection)
    return Held(connection, seconds=seconds)


def write(columns: Mapping[str, Any], path: Path) -> None:
    """Write arrays of NumPy as a Parquet file."""
    connection = _alone("4GB", 2)
    connection.register("given", dict(columns))
    quoted = str(path.absolute()).replace("'", "''")
    connection.execute(f"COPY (SELECT * FROM given) TO '{quoted}' (FORMAT parquet, COMPRESSION zstd)")
    connection.close()


def _alone(memory: str, threads: int) -> duckdb.DuckDBPyConnection:
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": memory,
        "threads": str(threads),
        "temp_directory": "",
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
    connection = duckdb.connect(":memory:", config=config)
    # Pushed down, a filter would have every step written into it again at each of its uses: twelve numbers
    # of which the greatest is taken would be planned for minutes, and nothing could end that.
    connection.execute("SET disabled_optimizers = 'filter_pushdown'")
    return connection


@contextmanager
def _ended_after(seconds: float, connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """What is asked in here ends with the time or the memory there is. Raises TookTooLong."""
    alarm = threading.Timer(seconds, connection.interrupt)
    alarm.daemon = True
    alarm.start()
    try:
        yield
    except duckdb.InterruptException:
        raise TookTooLong(f"This took more than {seconds:g} seconds and was ended.") from None
    except duckdb.OutOfMemoryException:
        said = "This took more memory than there is for it and was ended. Try it on fewer people."
        raise TookTooLong(said) from None
    finally:
        alarm.cancel()


def _shut(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("SET enable_external_access = FALSE")
    connection.execute("SET lock_configuration = TRUE")


def columns_wanted(there: Mapping[str, str], facts: list[Fact], others: Sequence[str], file: str) -> str:
    """The columns to take, in SQL. Raises BadPopulation for the first that is missing or of another kind."""
    taken: dict[str, str] = {}
    for fact in facts:
        taken[fact.name] = _taken(fact, there, file)
    for name in (*others, *(each for each in (PERSON, ASKS) if each in there)):
        if not NAME.fullmatch(name) or name not in there:
            raise _missing(name, there, file)
        taken.setdefault(name, name)
    for name, kind in ((PERSON, WHOLE), (ASKS, re.compile("BOOLEAN"))):
        if name in there and not kind.fullmatch(there[name]):
            raise _other_kind(name, there[name], "whole numbers" if name == PERSON else "true or false", file)
    return ", ".join(f"{sql} AS {name}" for name, sql in taken.items())


def _taken(fact: Fact, there: Mapping[str, str], file: str) -> str:
    if fact.name not in there:
        raise _missing(fact.name, there, file)
    found = there[fact.name]
    if fact.kind is Kind.TRUTH:
        if found != "BOOLEAN":
            raise _other_kind(fact.name, found, "true or false", file)
        return fact.name
    if fact.kind is Kind.TEXT:
        if not TEXT.fullmatch(found):
            raise _other_kind(fact.name, found, "words", file)
        return f"CAST({fact.name} AS VARCHAR)"
    if not WHOLE.fullmatch(found):
        raise _other_kind(fact.name, found, "whole numbers" + (", in pence" * fact.unit.is_money), file)
    return f"CAST({fact.name} AS {'INTEGER' if fact.small else 'BIGINT'})"


def _missing(name: str, there: Mapping[str, str], file: str) -> BadPopulation:
    known = ", ".join(column[:60] for column in list(there)[:40])
    return BadPopulation(
        "no_column",
        f"{file} has no column {name[:60]}, which is needed. It has {known}. "
        "Add the column; leave empty what is not known.",
        name,
    )


def _other_kind(name: str, found: str, wanted: str, file: str) -> BadPopulation:
    holds = "text" if TEXT.fullmatch(found) else found.partition("(")[0].lower()
    return BadPopulation(
        "wrong_kind",
        f"The column {name} of {file} holds {holds}, and it has to hold {wanted}. "
        "Write it anew so; nothing was worked out.",
        name,
    )


def check_ranges(rows: Callable[[str], list[Row]], table: str, facts: Iterable[Fact], file: str) -> None:
    """Look whether every value of a table is in its range. Raises BadPopulation, naming the column."""
    numbers = [fact for fact in facts if fact.kind is Kind.NUMBER]
    if numbers:
        ends = ", ".join(f"MIN({fact.name}), MAX({fact.name})" for fact in numbers)
        found = rows(f"SELECT {ends} FROM {table}")[0]
        for fact, *values in zip(numbers, found[::2], found[1::2], strict=True):
            _in_range(fact, values, file)
    for fact in facts:
        if fact.kind is Kind.TEXT:
            known = ", ".join(f"'{each}'" for each in fact.values)
            odd = rows(f"SELECT {fact.name} FROM {table} WHERE {fact.name} NOT IN ({known}) LIMIT 1")
            if odd:
                raise BadPopulation(
                    "not_of_list",
                    f"The column {fact.name} of {file} holds “{odd[0][0][:60]}”, and it is one of "
                    f"{', '.join(fact.values)}. Correct it; nothing was worked out.",
                    fact.name,
                )


def _in_range(fact: Fact, values: Iterable[int | None], file: str) -> None:
    if not -EXACT < fact.least <= fact.most < EXACT:
        raise BadRule("too_wide", f"The range of {fact.name} is too wide. Narrow it.", name=fact.name)
    for value in values:
        if value is not None and not fact.least <= value <= fact.most:
            raise BadPopulation(
                "out_of_range",
                f"The column {fact.name} of {file} holds {value}, and it is from {fact.least} to "
                f"{fact.most}. Correct it, or widen the fact; nothing was worked out.",
                fact.name,
            )
