"""The table of people held by Spark, for tens of millions: the same statements, unchanged, on many cores.

Spark is an extra (`pip install morrow[spark]`) and needs Java. It takes half a minute to begin, so DuckDB is
what answers at a page; this is for whole regions, and for whoever has a cluster already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from .people_table import (
    MOST_ANSWERS,
    PERSON,
    BadPopulation,
    Row,
    check_ranges,
    columns_wanted,
    with_unknowns,
)
from .registry import Fact

_AS_DUCKDB = {
    "tinyint": "TINYINT",
    "smallint": "SMALLINT",
    "int": "INTEGER",
    "bigint": "BIGINT",
    "boolean": "BOOLEAN",
    "string": "VARCHAR",
}


class NoSpark(Exception):
    """Spark, or the Java it runs on, is not installed."""


class OnSpark:
    """People held by Spark; `columns` says of what type each is."""

    def __init__(self, spark: Any, columns: Mapping[str, str]) -> None:
        self._spark = spark
        self._kept: set[str] = set()
        self.columns = columns
        self.again = lru_cache(maxsize=MOST_ANSWERS)(self.rows)

    @cached_property
    def unknown(self) -> frozenset[str]:
        """The columns in which something is not known of somebody."""
        return with_unknowns(self)

    def rows(self, sql: str) -> list[Row]:
        """What Spark answers."""
        return [tuple(row) for row in self._spark.sql(sql).collect()]

    def keep(self, name: str, sql: str) -> None:
        """Keep an answer as a table, unless it is kept already."""
        if name not in self._kept:
            self._spark.sql(sql).cache().createOrReplaceTempView(name)
            self._kept.add(name)


@contextmanager
def people_on_spark(
    path: Path, facts: Sequence[Fact], others: Sequence[str] = (), *, cores: str = "*", memory: str = "4g"
) -> Iterator[OnSpark]:
    """The people of a Parquet file, with the columns of these facts and `others`, while Spark runs.

    The file has a column `person` with a number for each, since Spark's rows have no order. Raises NoSpark,
    and BadPopulation, naming the column.
    """
    spark = _begun(cores, memory)
    try:
        yield _read(spark, path, facts, others)
    finally:
        spark.stop()


def _read(spark: Any, path: Path, facts: Sequence[Fact], others: Sequence[str]) -> OnSpark:
    try:
        given = spark.read.parquet(str(path.absolute()))
    except Exception:  # what Spark says of it is long, and Java's
        raise BadPopulation(
            "not_parquet",
            f"{path.name} cannot be read as Parquet. Give the path of a Parquet file with a row for each "
            "person; morrow rights population writes one.",
        ) from None
    there = {name: _AS_DUCKDB.get(kind, kind.upper()) for name, kind in given.dtypes}
    if PERSON not in there:
        raise BadPopulation(
            "no_column",
            f"{path.name} has no column {PERSON}, which Spark needs to tell people apart. Add one with a "
            "different whole number for each.",
            PERSON,
        )
    wanted = columns_wanted(there, list(facts), others, path.name)
    given.createOrReplaceTempView("given")
    check_ranges(lambda sql: [tuple(row) for row in spark.sql(sql).collect()], "given", facts, path.name)
    held = spark.sql(f"SELECT {wanted} FROM given").cache()
    held.createOrReplaceTempView("people")
    columns = {name: _AS_DUCKDB.get(kind, kind.upper()) for name, kind in held.dtypes}
    return OnSpark(spark, columns)


def _begun(cores: str, memory: str) -> Any:
    """A Spark of one's own on this machine, that nobody else can reach."""
    try:
        from pyspark.sql import SparkSession  # noqa: PLC0415
    except ImportError:
        raise NoSpark(
            "Spark is not installed. Install Morrow with its extra, pip install 'morrow[spark]', and Java 17 "
            "or later; or leave --engine out: DuckDB gives the same figures."
        ) from None
    builder = SparkSession.builder.master(f"local[{cores}]").appName("morrow")
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.memory": memory,
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.ansi.enabled": "true",
        "spark.sql.shuffle.partitions": "8",
        "spark.log.level": "ERROR",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate()
    except Exception as fault:  # Java is missing, or there is too little memory
        raise NoSpark(
            f"Spark could not begin: {str(fault).strip().splitlines()[0][:200]} It needs Java 17 or later "
            f"and {memory} of memory; or leave --engine out: DuckDB gives the same figures."
        ) from None
