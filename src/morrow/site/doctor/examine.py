"""The examinations, in the order in which one thing rests on another."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from morrow.foundations.design.assets import stylesheet_state
from morrow.foundations.events import stuck
from morrow.foundations.privacy.walls import walled_models
from morrow.foundations.record import sealing
from morrow.foundations.scope import SYSTEM, entering
from morrow.place import queries as place
from morrow.site.doctor.finding import Finding

FREE_BYTES = 500_000_000


def examine() -> Iterator[Finding]:
    """Look at everything; where the database does not answer, stop there and say so."""
    yield _python()
    yield _disk()
    database = _database()
    yield database
    if not database.well:
        return
    checks: list[Callable[[], Finding]] = [_role, _migrations, _walls, _styles, _worker, _places]
    for check in checks:
        yield check()
    for slug in place.places():
        yield _record(slug)
        yield _news(slug)


def _python() -> Finding:
    version = ".".join(str(part) for part in sys.version_info[:3])
    return Finding("Python", sys.version_info >= (3, 11), version, "Install Python 3.11 or later.")


def _disk() -> Finding:
    home = settings.HOME if settings.HOME.exists() else settings.ROOT
    free = shutil.disk_usage(home).free
    return Finding(
        "Space on disk", free > FREE_BYTES, f"{free // 1_000_000:,} MB free", "Make room: at least 500 MB."
    )


def _database() -> Finding:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version")
            version = cursor.fetchone()[0]
    except OperationalError as fault:
        return Finding(
            "Database",
            False,
            f"no answer ({type(fault).__name__})",
            "Start it: `morrow run`, or `morrow db start`; with a DATABASE_URL, check the address.",
        )
    return Finding("Database", True, f"PostgreSQL {version}")


def _role() -> Finding:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolname, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        name, bypasses = cursor.fetchone()
    return Finding(
        "The application’s role",
        not bypasses,
        name,
        "This role can walk round row security. Connect as a plain role such as morrow_app.",
    )


def _migrations() -> Finding:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return Finding("Tables", not waiting, f"{len(waiting)} changes wait", "Run `morrow migrate`.")


def _walls() -> Finding:
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        walled = {row[0] for row in cursor.fetchall()}
    tables = {model._meta.db_table for model in walled_models()}
    open_tables = sorted(tables - walled)
    return Finding(
        "Walls around personal tables",
        not open_tables,
        ", ".join(open_tables) or "all stand",
        "Run `morrow migrate`: it raises them.",
    )


def _styles() -> Finding:
    state = stylesheet_state()
    return Finding(
        "Styles",
        state == "built",
        str(state),
        "The plain stylesheet is in use. Run `make assets` where npm can be reached.",
    )


def _worker() -> Finding:
    since = timezone.now() - timedelta(minutes=2)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > %s", [since])
            alive = cursor.fetchone()[0]
    except DatabaseError:
        alive = 0
    return Finding("Worker", alive > 0, f"{alive} alive", "Start it: `morrow run` starts one and watches it.")


def _places() -> Finding:
    names = ", ".join(known.name for known in place.all_places())
    return Finding("Places", bool(names), names or "none", "Load one: `morrow place load data/trafford`.")


def _record(slug: str) -> Finding:
    with entering.entered(place=slug, viewer=SYSTEM):
        found = sealing.verify()
    seen = f"{found.sealed:,} sealed, {found.unsealed:,} not yet"
    return Finding(f"Record of {slug}", found.whole, found.broken or seen, "Keep this database as evidence.")


def _news(slug: str) -> Finding:
    with entering.entered(place=slug, viewer=SYSTEM):
        waiting = stuck()
    seen = ", ".join(sorted({delivery.handler for delivery in waiting})) or "none is stuck"
    return Finding(
        f"News of {slug}", not waiting, seen, "Mend what the handler trips over; it is tried again by itself."
    )
