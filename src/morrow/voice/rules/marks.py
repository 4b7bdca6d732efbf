"""What a ballot says: which projects, in what order, with how many points; and whether that may stand."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

MOST_POINTS = 5
"""The most points a voter gives one project in a vote by points."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The projects chosen, in a ranked vote the most wanted first; `points` in the same order, if any."""

    approves: tuple[str, ...]
    points: tuple[int, ...] = ()


def marks(kind: str, approves: Collection[str], points: Mapping[str, int]) -> Marks:
    """The ballot as it is kept: without nought points, and in an order that tells nothing unless ranked.

    >>> marks("approval", ["hall", "bench", "hall"], {})
    Marks(approves=('bench', 'hall'), points=())
    >>> marks("score", [], {"hall": 5, "bench": 0})
    Marks(approves=('hall',), points=(5,))
    >>> marks("ranked", ["hall", "bench"], {}).approves
    ('hall', 'bench')
    """
    if kind == "score":
        given = {code: points[code] for code in sorted(points) if points[code]}
        return Marks(tuple(given), tuple(given.values()))
    return Marks(tuple(approves) if kind == "ranked" else tuple(sorted(set(approves))))


def wrong_with(kind: str, made: Marks, costs: Mapping[str, int], budget: int) -> str:
    """Why a ballot cannot stand: `unknown`, `twice`, `points`, `over`; empty where it can.

    >>> wrong_with("knapsack", Marks(("hall", "bench")), {"hall": 80, "bench": 30}, 100)
    'over'
    """
    if not costs.keys() >= set(made.approves):
        return "unknown"
    if len(set(made.approves)) < len(made.approves):
        return "twice"
    if any(not 0 < number <= MOST_POINTS for number in made.points):
        return "points"
    if kind == "knapsack" and cost_of(made, costs) > budget:
        return "over"
    return ""


def cost_of(made: Marks, costs: Mapping[str, int]) -> int:
    """What the chosen projects cost together."""
    return sum(costs[code] for code in made.approves)


def in_order(places: Mapping[str, int]) -> Sequence[str] | None:
    """Projects by the place a voter gave each, or None where two have the same; gaps do not matter.

    >>> in_order({"hall": 3, "bench": 1}), in_order({"hall": 1, "bench": 1})
    (['bench', 'hall'], None)
    """
    if len(set(places.values())) < len(places):
        return None
    return sorted(places, key=lambda code: places[code])
