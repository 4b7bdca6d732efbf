"""Reading the record back as edges around one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from morrow.foundations.record.models import Entry, Link
from morrow.foundations.record.reference import Ref
from morrow.foundations.record.thread import Edge, Web
from morrow.foundations.scope import Actor, entering

_AROUND = """
WITH RECURSIVE
effects(ref) AS (
    SELECT unnest(%(starts)s::varchar[])
    UNION
    SELECT found."on" FROM effects CROSS JOIN LATERAL (
        SELECT l."on" FROM foundations_link l
        WHERE l.place = %(place)s AND l.cause = effects.ref OFFSET 0) found
),
causes(ref) AS (
    SELECT unnest(%(starts)s::varchar[])
    UNION
    SELECT unnest(found.because)::varchar FROM causes CROSS JOIN LATERAL (
        SELECT e.because FROM foundations_entry e
        WHERE e.place = %(place)s AND e."on" = causes.ref OFFSET 0) found
),
wanted(ref) AS (
    (SELECT ref FROM effects LIMIT %(most)s) UNION (SELECT ref FROM causes LIMIT %(most)s)
)
SELECT found."on", found.because, found.verb FROM wanted CROSS JOIN LATERAL (
    SELECT e.id, e."on", e.because, e.verb FROM foundations_entry e
    WHERE e.place = %(place)s AND e."on" = wanted.ref OFFSET 0) found
ORDER BY found.id
"""
"""Each OFFSET 0 has PostgreSQL look up one thing after another, through an index, whatever it guesses."""

_DONE = """
SELECT EXISTS (SELECT 1 FROM foundations_entry
WHERE place = %(place)s AND "on" = %(on)s AND by = %(by)s AND verb = ANY(%(verbs)s))
"""

MOST = 20_000
"""So many things are followed each way from where a thread begins, and no more: anyone may ask for it."""


@dataclass(frozen=True)
class Around:
    """What the record says around some things: the edges, and what was done to each thing, in order."""

    edges: tuple[Edge, ...]
    verbs: dict[Ref, tuple[str, ...]]

    @cached_property
    def web(self) -> Web:
        """The edges, sorted for following."""
        return Web(self.edges)


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


def resting_on(*causes: Ref) -> list[Edge]:
    """What rests on any of these things, one edge for each pair, in the order in which it was done.

    Holds references only: whoever shows them resolves each for the viewer.
    """
    links = Link.objects.unrestricted(reason="what rests on a thing; only references are read").filter(
        cause__in=[str(cause) for cause in causes]
    )
    pairs = dict.fromkeys(links.order_by("entry", "pk").values_list("on", "cause"))
    return [Edge(Ref.read(on), (Ref.read(cause),)) for on, cause in pairs]


def done_on(day: date, *, by: UUID | None, verb: str, on: Ref) -> bool:
    """Whether somebody did this to a thing on a day already; only that is read."""
    entries = Entry.objects.unrestricted(reason="whether this visit is on the record already")
    entries = entries.filter(by=by, verb=verb, on=str(on), at__date=day)
    return by is not None and bool(entries.exists())


def did_before(by: Actor, thing: Ref, verbs: Collection[str]) -> bool:
    """Whether this very actor did one of these things to it before: known by the random id alone."""
    if by.alias is None:
        return False
    values = {"place": entering.place(), "on": str(thing), "by": by.alias, "verbs": list(verbs)}
    reason = "whether the same person decided before; no entry is read"
    return bool(entering.asked_lifted(_DONE, values, reason=reason)[0][0])


def done_before(by: Actor, things: Collection[Ref], verbs: Collection[str]) -> set[str]:
    """To which of these things this very actor did one of these things before; one question for them all."""
    if by.alias is None:
        return set()
    done = Entry.objects.unrestricted(reason="whether the same person decided before; no entry is read")
    done = done.filter(on__in=[str(thing) for thing in things], by=by.alias, verb__in=list(verbs))
    return set(done.values_list("on", flat=True))


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
    verbs: dict[Ref, list[str]] = defaultdict(list)
    for on, because, verb in rows:
        ref = Ref.read(on)
        verbs[ref].append(verb)
        if because:
            edges[Edge(ref, tuple(Ref.read(cause) for cause in because))] = None
    return Around(tuple(edges), {ref: tuple(done) for ref, done in verbs.items()})
