"""What the administrator's home looks at: the worker, stuck news, the record's head, the walls."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from morrow.foundations.events import stuck
from morrow.foundations.models import Delivery, Entry, Seal
from morrow.foundations.privacy.walls import walled_models

ALIVE = timedelta(minutes=2)
MANY = 500
"""More entries than this waiting to be sealed means that nobody seals."""

_WORKERS = "SELECT count(*), max(last_heartbeat) FROM procrastinate_workers WHERE last_heartbeat > %s"
_WALLS = "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity"
_EXISTS = "SELECT to_regclass('procrastinate_workers') IS NOT NULL"


@dataclass(frozen=True)
class Health:
    """What was seen in the place in force; `unsealed` counts entries still outside the chain."""

    workers: int
    heartbeat: datetime | None
    stuck: tuple[Delivery, ...]
    sealed: int
    unsealed: int
    head: str
    walled: int
    open_tables: tuple[str, ...]


def examine(now: datetime) -> Health:
    """Look at everything once. It walks no chain: `morrow record verify` does."""
    workers, heartbeat = _worker(now)
    entries = Entry.objects.unrestricted(reason="how many entries wait to be sealed").count()
    last = Seal.objects.order_by("-position").first()
    sealed = last.position if last else 0
    tables, missing = _walls()
    return Health(
        workers=workers,
        heartbeat=heartbeat,
        stuck=tuple(stuck()),
        sealed=sealed,
        unsealed=max(entries - sealed, 0),
        head=last.hash if last else "",
        walled=tables,
        open_tables=missing,
    )


def _worker(now: datetime) -> tuple[int, datetime | None]:
    with connection.cursor() as cursor:
        cursor.execute(_EXISTS)
        if not cursor.fetchone()[0]:
            return 0, None
        cursor.execute(_WORKERS, [now - ALIVE])
        alive, last = cursor.fetchone()
        return int(alive), last


def _walls() -> tuple[int, tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(_WALLS)
        walled = {row[0] for row in cursor.fetchall()}
    wanted = {model._meta.db_table for model in walled_models()}
    return len(wanted), tuple(sorted(wanted - walled))
