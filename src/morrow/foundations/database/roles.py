"""The three database roles, and what each may do.

The superuser is for the launcher alone. ``morrow_owner`` owns the database and runs migrations.
``morrow_app`` is the site and its worker: it owns nothing, so no row security bends for it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from .errors import DiskFull
from .folders import FREE_FOR_LATER_START, free_bytes

SUPERUSER = "postgres"
OWNER = "morrow_owner"
APP = "morrow_app"
DATABASE = "morrow"

PLAIN = sql.SQL("LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION")
CREATES_DATABASES = {OWNER: sql.SQL("CREATEDB"), APP: sql.SQL("NOCREATEDB")}

# Laid in template1, so that every database the owner makes, a test's too, has them from the start.
DEFAULTS = [
    "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {app}",
    "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} GRANT USAGE, SELECT ON SEQUENCES TO {app}",
]


def prepare_roles(socket_folder: Path, superuser_password: str, passwords: dict[str, str]) -> None:
    """Make the owner, the app's role and the database, or put them back as they must be.

    Safe to repeat: what exists is altered, never made twice. ``passwords`` is keyed by role.
    """
    with _connection(socket_folder, superuser_password, "template1") as database:
        for role, password in passwords.items():
            _ensure_role(database, role, password)
        for statement in DEFAULTS:
            database.execute(sql.SQL(statement).format(owner=sql.Identifier(OWNER), app=sql.Identifier(APP)))
    with _connection(socket_folder, superuser_password, "postgres") as database:
        _ensure_database(database)


def _ensure_role(database: "psycopg.Connection[tuple[object, ...]]", role: str, password: str) -> None:
    exists = database.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
    # Sent as its verifier: a statement that fails is written to the log, and a password must not be.
    verifier = database.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256")
    verb = sql.SQL("ALTER ROLE" if exists else "CREATE ROLE")
    database.execute(
        sql.SQL("{verb} {role} {plain} {creates} PASSWORD {password}").format(
            verb=verb,
            role=sql.Identifier(role),
            plain=PLAIN,
            creates=CREATES_DATABASES[role],
            password=sql.Literal(verifier.decode()),
        )
    )


def _ensure_database(database: "psycopg.Connection[tuple[object, ...]]") -> None:
    if database.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
        return
    database.execute(
        sql.SQL("CREATE DATABASE {name} OWNER {owner}").format(
            name=sql.Identifier(DATABASE), owner=sql.Identifier(OWNER)
        )
    )


@contextmanager
def _connection(
    socket_folder: Path, password: str, database: str
) -> Iterator["psycopg.Connection[tuple[object, ...]]"]:
    try:
        with psycopg.connect(
            host=str(socket_folder), port=5432, user=SUPERUSER, password=password, dbname=database,
            autocommit=True, connect_timeout=10,
        ) as connection:  # fmt: skip
            yield connection
    except psycopg.errors.DiskFull as error:
        raise DiskFull(socket_folder, free=free_bytes(socket_folder), needed=FREE_FOR_LATER_START) from error
