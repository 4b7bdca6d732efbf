"""Hiding what is small, and then the next smallest until nothing small can be worked out."""

from __future__ import annotations

from dataclasses import dataclass, field

from .audit import OUTSIDE, Edge, values_left
from .cells import FEWEST_SHOWN, ROUNDED_TO, Cell, Hidden, Shown, Why, rounded

ALL_VALUES = FEWEST_SHOWN
"""From 0 to 9: how many values a count of fewer than 10 has, all of which should stay possible.

To stop at fewer would be enough for a reader of the table, but tells more to one who runs this rule on
every table that may lie behind it: what is hidden would then depend too closely on what it hides.
"""


@dataclass(slots=True)
class Table:
    """The counts of one table, which of them are hidden, and what a reader knows of each."""

    edges: list[Edge]
    hidden: dict[int, Why] = field(default_factory=dict)
    chosen_from: dict[int, list[int]] = field(default_factory=dict)

    def cells(self) -> list[Cell]:
        """Each count as it may be published, in order."""
        return [
            Hidden(self.hidden[place]) if place in self.hidden else Shown(rounded(edge.people))
            for place, edge in enumerate(self.edges)
        ]

    def bounds(self) -> list[tuple[int, int]]:
        """What a reader knows of each count by itself."""
        return [self._bound(place) for place in range(len(self.edges))]

    def _bound(self, place: int) -> tuple[int, int]:
        match self.hidden.get(place):
            case Why.FEW:
                return 0, FEWEST_SHOWN - 1
            case Why.OTHERS:
                return FEWEST_SHOWN, self._at_most(place)
        return self._as_shown(place)

    def _as_shown(self, place: int) -> tuple[int, int]:
        about = rounded(self.edges[place].people)
        return max(FEWEST_SHOWN, about - ROUNDED_TO // 2), about + ROUNDED_TO // 2

    def _at_most(self, place: int) -> int:
        """A count hidden as the next smallest is no larger than those it was chosen from.

        Of two that round alike the earlier is hidden, so it rounds lower than any shown before it.
        """
        highest = sum(edge.people for edge in self.edges) + 1_000
        for other in self.chosen_from[place]:
            if other not in self.hidden:
                same_or_less = self._as_shown(other)[1]
                highest = min(highest, same_or_less if place < other else same_or_less - ROUNDED_TO)
        return highest


def protect(edges: list[Edge]) -> list[Cell]:
    """Make the counts of a table public, in order, keeping the promise of this package."""
    table = Table(edges)
    table.hidden = {place: Why.FEW for place, edge in enumerate(edges) if edge.people < FEWEST_SHOWN}
    sums = _sums(edges)
    for place in list(table.hidden):
        while candidates := _candidates(table, sums, place):
            smallest = min(candidates, key=lambda other: _size(table, other))
            rank = edges[smallest].rank
            table.chosen_from[smallest] = [other for other in candidates if edges[other].rank == rank]
            table.hidden[smallest] = Why.OTHERS
    return table.cells()


def _candidates(table: Table, sums: dict[int, list[int]], place: int) -> list[int]:
    """The shown counts of which one must be hidden to protect this one; none where it is safe."""
    edge = table.edges[place]
    own = [sums[node] for node in (edge.tail, edge.head) if node != OUTSIDE]
    for line in own:
        if sum(other in table.hidden for other in line) == 1 and len(line) > 1:
            return [other for other in line if other != place]
    low, high = values_left(table.edges, table.bounds(), place, ALL_VALUES)
    if high - low + 1 >= ALL_VALUES:
        return []
    return _shown_nearby(table, sums, place)


def _shown_nearby(table: Table, sums: dict[int, list[int]], place: int) -> list[int]:
    """The shown counts in the sums nearest to a count, going through hidden ones where all are hidden."""
    seen, edge_of_search = {place}, [place]
    while edge_of_search:
        nodes = {node for at in edge_of_search for node in (table.edges[at].tail, table.edges[at].head)}
        reached = {other for node in nodes - {OUTSIDE} for other in sums[node]} - seen
        shown = sorted(reached - table.hidden.keys())
        if shown:
            return shown
        seen |= reached
        edge_of_search = sorted(reached)
    return []


def _size(table: Table, place: int) -> tuple[int, int, int]:
    """Inner counts go before totals, smaller before larger as readers see them, then the earlier."""
    return table.edges[place].rank, rounded(table.edges[place].people), place


def _sums(edges: list[Edge]) -> dict[int, list[int]]:
    """For each sum, the counts in it: the total and its parts."""
    sums: dict[int, list[int]] = {}
    for place, edge in enumerate(edges):
        for node in (edge.tail, edge.head):
            if node != OUTSIDE:
                sums.setdefault(node, []).append(place)
    return sums
