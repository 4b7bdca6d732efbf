"""By what people are grouped when rules are counted: a column there is, with few values."""

from __future__ import annotations

import re
from typing import Any

from .people_table import TEXT, WHOLE, BadPopulation, People, Row

MOST_GROUPS = 200
_CAN_GROUP = re.compile(f"{WHOLE.pattern}|{TEXT.pattern}|BOOLEAN")
Key = int | str | bool | None


def grouped(people: People, sql: str, by: str) -> list[Row]:
    """The answer to a statement with a row for each group, in order; the group unknown comes last.

    Raises BadPopulation where there are too many.
    """
    rows = people.rows(sql)
    if len(rows) > MOST_GROUPS:
        raise BadPopulation(
            "too_many_groups",
            f"{by} has more than {MOST_GROUPS} different values. Group by something that has fewer.",
            by,
        )
    return sorted(rows, key=_in_order)


def how_many(condition: str) -> str:
    """Of how many a condition holds, in SQL; a sum of ones is what every engine is quickest at."""
    return f"COALESCE(SUM(CAST({condition} AS INTEGER)), 0)"


def check_column(people: People, by: str) -> None:
    """Raise BadPopulation where there is no such column to group by."""
    if by not in people.columns:
        known = ", ".join(people.columns)
        raise BadPopulation(
            "no_column", f"There is no column {by[:60]} to group by. Choose one of {known}.", by
        )
    kind = people.columns[by]
    if not _CAN_GROUP.fullmatch(kind):
        raise BadPopulation(
            "no_grouping",
            f"The column {by} holds {kind.partition('(')[0].lower()[:60]}, and people are grouped by whole "
            "numbers, words, or true and false. Write it as one of these.",
            by,
        )


def _in_order(row: Row) -> tuple[bool, Any]:
    return row[0] is None, row[0] if row[0] is not None else 0
