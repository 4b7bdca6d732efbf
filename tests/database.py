"""The database of a test run."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.test import TransactionTestCase
from psycopg import sql

from morrow.site.database import connection_settings, databases, owner_url

PREFIX = os.environ.get("MORROW_TEST_PREFIX", "morrow")
_NEVER_EMPTIED = """
SELECT DISTINCT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE t.tgtype & 32 > 0 AND NOT t.tgisinternal
"""
"""The tables with a trigger that refuses TRUNCATE."""
SOURCE = Path(__file__).parents[1] / "src" / "morrow"


@cache
def fingerprint() -> str:
    """Changes with any migration, model or wall."""
    digest = hashlib.sha256()
    for file in sorted(SOURCE.rglob("*.py")):
        text = file.read_bytes()
        if (
            "migrations" in file.parts
            or b"class Privacy" in text
            or b"morrow_viewer" in text
            or file.name == "walls.py"
        ):
            digest.update(text)
    return digest.hexdigest()[:10]


@contextmanager
def prepare(worker: str) -> Iterator[None]:
    """A fresh database for this worker, seen through the application's role."""
    owner = connection_settings(owner_url(settings.HOME))
    # Read again: settings were read before the first run had made the cluster and its passwords.
    app = {**settings.DATABASES["default"], **databases(settings.HOME)["default"]}
    template = f"{PREFIX}_template_{fingerprint()}"
    name = f"{PREFIX}_test_{worker}"
    with _as_owner(owner, owner["NAME"]) as cursor:
        cursor.execute("SELECT pg_advisory_lock(4242)")
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [template])
        if not cursor.fetchone():
            _make_template(cursor, owner, template)
        _drop(cursor, name)
        cursor.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
        )
        cursor.execute("SELECT pg_advisory_unlock(4242)")
    _use(app, name)
    _check_role()
    TransactionTestCase._fixture_teardown = lambda case: _empty(owner, name)  # type: ignore[method-assign]
    yield
    connections["default"].close()
    _end_what_the_app_left_open(app, name)
    with _as_owner(owner, owner["NAME"]) as cursor:
        _drop(cursor, name)


def _end_what_the_app_left_open(app: dict, name: str) -> None:
    """A live server's threads may still hold connections; only their own role may end them."""
    with _as_owner(app, app["NAME"]) as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = %s AND usename = current_user", [name]
        )
        for (pid,) in cursor.fetchall():
            with suppress(psycopg.errors.InsufficientPrivilege):
                cursor.execute("SELECT pg_terminate_backend(%s)", [pid])


@contextmanager
def owner_cursor() -> Iterator[psycopg.Cursor]:
    """The owner at work in this test's database, triggers and all: for tests that play the villain."""
    owner = connection_settings(owner_url(settings.HOME))
    with _as_owner(owner, connections["default"].settings_dict["NAME"]) as cursor:
        yield cursor


@contextmanager
def another_database(name: str) -> Iterator[None]:
    """A second migrated database for things that many tests read; the first comes back afterwards."""
    owner = connection_settings(owner_url(settings.HOME))
    first, own = connections["default"].settings_dict["NAME"], f"{PREFIX}_{name}"
    with _as_owner(owner, owner["NAME"]) as cursor:
        _drop(cursor, own)
        template = sql.Identifier(f"{PREFIX}_template_{fingerprint()}")
        cursor.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(own), template))
    _use({}, own)
    try:
        yield
    finally:
        _use({}, first)
        with _as_owner(owner, owner["NAME"]) as cursor:
            _drop(cursor, own)


def _make_template(cursor: psycopg.Cursor, owner: dict, template: str) -> None:
    cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}_template_%"])
    for (old,) in cursor.fetchall():
        _drop(cursor, old)
    making = f"{PREFIX}_template_making"
    cursor.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(making)))
    _use(owner, making)
    call_command("migrate", verbosity=0)
    connections["default"].close()
    # It has its name only once it is whole: a migration that failed leaves nothing that looks finished.
    names = sql.Identifier(making), sql.Identifier(template)
    cursor.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(*names))


def _use(role: dict, name: str) -> None:
    connection = connections["default"]
    connection.close()
    connection.settings_dict.update({**role, "NAME": name})
    connection.settings_dict.setdefault("TEST", {})


def _check_role() -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        if cursor.fetchone()[0]:
            raise RuntimeError("The tests run as a role that bypasses row security, so they prove nothing.")


def _empty(owner: dict, name: str) -> None:
    connections["default"].close()
    with _as_owner(owner, name) as cursor:
        cursor.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            " AND tablename NOT IN ('django_migrations', 'django_content_type', 'auth_permission')"
        )
        tables = [sql.Identifier(row[0]) for row in cursor.fetchall()]
        cursor.execute(_NEVER_EMPTIED)
        stays = [sql.Identifier(row[0]) for row in cursor.fetchall()]
        for table in stays:
            cursor.execute(sql.SQL("ALTER TABLE {} DISABLE TRIGGER USER").format(table))
        cursor.execute(sql.SQL("TRUNCATE {} RESTART IDENTITY CASCADE").format(sql.SQL(", ").join(tables)))
        for table in stays:
            cursor.execute(sql.SQL("ALTER TABLE {} ENABLE TRIGGER USER").format(table))


@contextmanager
def _as_owner(owner: dict, name: str) -> Iterator[psycopg.Cursor]:
    with psycopg.connect(
        host=owner["HOST"],
        user=owner["USER"],
        password=owner["PASSWORD"],
        dbname=name,
        autocommit=True,
        port=owner["PORT"] or None,
    ) as connection:
        yield connection.cursor()


def _drop(cursor: psycopg.Cursor, name: str) -> None:
    """Drop it, whatever the owner still has open there.

    FORCE would refuse where the server happens to be vacuuming, whose process belongs to no role; a plain
    drop sends the vacuuming away and waits for those who are leaving.
    """
    cursor.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND usename = current_user"
        " AND pid <> pg_backend_pid()",
        [name],
    )
    cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
