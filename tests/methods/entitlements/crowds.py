"""People of the tests as a table that rules can be tried on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from morrow.methods.entitlements import Fact, Kind, Value
from morrow.methods.entitlements.people_table import Held, held

EMPTY: dict[Kind, tuple[Value, Any]] = {
    Kind.NUMBER: (0, np.int64),
    Kind.TEXT: ("", object),
    Kind.TRUTH: (False, np.bool_),
}


def crowd(some: list[dict[str, Value]], facts: Iterable[Fact], **others: list[Any]) -> Held:
    """The same people in DuckDB; `others` are further columns of whole numbers or words."""
    facts = list(facts)
    columns = {fact.name: _column([one[fact.name] for one in some], fact) for fact in facts}
    columns["person"] = np.arange(len(some))
    for name, values in others.items():
        columns[name] = np.array(values)
    return held(columns, facts, threads=1)


def _column(values: list[Value], fact: Fact) -> Any:
    empty, kind = EMPTY[fact.kind]
    if fact.kind is Kind.TEXT:
        empty = fact.values[0]
    lost = np.array([value is None for value in values])
    array = np.array([empty if value is None else value for value in values], dtype=kind)
    return np.ma.masked_array(array, mask=lost)
