"""What a reader can work out: counts that add up are a network, and doubt is room for flow.

Each count is a flow along an edge between two sums it takes part in: what flows into a node (a total)
flows out of it (its parts). The true counts are one flow that fits all that is published; a reader
can rule a value out only if no flow with that value fits. The largest and the smallest value that fit
are found by pushing flow around the cycles through the edge, so the answer is exact.
"""
from __future__ import annotations

from collections import deque
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


def values_left(
    edges: list[Edge], bounds: list[tuple[int, int]], edge: int, enough: int
) -> tuple[int, int]:
    """The smallest and largest value of one count that fit the bounds of all, looked for near the truth.

    `bounds` holds for each edge what a reader knows of it alone. Neither end is sought further than
    `enough` from the true count. The true counts must lie within the bounds.
    """
    true = edges[edge].people
    low, high = bounds[edge]
    less = _push(edges, bounds, edge, backwards=True, wanted=min(enough, true - low))
    more = _push(edges, bounds, edge, backwards=False, wanted=min(enough, high - true))
    return true - less, true + more


def _push(
    edges: list[Edge], bounds: list[tuple[int, int]], edge: int, *, backwards: bool, wanted: int
) -> int:
    """How much the flow on one edge can change, by augmenting paths round the rest of the network."""
    flow = [each.people for each in edges]
    start, goal = edges[edge].head, edges[edge].tail
    if backwards:
        start, goal = goal, start
    around: dict[int, list[int]] = {}
    for place, each in enumerate(edges):
        if place != edge:
            around.setdefault(each.tail, []).append(place)
            around.setdefault(each.head, []).append(place)
    pushed = 0
    while pushed < wanted:
        path = _path(edges, bounds, flow, around, start, goal)
        if path is None:
            break
        step = min(wanted - pushed, *(room for _, _, room in path)) if path else wanted - pushed
        for place, sign, _ in path:
            flow[place] += sign * step
        pushed += step
    return pushed


def _path(
    edges: list[Edge],
    bounds: list[tuple[int, int]],
    flow: list[int],
    around: dict[int, list[int]],
    start: int,
    goal: int,
) -> list[tuple[int, int, int]] | None:
    """The shortest way from start to goal with room on each edge, as (edge, direction, room)."""
    came: dict[int, tuple[int, int, int] | None] = {start: None}
    queue = deque([start])
    while queue and goal not in came:
        node = queue.popleft()
        for place in around.get(node, ()):
            tail, head = edges[place].tail, edges[place].head
            low, high = bounds[place]
            for there, sign, room in ((head, 1, high - flow[place]), (tail, -1, flow[place] - low)):
                leaves_here = node == (tail if sign == 1 else head)
                if leaves_here and room > 0 and there not in came:
                    came[there] = (place, sign, room)
                    queue.append(there)
    if goal not in came:
        return None
    path = []
    node = goal
    while (step := came[node]) is not None:
        path.append(step)
        place, sign, _ = step
        node = edges[place].tail if sign == 1 else edges[place].head
    return path
