"""Keeping what was counted in each area against a promise, and correcting it by another count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from morrow.charter.coverage_rows import CountedArea, faults_in
from morrow.charter.errors import (
    AlreadyEnded,
    CorrectedAlready,
    CountedInTheFuture,
    CountsRefused,
    NotCountedByArea,
    NothingCounted,
)
from morrow.charter.models import AreaCount, Counting, Entitlement
from morrow.charter.models.reach import SHARE
from morrow.charter.permissions import may_count
from morrow.charter.queries.coverage import areas_of
from morrow.charter.standing import need_parts
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def keep_counts(
    *,
    entitlement: Entitlement,
    areas: Sequence[CountedArea],
    as_at: date,
    source: str,
    by: Actor,
    now: datetime,
    file: str = "",
) -> Counting:
    """Keep what was counted in every area as at a day: all of it or nothing.

    An area that was not counted is there without numbers, and is “not counted yet”, never nought.
    Raises NotCountedByArea, AlreadyEnded, PartsMissing, CountedInTheFuture, CountsRefused and
    NothingCounted.
    """
    _need_open(entitlement, by, as_at, now)
    need_parts(source=source)
    _need_good(entitlement, areas)
    if not any(each.have is not None for each in areas):
        raise NothingCounted
    with record.act(by=by, verb="counted", because=[entitlement], now=now) as act:
        counting = _keep(entitlement, areas, as_at=as_at, source=source, by=by, now=now, file=file)
        act.on(counting)
    return counting


def correct_counts(
    *,
    counting: Counting,
    areas: Sequence[CountedArea],
    as_at: date,
    source: str,
    reason: str,
    by: Actor,
    now: datetime,
    file: str = "",
) -> Counting:
    """Put a new count in the place of a wrong one, with the reason; the wrong one stays to be seen.

    Without any number it takes the wrong one back. Raises CorrectedAlready, and what keeping counts raises.
    """
    _need_open(counting.entitlement, by, as_at, now)
    need_parts(source=source, reason=reason)
    _need_good(counting.entitlement, areas)
    causes = [counting.entitlement, counting]
    with record.act(by=by, verb="corrected a count", because=causes, now=now) as act:
        wrong = Counting.objects.select_for_update().get(pk=counting.pk)
        if Counting.objects.filter(corrects=wrong).exists():
            raise CorrectedAlready
        right = _keep(
            counting.entitlement, areas, as_at=as_at, source=source, by=by, now=now, file=file,
            corrects=wrong, reason=reason.strip(),
        )  # fmt: skip
        act.on(right)
    return right


def _need_open(entitlement: Entitlement, by: Actor, as_at: date, now: datetime) -> None:
    require(may_count(by))
    today = timezone.localdate(now)
    if not entitlement.is_coverage:
        raise NotCountedByArea
    if entitlement.active_to is not None and entitlement.active_to <= today:
        raise AlreadyEnded
    if as_at > today:
        raise CountedInTheFuture


def _need_good(entitlement: Entitlement, areas: Sequence[CountedArea]) -> None:
    faults = list(faults_in(areas, areas_of(entitlement), entitlement.measure == SHARE))
    if faults:
        raise CountsRefused(faults)


def _keep(
    entitlement: Entitlement, areas: Sequence[CountedArea], *, by: Actor, now: datetime, **said: object
) -> Counting:
    counting: Counting = Counting.objects.create(
        entitlement=entitlement,
        counted_by=by.name,
        kept_on=timezone.localdate(now),
        example=entitlement.example,
        **{**said, "source": str(said["source"]).strip(), "file": str(said["file"])[:200]},
    )
    AreaCount.objects.bulk_create(
        AreaCount(counting=counting, area_code=each.area_code, have=each.have, of=each.of)
        for each in areas
        if each.have is not None
    )
    return counting
