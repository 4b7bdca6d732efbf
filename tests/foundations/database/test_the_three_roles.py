"""What each database role may and may not do."""

from collections.abc import Iterator

import psycopg
import pytest

from morrow.foundations.database import Cluster

Connection = psycopg.Connection[tuple[object, ...]]


@pytest.fixture
def owner(cluster: Cluster) -> Iterator[Connection]:
    with psycopg.connect(cluster.url("morrow_owner"), autocommit=True) as database:
        yield database


@pytest.fixture
def app(cluster: Cluster) -> Iterator[Connection]:
    with psycopg.connect(cluster.url("morrow_app"), autocommit=True) as database:
        yield database


@pytest.fixture
def letters(owner: Connection) -> Iterator[str]:
    """A table with a letter to Ann and one to Bo, under forced row security."""
    owner.execute("CREATE TABLE letters (reader text, words text)")
    owner.execute("INSERT INTO letters VALUES ('ann', 'Dear Ann'), ('bo', 'Dear Bo')")
    owner.execute("ALTER TABLE letters ENABLE ROW LEVEL SECURITY")
    owner.execute("ALTER TABLE letters FORCE ROW LEVEL SECURITY")
    owner.execute(
        "CREATE POLICY own ON letters USING (reader = current_setting('morrow.viewer', true)) "
        "WITH CHECK (reader = current_setting('morrow.viewer', true))"
    )
    yield "letters"
    owner.execute("DROP TABLE letters")


def test_neither_the_owner_nor_the_site_has_powers_over_others(cluster: Cluster, app: Connection) -> None:
    found = app.execute(
        "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolreplication, rolcreatedb "
        "FROM pg_roles WHERE rolname LIKE 'morrow%' ORDER BY rolname"
    ).fetchall()
    assert found == [
        ("morrow_app", False, False, False, False, False),
        ("morrow_owner", False, False, False, False, True),
    ]


def test_row_security_hides_other_peoples_rows_from_site_and_owner_alike(
    app: Connection, owner: Connection, letters: str
) -> None:
    for connection in (app, owner):
        assert connection.execute("SELECT words FROM letters").fetchall() == []
        with connection.transaction():
            connection.execute("SELECT set_config('morrow.viewer', 'ann', true)")
            assert connection.execute("SELECT words FROM letters").fetchall() == [("Dear Ann",)]
            with pytest.raises(psycopg.errors.InsufficientPrivilege), connection.transaction():
                connection.execute("INSERT INTO letters VALUES ('bo', 'from a stranger')")


@pytest.mark.parametrize(
    "attempt",
    [
        "SET row_security = off; SELECT * FROM letters",
        "ALTER TABLE letters DISABLE ROW LEVEL SECURITY",
        "TRUNCATE letters",
        "SET ROLE morrow_owner",
        "SET SESSION AUTHORIZATION postgres",
        "ALTER ROLE morrow_app BYPASSRLS",
        "ALTER ROLE morrow_app SUPERUSER",
        "GRANT morrow_owner TO morrow_app",
        "CREATE DATABASE another",
        "CREATE TABLE mine (a int)",
        "COPY letters TO PROGRAM 'cat'",
    ],
)
def test_the_site_cannot_get_round_row_security(app: Connection, letters: str, attempt: str) -> None:
    with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.FeatureNotSupported)):
        app.execute(attempt)


def test_the_site_may_write_in_every_table_the_owner_makes_in_any_database_of_the_owners(
    cluster: Cluster, owner: Connection
) -> None:
    owner.execute("CREATE DATABASE test_morrow")
    try:
        with psycopg.connect(cluster.url("morrow_owner", "test_morrow")) as made:
            made.execute("CREATE TABLE notes (id bigserial PRIMARY KEY, words text)")
        with psycopg.connect(cluster.url("morrow_app", "test_morrow")) as used:
            used.execute("INSERT INTO notes (words) VALUES ('a')")
            assert used.execute("SELECT id, words FROM notes").fetchall() == [(1, "a")]
    finally:
        owner.execute("DROP DATABASE test_morrow")


def test_text_is_utf8_and_sorted_by_its_bytes(cluster: Cluster, app: Connection) -> None:
    assert app.execute("SHOW server_encoding").fetchone() == ("UTF8",)
    assert app.execute(
        "SELECT datcollate, datctype FROM pg_database WHERE datname = 'morrow'"
    ).fetchone() == (
        "C",
        "C",
    )
    assert app.execute("SELECT 'ściana' = %s, length('żółw')", ["ściana"]).fetchone() == (True, 4)
