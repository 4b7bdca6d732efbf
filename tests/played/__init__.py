"""The demonstration place with its year played, and the same with some business left unfinished.

Each is made once for a state of the source, then copied for whoever looks at it.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

import psycopg
from django.conf import settings
from django.db import connections
from django.utils import timezone
from psycopg import sql

from morrow.foundations.events import drain
from morrow.foundations.scope import SYSTEM, entering
from morrow.people.queries import example_people
from morrow.site.database import connection_settings, databases, owner_url
from morrow.site.demonstration import prepare as demonstration
from morrow.site.demonstration.year import Played, Stage
from tests.database import PREFIX, SOURCE, _as_owner, _drop, _end_what_the_app_left_open, _use, fingerprint
from tests.played.unfinished import leave_unfinished

PEOPLE = 150
PLACE = "trafford"


@dataclass(frozen=True)
class Copy:
    """A copy of the played year: the name of its database, and what the year made, as each came to be."""

    name: str
    made: Played


@contextmanager
def played_database(worker: str, *, unfinished: bool = True) -> Iterator[Copy]:
    """Point Django at a copy of the played year for a while.

    With what is `unfinished` something waits at each point where somebody must act; without, nothing does.
    """
    owner = connection_settings(owner_url(settings.HOME))
    app = {**settings.DATABASES["default"], **databases(settings.HOME)["default"]}
    before = connections["default"].settings_dict["NAME"]
    name = f"{PREFIX}_walked_{worker}"
    with _as_owner(owner, owner["NAME"]) as cursor:
        cursor.execute("SELECT pg_advisory_lock(4343)")
        if not _stands(cursor, _original(unfinished=True)):
            _play(cursor, app)
        _copy(cursor, name, _original(unfinished=unfinished))
        cursor.execute("SELECT pg_advisory_unlock(4343)")
    _use(app, name)
    try:
        yield Copy(name, pickle.loads(_made().read_bytes()))
    finally:
        _use(app, before)
        _end_what_the_app_left_open({**app, "NAME": before}, name)
        with _as_owner(owner, owner["NAME"]) as cursor:
            _drop(cursor, name)


def _play(cursor: psycopg.Cursor, app: dict) -> None:
    cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}_played_%"])
    for (old,) in cursor.fetchall():
        _drop(cursor, old)
    for file in settings.HOME.glob(_made("*").name):
        file.unlink()
    half_done = f"{PREFIX}_playing"
    _copy(cursor, half_done, f"{PREFIX}_template_{fingerprint()}")
    _use(app, half_done)
    slug = demonstration.load_place(
        settings.ROOT / "data" / PLACE, people=PEOPLE, seed=0, progress=lambda *_said: None
    )
    year = demonstration.play_once(
        place=slug, seed=0, until=timezone.localdate(), progress=lambda *_said: None
    )
    assert year is not None
    drain(place=slug)
    connections["default"].close()
    _copy(cursor, _original(unfinished=False), half_done)
    _made().write_bytes(pickle.dumps(year))
    leave_unfinished(_today(slug), year)
    drain(place=slug)
    connections["default"].close()
    renaming = sql.SQL("ALTER DATABASE {} RENAME TO {}")
    cursor.execute(renaming.format(sql.Identifier(half_done), sql.Identifier(_original(unfinished=True))))


def _original(*, unfinished: bool) -> str:
    return f"{PREFIX}_played_{_state_of_the_source()}_{'unfinished' if unfinished else 'whole'}"


def _made(state: str | None = None) -> Path:
    return settings.HOME / f"{PREFIX}_played_{state or _state_of_the_source()}.pickle"


def _stands(cursor: psycopg.Cursor, name: str) -> bool:
    cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
    return cursor.fetchone() is not None


def _today(slug: str) -> Stage:
    with entering.entered(place=slug, viewer=SYSTEM):
        cast, residents = example_people()
    return Stage(slug, timezone.localdate(), cast, residents, Random(1), [])


def _copy(cursor: psycopg.Cursor, name: str, original: str) -> None:
    _drop(cursor, name)
    copying = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    cursor.execute(copying.format(sql.Identifier(name), sql.Identifier(original)))


def _state_of_the_source() -> str:
    digest = hashlib.sha256(str(timezone.localdate()).encode())
    for file in sorted([*SOURCE.rglob("*.py"), *Path(__file__).parent.glob("*.py")]):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:10]
