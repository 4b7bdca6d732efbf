"""The year of this room's tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from morrow.foundations.scope import SYSTEM, entering
from morrow.site.database import connection_settings, owner_url
from tests.cast import Cast
from tests.rooms.budget.year import Year, open_year


@pytest.fixture
def noon() -> datetime:
    """A day of the pool's first month."""
    return datetime(2026, 4, 20, 12, tzinfo=UTC)


@pytest.fixture
def year(cast, noon) -> Year:
    """The pool of 2026-27, open and empty."""
    return open_year(cast, noon)


class OutsideCast:
    """The cast for tests without a transaction around them: actors and viewers read beforehand."""

    def __init__(self, known: dict) -> None:
        self.known = known

    def actor(self, key: str):
        return self.known[key][0]

    def as_(self, key: str):
        return entering.entered(place="morrowdale", viewer=self.known[key][1])


@pytest.fixture
def committed(transactional_db: None, noon: datetime) -> Iterator[Year]:
    """The same year, really committed, so that other connections see it; emptied by the owner afterwards."""
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        cast = Cast.gather(noon)
        known = {key: (cast.actor(key), cast.viewer(key)) for key in ("priya", "noor", "frances")}
    yield open_year(OutsideCast(known), noon)
    empty_the_ledger()


@contextmanager
def as_owner() -> Iterator[psycopg.Connection]:
    """A connection as the owner of the tables."""
    found = connection_settings(owner_url(settings.HOME))
    with psycopg.connect(
        host=found["HOST"],
        user=found["USER"],
        password=found["PASSWORD"],
        port=found["PORT"] or None,
        dbname=connection.settings_dict["NAME"],
        autocommit=True,
    ) as raw:
        yield raw


def empty_the_ledger() -> None:
    """Only by switching the triggers off, which only the owner may."""
    tables = ("budget_posting", "budget_entry", "budget_account", "budget_actual")
    connection.close()
    with as_owner() as raw:
        for table in tables:
            raw.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        raw.execute(f"TRUNCATE {', '.join(tables)} RESTART IDENTITY CASCADE")
        for table in tables:
            raw.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
