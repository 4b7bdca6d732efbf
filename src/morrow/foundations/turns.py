"""Taking turns: what many might do at the same instant is done by one after another."""

from __future__ import annotations

from django.db import connection


def one_at_a_time(counter: str) -> None:
    """Let only one request at a time go on with this counter, until its transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [counter])
