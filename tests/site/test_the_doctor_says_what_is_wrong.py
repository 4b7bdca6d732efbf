"""`morrow doctor` never trips over what it looks for: it says what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connections
from psycopg import sql

from tests.database import PREFIX, _drop, _use, owner_cursor


def doctor() -> str:
    """What it says, whether or not it ends by asking for somebody."""
    said = StringIO()
    try:
        call_command("doctor", stdout=said)
    except CommandError as asking:
        said.write(str(asking))
    return said.getvalue()


@contextmanager
def in_database(name: str) -> Iterator[None]:
    """Look at another database for a while."""
    before = connections["default"].settings_dict["NAME"]
    _use({}, name)
    try:
        yield
    finally:
        _use({}, before)


@pytest.fixture
def empty_database(request: pytest.FixtureRequest) -> Iterator[str]:
    """A database in which nothing has been made yet."""
    name = f"{PREFIX}_empty_{getattr(request.config, 'workerinput', {}).get('workerid', 'main')}"
    with owner_cursor() as cursor:
        _drop(cursor, name)
        cursor.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    yield name
    with owner_cursor() as cursor:
        _drop(cursor, name)


@pytest.mark.django_db(transaction=True)
def test_an_empty_database_is_called_empty_and_is_to_be_migrated(empty_database):
    with in_database(empty_database):
        said = doctor()
    assert "WRONG  Tables: none; this database is empty" in said
    assert "Run `morrow migrate`" in said
    assert "One thing needs you." in said


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("url", "advice"),
    [("", "`morrow db start`"), ("postgresql://somewhere/nowhere", "DATABASE_URL says where it is")],
)
def test_a_database_that_is_not_there_is_named_with_what_to_do(monkeypatch, url, advice):
    monkeypatch.setenv("DATABASE_URL", url)
    with in_database("morrow_that_nobody_made"):
        said = doctor()
    assert "WRONG  Database: no answer (" in said
    assert 'database "morrow_that_nobody_made" does not exist' in said
    assert advice in said
    assert "One thing needs you." in said


@pytest.mark.django_db(transaction=True)
def test_where_no_server_answers_it_says_so(monkeypatch):
    monkeypatch.setitem(connections["default"].settings_dict, "HOST", "/nowhere")
    connections["default"].close()
    said = doctor()
    assert "WRONG  Database: no answer (" in said
    assert "One thing needs you." in said


@pytest.mark.django_db(transaction=True)
def test_tables_that_the_application_may_not_read_are_for_the_owner_to_put_right(empty_database):
    with in_database(empty_database):
        with owner_cursor() as cursor:
            cursor.execute(
                "CREATE TABLE django_migrations (id int, app text, name text, applied timestamptz)"
            )
            cursor.execute("REVOKE ALL ON django_migrations FROM morrow_app")
        said = doctor()
    assert "WRONG  Tables: the application may not read them" in said
