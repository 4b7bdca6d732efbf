"""A second database of each worker, in which the cast has come together already.

Bringing two dozen people with their roles into a place takes a fifth of a second, and most tests begin with
it. So it is done once and committed; each test that asks for the cast begins there in a transaction of its
own, which is rolled back as ever. Tests that commit have the first database, and gather the cast themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from django.db import connections

from morrow.foundations.scope import SYSTEM, entering
from tests.database import another_database

NOON = datetime(2026, 1, 12, 12, tzinfo=UTC)
"""Noon on the first Monday of the year: the now of every test, and when the cast came."""

COMMITS = {"transactional_db", "live_server"}


class Gathered:
    """The names of the two databases of this worker; none before they are there."""

    plain = ""
    with_cast = ""


@contextmanager
def gathered(worker: str) -> Iterator[None]:
    """Have the second database while the tests run."""
    from tests.cast import Cast  # noqa: PLC0415

    Gathered.plain = _now_in_use()
    with another_database(f"cast_{worker}"):
        Gathered.with_cast = _now_in_use()
        with entering.entered(place="morrowdale", viewer=SYSTEM):
            Cast.gather(NOON)
        _stand_in(Gathered.plain)
        yield


def is_gathered() -> bool:
    """Whether the database in use has the cast in it."""
    return _now_in_use() == Gathered.with_cast != ""


def turn_to_the_database_of(item: pytest.Item) -> None:
    """Put the right one of the two databases in place; whatever else is in use stays."""
    wanted = Gathered.with_cast if _begins_with_the_cast(item) else Gathered.plain
    if wanted and _now_in_use() in {Gathered.plain, Gathered.with_cast} - {wanted}:
        _stand_in(wanted)


def _begins_with_the_cast(item: pytest.Item) -> bool:
    asked = set(getattr(item, "fixturenames", ()))
    marker = item.get_closest_marker("django_db")
    commits = bool(asked & COMMITS) or (marker is not None and marker.kwargs.get("transaction", False))
    return "cast" in asked and not commits


def _now_in_use() -> str:
    return str(connections["default"].settings_dict["NAME"])


def _stand_in(name: str) -> None:
    connections["default"].close()
    connections["default"].settings_dict["NAME"] = name
