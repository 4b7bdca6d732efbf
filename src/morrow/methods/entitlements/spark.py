"""The same people and the same SQL on Spark, for places whose people's data lie there (extra `spark`)."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from .people_table import PERSON, BadPopulation, Row, check_ranges, columns_wanted, with_unknowns
from .registry import Fact

_TYPES = {"LONG": "BIGINT", "INT": "INTEGER", "SHORT": "SMALLINT", "BYTE": "TINYINT", "STRING": "VARCHAR"}


class OnSpark:
    """People held by Spark as the view `people`."""

    def __init__(self, session: Any, columns: Mapping[str, str]) -> None:
        self._session = session
        self._kept: set[str] = set()
        self.columns = columns

    @cached_property
    def unknown(self) -> frozenset[str]:
        """The columns in which something is not known of somebody."""
        return with_unknowns(self)

    def rows(self, sql: str) -> list[Row]:
        """What Spark answers."""
        return [tuple(row) for row in self._session.sql(sql).collect()]

    def keep(self, name: str, sql: str) -> None:
        """Keep an answer under a name, unless it is kept already."""
        if name not in self._kept:
            self._session.sql(sql).cache().createOrReplaceTempView(name)
            self._kept.add(name)


def people_on_spark(path: Path, facts: Iterable[Fact], others: Sequence[str] = ()) -> OnSpark:
    """The people of a Parquet file, with the columns of these facts and `others`. Raises BadPopulation.

    Raises ValueError where Spark is not installed. The file has to number its people in a column `person`.
    """
    facts = list(facts)
    session = _session()
    try:
        frame = session.read.parquet(str(path.absolute()))
    except Exception:  # Spark says it in many ways
        raise BadPopulation(
            "not_parquet", f"{path.name} cannot be read as Parquet. Give another file."
        ) from None
    there = {field.name: _type(field.dataType.simpleString()) for field in frame.schema.fields}
    wanted = columns_wanted(there, facts, [*others, PERSON], path.name)
    frame.createOrReplaceTempView("given")
    wanted = wanted.replace("AS VARCHAR)", "AS STRING)")
    wanted = wanted.replace("AS VARCHAR)", "AS STRING)")
    session.sql(f"SELECT {wanted} FROM given").createOrReplaceTempView("people")
    columns = {
        field.name: _type(field.dataType.simpleString()) for field in session.table("people").schema.fields
    }
    people = OnSpark(session, columns)
    check_ranges(people, facts, path.name)
    return people


def _type(name: str) -> str:
    plain = name.upper()
    return {"BIGINT": "BIGINT", "INT": "INTEGER", "STRING": "VARCHAR"}.get(plain, _TYPES.get(plain, plain))


def _session() -> Any:
    try:
        sql = importlib.import_module("pyspark.sql")
    except ImportError:
        raise ValueError(
            "Spark is not installed. Install Morrow with its extra `spark`, or leave --engine away: DuckDB "
            "is enough for a country."
        ) from None
    builder = sql.SparkSession.builder.appName("morrow").config("spark.driver.bindAddress", "127.0.0.1")
    builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.ui.enabled", "false")
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session
