"""Following the record: which things belong to one thread.

Pure: takes edges, returns references. A *junction* (a decision, a pool, a round) serves many
topics at once, so the walk does not spill through it: a thing joins when something it rests on is
in the thread and, where it also rests on things of its own topic, at least one of those is too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from morrow.foundations.record.reference import Ref


@dataclass(frozen=True)
class Edge:
    """One act's claim: this thing rests on those."""

    on: Ref
    because: tuple[Ref, ...]


def follow(edges: Iterable[Edge], start: Ref, junctions: Collection[str]) -> set[Ref]:
    """Every thing on the thread of `start`: what it rests on, and what came of it.

    `junctions` are the kinds that serve many topics; begun at one, a thread holds all that came of it.

    >>> said, theme, other = Ref("said", "1"), Ref("theme", "1"), Ref("theme", "2")
    >>> decision, aim, alien = Ref("decision", "1"), Ref("aim", "1"), Ref("aim", "2")
    >>> edges = [Edge(theme, (said,)), Edge(decision, (theme, other)),
    ...          Edge(aim, (decision, theme)), Edge(alien, (decision, other))]
    >>> sorted(str(r) for r in follow(edges, said, {"decision"}))
    ['aim/1', 'decision/1', 'said/1', 'theme/1']
    """
    return Web(edges).thread(start, junctions)


class Web:
    """Edges sorted by both ends once, so that many threads are followed through them for little more."""

    def __init__(self, edges: Iterable[Edge]) -> None:
        self._resting_on: dict[Ref, list[Edge]] = defaultdict(list)
        self._rests_on: dict[Ref, set[Ref]] = defaultdict(set)
        for edge in edges:
            self._rests_on[edge.on].update(edge.because)
            for cause in edge.because:
                self._resting_on[cause].append(edge)

    def thread(self, start: Ref, junctions: Collection[str]) -> set[Ref]:
        """Every thing on the thread of `start`, as `follow` says."""
        return self._causes(start, junctions) | self._effects(start, junctions)

    def _effects(self, start: Ref, junctions: Collection[str]) -> set[Ref]:
        reached = {start}
        pending = [start]
        while pending:
            cause = pending.pop()
            for edge in self._resting_on.get(cause, ()):
                if edge.on not in reached and (cause == start or _joins(edge, cause, junctions)):
                    reached.add(edge.on)
                    pending.append(edge.on)
        return reached

    def _causes(self, start: Ref, junctions: Collection[str]) -> set[Ref]:
        reached = {start}
        pending = [start]
        while pending:
            causes = self._rests_on.get(pending.pop(), set())
            own = {cause for cause in causes if cause.kind not in junctions}
            through = own or causes
            new = causes - reached
            reached |= causes
            pending.extend(cause for cause in new if cause in through)
        return reached


def _joins(edge: Edge, cause: Ref, junctions: Collection[str]) -> bool:
    """True where resting on this cause, which is in the thread, brings the edge into it."""
    if cause.kind not in junctions:
        return True
    return all(other.kind in junctions for other in edge.because)
