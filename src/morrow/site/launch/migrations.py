"""Whether the tables may be out of date, found without starting Django.

A note beside the database says which code and which migrations it last matched. Any change to Morrow's
files, to what is installed, or to the list of migrations in the database makes the note worthless, and
then Django looks properly. A wrong *yes* costs two seconds; a wrong *no* would cost more.
"""

import hashlib
import sys
from pathlib import Path

import psycopg

from morrow.foundations.database import Cluster

from .programs import PACKAGE

NOTE = "tables-match"


def up_to_date(cluster: Cluster) -> bool:
    """Whether the tables surely match the code."""
    note = cluster.folder / NOTE
    return note.is_file() and note.read_text() == _state(cluster)


def note_up_to_date(cluster: Cluster) -> None:
    """Write down that the tables match the code as both now are."""
    (cluster.folder / NOTE).write_text(_state(cluster))


def _state(cluster: Cluster) -> str:
    digest = hashlib.sha256()
    for file in sorted([*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.sql")]):
        seen = file.stat()
        digest.update(f"{file.relative_to(PACKAGE)} {seen.st_size} {seen.st_mtime_ns}\n".encode())
    digest.update("\n".join(_installed()).encode())
    digest.update(_applied(cluster).encode())
    return digest.hexdigest()


def _installed() -> list[str]:
    return sorted(found.name for entry in sys.path for found in Path(entry or ".").glob("*.dist-info"))


def _applied(cluster: Cluster) -> str:
    with psycopg.connect(cluster.url("morrow_owner")) as database:
        try:
            return str(database.execute("SELECT count(*), max(id) FROM django_migrations").fetchone())
        except psycopg.errors.UndefinedTable:
            return "no tables"
