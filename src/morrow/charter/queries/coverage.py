"""Questions about promises that are for everybody, and how they stand area by area."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet

from morrow.charter import covering
from morrow.charter.coverage import UNCOUNTED, Counted, Coverage, Target, newest, standing
from morrow.charter.errors import UnknownPromise
from morrow.charter.models import AreaCount, Counting, Entitlement
from morrow.charter.models.reach import AREAS, EACH, SHARE
from morrow.charter.queries.entitlements import entitlements
from morrow.place import queries as place

SAME = ("series", "area_kind", "measure", "unit", "having", "counts_people")
"""Versions that agree in these share their counts."""


def areas_of(entitlement: Entitlement) -> list[tuple[str, str]]:
    """Code and name of every area that a promise is for, by name."""
    return [(each.code, each.known_as) for each in place.areas(entitlement.area_kind)]


def for_everybody(on: date) -> QuerySet[Entitlement]:
    """The promises in force on a day for which there is nothing to check."""
    return entitlements(on).exclude(reach=EACH)


def counted_promises(on: date) -> QuerySet[Entitlement]:
    """The promises in force on a day that are counted area by area."""
    return entitlements(on).filter(reach=AREAS)


def coverage(entitlement: Entitlement, on: date) -> Coverage:
    """How a promise for every area stands on a day."""
    return coverages([entitlement], on)[entitlement.pk]


def coverages(promises: Iterable[Entitlement], on: date) -> dict[int, Coverage]:
    """How each of these stands on a day, by key; those that are not counted by area are left out.

    A version that has ended is shown by what was counted before it did.
    """
    counted = [each for each in promises if each.is_coverage]
    kinds = {each.area_kind for each in counted}
    areas = {kind: [(area.code, area.known_as) for area in place.areas(kind)] for kind in kinds}
    counts = _counts(counted, on)
    return {
        each.pk: standing(
            target_of(each), areas[each.area_kind], newest(_before_its_end(each, counts[_same(each)])), on
        )
        for each in counted
    }


def target_of(entitlement: Entitlement) -> Target:
    """What is promised in every area."""
    return Target(
        least=entitlement.amount or 0,
        by=entitlement.covered_by,
        is_share=entitlement.measure == SHARE,
        of_people=entitlement.counts_people,
    )


def countings(entitlement: Entitlement) -> QuerySet[Counting]:
    """Every count there was of what this version promises, the newest first, corrected ones with it."""
    same = {f"entitlement__{name}": getattr(entitlement, name) for name in SAME}
    found: QuerySet[Counting] = (
        Counting.objects.filter(**same).select_related("corrected_by").order_by("-as_at", "-pk")
    )
    return found


def counting(entitlement: Entitlement, code: str) -> Counting:
    """One count of this promise. Raises UnknownPromise."""
    found: Counting | None = countings(entitlement).filter(code=code).first()
    if found is None:
        raise UnknownPromise
    return found


def in_one_line(promises: Iterable[Entitlement], on: date) -> list[tuple[Entitlement, str]]:
    """Promises, each with one line of how it stands where it is for every area."""
    every = list(promises)
    return _in_one_line(every, coverages(every, on))


def to_be_counted(on: date) -> list[tuple[Entitlement, str, bool]]:
    """The promises in force that are counted by area, each with how it stands and whether it waits to be.

    It waits where an area was never counted, or not since the day by which it was promised.
    """
    promises = list(counted_promises(on).order_by("covered_by", "title"))
    found = coverages(promises, on)
    waits = {key: bool(each.of(UNCOUNTED)) or each.counted_before > 0 for key, each in found.items()}
    return [(each, line, waits[each.pk]) for each, line in _in_one_line(promises, found)]


def _in_one_line(
    promises: Sequence[Entitlement], found: Mapping[int, Coverage]
) -> list[tuple[Entitlement, str]]:
    kinds = {each.area_kind for each in promises if each.is_coverage}
    plurals = {kind: place.kind_of_area(kind)[1] for kind in kinds}
    return [
        (each, covering.in_one_line(found[each.pk], plurals[each.area_kind]) if each.pk in found else "")
        for each in promises
    ]


def _counts(promises: Sequence[Entitlement], on: date) -> dict[Any, list[tuple[str, Counted]]]:
    """What was counted up to a day and not corrected since, by what makes versions share it."""
    found: dict[Any, list[tuple[str, Counted]]] = defaultdict(list)
    if not promises:
        return found
    rows = (
        AreaCount.objects.filter(counting__entitlement__series__in={each.series for each in promises})
        .filter(counting__corrected_by=None, counting__as_at__lte=on)
        .select_related("counting__entitlement")
        .order_by("counting_id")
    )
    for row in rows:
        kept = Counted(row.have, row.of, row.counting.as_at)
        found[_same(row.counting.entitlement)].append((row.area_code, kept))
    return found


def _same(entitlement: Entitlement) -> tuple[Any, ...]:
    return tuple(getattr(entitlement, name) for name in SAME)


def _before_its_end(entitlement: Entitlement, counts: list[tuple[str, Counted]]) -> list[tuple[str, Counted]]:
    end = entitlement.active_to
    return [pair for pair in counts if end is None or pair[1].as_at < end]
