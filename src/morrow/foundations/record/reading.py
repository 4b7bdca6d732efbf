"""Reading the record back as edges around one thing."""

from __future__ import annotations

from dataclasses import dataclass

from morrow.foundations.record.reference import Ref
from morrow.foundations.record.thread import Edge
from morrow.foundations.scope import entering

_AROUND = """
WITH RECURSIVE
effects(ref) AS (
    SELECT unnest(%(starts)s::varchar[])
    UNION
    SELECT e."on" FROM effects JOIN foundations_entry e
      ON e.place = %(place)s AND e.because @> ARRAY[effects.ref]
),
causes(ref) AS (
    SELECT unnest(%(starts)s::varchar[])
    UNION
    SELECT unnest(e.because)::varchar FROM causes JOIN foundations_entry e
      ON e.place = %(place)s AND e."on" = causes.ref
)
SELECT e."on", e.because, e.verb FROM foundations_entry e
WHERE e.place = %(place)s AND e."on" IN (
    (SELECT ref FROM effects LIMIT %(most)s) UNION (SELECT ref FROM causes LIMIT %(most)s))
ORDER BY e.id
"""

MOST = 20_000
"""So many things are followed each way from where a thread begins, and no more: anyone may ask for it."""


@dataclass(frozen=True)
class Around:
    """What the record says around some things: the edges, and what was done to each thing, in order."""

    edges: tuple[Edge, ...]
    verbs: dict[Ref, tuple[str, ...]]


def around(*starts: Ref) -> Around:
    """Every act on things on the way to or from `starts`, in the place in force, in one question.

    Holds references only; whoever shows them resolves each for the viewer. Until the next act an answer
    serves again, also for fewer starts: following the edges finds the same from each.
    """
    asked: dict[frozenset[Ref], Around] = entering.current().memo.setdefault("around", {})
    wanted = frozenset(starts)
    for before, found in asked.items():
        if wanted <= before:
            return found
    asked[wanted] = _read(starts)
    return asked[wanted]


def edges_around(start: Ref) -> list[Edge]:
    """Every act that links things on the way to or from `start`."""
    return list(around(start).edges)


def newest() -> int:
    """The number of the newest entry of the place, by which readers know whether anything was done."""
    rows = entering.asked_lifted(
        "SELECT max(id) FROM foundations_entry WHERE place = %(place)s",
        {"place": entering.place()},
        reason="whether anything was done since; no entry is read",
    )
    return rows[0][0] or 0


def _read(starts: tuple[Ref, ...]) -> Around:
    values = {"starts": [str(start) for start in starts], "place": entering.place(), "most": MOST}
    rows = entering.asked_lifted(
        _AROUND, values, reason="following the thread; what is shown is resolved for the viewer"
    )
    edges: dict[Edge, None] = {}
    verbs: dict[Ref, tuple[str, ...]] = {}
    for on, because, verb in rows:
        ref = Ref.read(on)
        verbs[ref] = (*verbs.get(ref, ()), verb)
        if because:
            edges[Edge(ref, tuple(Ref.read(cause) for cause in because))] = None
    return Around(tuple(edges), verbs)
