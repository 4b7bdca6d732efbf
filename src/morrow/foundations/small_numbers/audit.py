"""What a reader can work out: counts that add up are a network, and doubt is room for flow.

Each count is a flow along an edge between two sums it takes part in: what flows into a node (a total)
flows out of it (its parts). The true counts are one flow that fits all that is published; a reader
can rule a value out only if no flow with that value fits. The largest and the smallest value that fit
are found by pushing flow around the cycles through the edge, so the answer is exact.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

OUTSIDE = 0
"""The node beyond the table, where nothing has to balance."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One count of a table, flowing from the sum `tail` into the sum `head`.

    `rank` is 0 for an inner count and grows with the totals above it.
    """

    tail: int
    head: int
    people: int
    rank: int


def values_left(edges: list[Edge], bounds: list[tuple[int, int]], edge: int, enough: int) -> tuple[int, int]:
    """The smallest and largest value of one count that fit the bounds of all, looked for near the truth.

    `bounds` holds for each edge what a reader knows of it alone. Neither end is sought further than
    `enough` from the true count. The true counts must lie within the bounds.
    """
    true = edges[edge].people
    low, high = bounds[edge]
    tail, head = edges[edge].tail, edges[edge].head
    less = _Rest(edges, bounds, edge).push(tail, head, min(enough, true - low))
    more = _Rest(edges, bounds, edge).push(head, tail, min(enough, high - true))
    return true - less, true + more


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of a way through the network: along an edge or against it, and how much can flow."""

    edge: int
    start: int
    sign: int
    room: int


class _Rest:
    """The network without one edge, and how its flows can change within their bounds."""

    def __init__(self, edges: list[Edge], bounds: list[tuple[int, int]], without: int) -> None:
        self.edges = edges
        self.bounds = bounds
        self.flow = [edge.people for edge in edges]
        self.around: dict[int, list[int]] = {}
        for place, edge in enumerate(edges):
            if place != without:
                self.around.setdefault(edge.tail, []).append(place)
                self.around.setdefault(edge.head, []).append(place)

    def push(self, start: int, goal: int, wanted: int) -> int:
        """How much more can flow from start to goal, up to what is wanted."""
        pushed = 0
        while pushed < wanted:
            way = self._way(start, goal)
            if way is None:
                break
            amount = min([wanted - pushed, *(step.room for step in way)])
            for step in way:
                self.flow[step.edge] += step.sign * amount
            pushed += amount
        return pushed

    def _way(self, start: int, goal: int) -> list[_Step] | None:
        """The shortest way from start to goal with room on each step, last step first."""
        came: dict[int, _Step | None] = {start: None}
        queue = deque([start])
        while queue and goal not in came:
            node = queue.popleft()
            for step, there in self._steps(node):
                if step.room > 0 and there not in came:
                    came[there] = step
                    queue.append(there)
        if goal not in came:
            return None
        way, node = [], goal
        while (last := came[node]) is not None:
            way.append(last)
            node = last.start
        return way

    def _steps(self, node: int) -> Iterator[tuple[_Step, int]]:
        """The steps that leave a node, and where each leads."""
        for place in self.around.get(node, ()):
            edge, (low, high) = self.edges[place], self.bounds[place]
            if edge.tail == node:
                yield _Step(place, node, 1, high - self.flow[place]), edge.head
            if edge.head == node:
                yield _Step(place, node, -1, self.flow[place] - low), edge.tail
