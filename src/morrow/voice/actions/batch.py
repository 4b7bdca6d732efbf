"""Taking in many things said at once: all of a file or nothing of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.voice.actions.beside import attach
from morrow.voice.actions.listen import Newcomer, Said, take_down
from morrow.voice.batch_file import Row
from morrow.voice.errors import TakenInBefore
from morrow.voice.models import Batch
from morrow.voice.permissions import LISTENERS


@dataclass(frozen=True)
class TakenIn:
    """A batch, and the receipt of each of its rows: the codes cannot be had again."""

    batch: Batch
    said: tuple[tuple[Row, Said], ...]


def take_in_batch(*, file: str, rows: Sequence[Row], token: UUID, by: Actor, now: datetime) -> TakenIn:
    """Keep every row as something said, each with a receipt, and each to be sorted the same working day.

    `token` is that of the look somebody had at the file: with one token a file is taken in once.
    Raises TakenInBefore.
    """
    require(by.holds(*LISTENERS))
    with record.act(by=by, verb="took in", now=now) as act:
        batch, new = Batch.objects.get_or_create(
            token=token,
            defaults={"file": file[:200], "rows": len(rows), "taken_in_by": by.name, "at": now},
        )
        if not new:
            raise TakenInBefore
        act.on(batch)
        said = tuple((row, _take_in(row, batch, by, now)) for row in rows)
    return TakenIn(batch, said)


def _take_in(row: Row, batch: Batch, by: Actor, now: datetime) -> Said:
    known = row.name or row.reach_by != "none"
    said = take_down(
        words=row.words,
        kind=row.kind,
        channel=row.channel,
        person=Newcomer(row.name, row.reach_by, row.contact) if known else None,
        where=row.where,
        area_code=row.area_code,
        language=row.language,
        may_publish=row.may_publish,
        read_back=row.read_back,
        said_on=row.said_on,
        quoted=row.quoted,
        batch=batch,
        by=by,
        now=now,
    )
    for content in row.attached:
        attach(contribution=said.contribution, content=content, by=by, now=now)
    return said
