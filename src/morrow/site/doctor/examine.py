"""The examinations, in the order in which one thing rests on another."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from morrow.foundations.database import embedded
from morrow.foundations.design.assets import stylesheet_state
from morrow.foundations.events import stuck
from morrow.foundations.privacy.walls import walled_models
from morrow.foundations.record import sealing
from morrow.foundations.scope import SYSTEM, entering
from morrow.place import queries as place
from morrow.site.doctor.finding import Finding

FREE_BYTES = 500_000_000


def examine() -> Iterator[Finding]:
    """Look at everything; where the database does not answer or has no tables, stop there and say so."""
    grounds: list[Callable[[], Finding]] = [_python, _disk, _styles, _database, _role, _tables]
    for check in grounds:
        found = check()
        yield found
        if not found.well and check in (_database, _tables):
            return
    for check in (_walls, _worker, _places):
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
    except (DatabaseError, ImproperlyConfigured) as fault:
        return Finding("Database", False, f"no answer ({_in_short(fault)})", _what_to_do_without_one())
    return Finding("Database", True, f"PostgreSQL {version}")


def _what_to_do_without_one() -> str:
    if embedded():
        return "Start it: `morrow run`, or `morrow db start`."
    return (
        "DATABASE_URL says where it is: check that the server runs there, that the database of that name"
        " has been made (`createdb`), and that the role and the password are right."
    )


def _in_short(fault: Exception) -> str:
    """What PostgreSQL said, in one line."""
    lines = [line.strip() for line in str(fault).splitlines() if line.strip()]
    return lines[0] if lines else type(fault).__name__


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


def _tables() -> Finding:
    """Whether the tables are there and as this version of Morrow needs them."""
    do = "Run `morrow migrate`, which makes and changes them; `morrow run` does so by itself."
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as fault:
        return Finding("Tables", False, f"the application may not read them ({_in_short(fault)})", do)
    if not executor.loader.applied_migrations:
        return Finding("Tables", False, "none; this database is empty", do)
    seen = f"{len(waiting)} changes wait" if waiting else "no change waits"
    return Finding("Tables", not waiting, seen, do)


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
