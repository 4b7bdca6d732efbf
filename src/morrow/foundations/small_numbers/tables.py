"""Tables made public: one way, two ways, and areas within areas."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from .audit import OUTSIDE, Edge
from .cells import Cell, NotACount, checked
from .hide import protect

Row = TypeVar("Row", bound=Hashable)
Column = TypeVar("Column", bound=Hashable)


@dataclass(frozen=True, slots=True)
class OneWay(Generic[Row]):
    """Counts with their total, as they may be published."""

    cells: Mapping[Row, Cell]
    total: Cell


@dataclass(frozen=True, slots=True)
class TwoWay(Generic[Row, Column]):
    """Counts by row and column with every total, as they may be published."""

    cells: Mapping[tuple[Row, Column], Cell]
    row_totals: Mapping[Row, Cell]
    column_totals: Mapping[Column, Cell]
    total: Cell


def one_way(counts: Mapping[Row, int]) -> OneWay[Row]:
    """Make counts public beside their total.

    Raises NotACount for anything but whole numbers from 0, and for a table without lines.

    >>> table = one_way({"north": 3, "south": 41, "east": 60})
    >>> {area: str(cell) for area, cell in table.cells.items()}
    {'north': 'fewer than 10', 'south': 'hidden to protect others', 'east': '60'}
    >>> str(table.total)
    '105'
    """
    _some(counts)
    edges = [Edge(1, OUTSIDE, checked(people), 0) for people in counts.values()]
    total = Edge(OUTSIDE, 1, sum(counts.values()), 1)
    *cells, whole = protect([*edges, total])
    return OneWay(dict(zip(counts, cells, strict=True)), whole)


def two_way(counts: Mapping[tuple[Row, Column], int]) -> TwoWay[Row, Column]:
    """Make a table of two ways public with the totals of its rows and columns.

    A pair that is not named counts as nought, and is hidden like one.
    Raises NotACount for anything but whole numbers from 0, and for a table without lines.

    >>> table = two_way({("north", "old"): 20, ("north", "young"): 4,
    ...                  ("south", "old"): 30, ("south", "young"): 50})
    >>> str(table.cells["north", "young"]), str(table.cells["south", "young"])
    ('fewer than 10', 'hidden to protect others')
    >>> str(table.row_totals["south"]), str(table.total)
    ('80', '105')
    """
    _some(counts)
    rows = list(dict.fromkeys(row for row, _ in counts))
    columns = list(dict.fromkeys(column for _, column in counts))
    below, beside = 1, 2
    row_node = {row: 3 + place for place, row in enumerate(rows)}
    column_node = {column: 3 + len(rows) + place for place, column in enumerate(columns)}
    pairs = [(row, column) for row in rows for column in columns]
    inner = [
        Edge(row_node[row], column_node[column], checked(counts.get((row, column), 0)), 0)
        for row, column in pairs
    ]
    by_row = [
        Edge(below, node, sum(edge.people for edge in inner if edge.tail == node), 1)
        for node in row_node.values()
    ]
    by_column = [
        Edge(node, beside, sum(edge.people for edge in inner if edge.head == node), 1)
        for node in column_node.values()
    ]
    whole = Edge(beside, below, sum(counts.values()), 2)
    made = iter(protect([*inner, *by_row, *by_column, whole]))
    return TwoWay(_take(pairs, made), _take(rows, made), _take(columns, made), next(made))


def hierarchy(counts: Mapping[Row, int], within: Mapping[Row, Row]) -> dict[Row, Cell]:
    """Make counts of small areas public beside the totals of the larger areas they make up.

    `counts` are the smallest areas; `within` names for each area the one it lies in, up to one or
    more that lie in none. The result holds a cell for every area named.
    Raises NotACount where a larger area is given a count of its own, or areas lie in a circle.

    >>> within = {"a": "ward", "b": "ward", "c": "place", "ward": "place"}
    >>> cells = hierarchy({"a": 4, "b": 30, "c": 50}, within)
    >>> [str(cells[area]) for area in ("a", "b", "ward", "place")]
    ['fewer than 10', 'hidden to protect others', '35', '85']
    """
    _some(counts)
    people = {area: checked(number) for area, number in counts.items()}
    rank = dict.fromkeys(counts, 0)
    for area in counts:
        for height, larger in enumerate(_above(area, within), start=1):
            if larger in counts:
                raise NotACount(
                    f"“{larger}” holds other areas, so its count is their sum and not one of its own."
                )
            people[larger] = people.get(larger, 0) + counts[area]
            rank[larger] = max(rank.get(larger, 0), height)
    larger_areas = [area for area in people if area not in counts]
    node = {area: place for place, area in enumerate(larger_areas, start=1)}
    lies_in = {area: node[within[area]] if area in within else OUTSIDE for area in people}
    edges = [Edge(lies_in[area], node.get(area, OUTSIDE), people[area], rank[area]) for area in people]
    return dict(zip(people, protect(edges), strict=True))


def _above(area: Row, within: Mapping[Row, Row]) -> list[Row]:
    """The areas an area lies in, the nearest first."""
    found: list[Row] = []
    while area in within:
        area = within[area]
        if area in found:
            raise NotACount(f"“{area}” is said to lie within itself.")
        found.append(area)
    return found


def _some(counts: Mapping[Row, int]) -> None:
    if not counts:
        raise NotACount("A table without lines has nothing to show and nothing to hide.")


def _take(keys: list[Row], made: Iterator[Cell]) -> dict[Row, Cell]:
    return {key: next(made) for key in keys}
