"""What somebody can do who runs any SQL as the application's role, which owns nothing."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from morrow.foundations.privacy.walls import walled_models
from tests.harm.villains import PLACE

KEPT = ("foundations_entry", "foundations_seal")

REFUSED = [
    *[f"UPDATE {table} SET place = 'x'" for table in KEPT],
    *[f"DELETE FROM {table}" for table in KEPT],
    *[f"TRUNCATE {table}" for table in KEPT],
    *[f"TRUNCATE {table} CASCADE" for table in KEPT],
    *[f"ALTER TABLE {table} DISABLE TRIGGER ALL" for table in KEPT],
    *[f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in KEPT],
    *[f"DROP TABLE {table}" for table in KEPT],
    "ALTER TABLE foundations_entry DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE foundations_entry NO FORCE ROW LEVEL SECURITY",
    "DROP POLICY morrow_read ON foundations_entry",
    "CREATE POLICY mine ON foundations_entry FOR SELECT USING (true)",
    "DROP TRIGGER entry_stays ON foundations_entry",
    "CREATE RULE quiet AS ON DELETE TO foundations_entry DO INSTEAD NOTHING",
    "SET LOCAL session_replication_role = 'replica'",
    "SET LOCAL ROLE morrow_owner",
    "SET LOCAL ROLE postgres",
    "SET SESSION AUTHORIZATION postgres",
    "CREATE ROLE thief SUPERUSER",
    "ALTER ROLE morrow_app BYPASSRLS",
    "GRANT morrow_owner TO morrow_app",
    "CREATE TABLE public.people_role_too (kind text)",
    "CREATE SCHEMA mine",
    "CREATE FUNCTION public.morrow_viewer(int) RETURNS text LANGUAGE sql AS 'SELECT ''*'''",
    "CREATE OR REPLACE FUNCTION public.morrow_viewer() RETURNS text LANGUAGE sql AS 'SELECT ''*'''",
    "CREATE OR REPLACE FUNCTION public.morrow_append_only() RETURNS trigger LANGUAGE plpgsql"
    " AS 'BEGIN RETURN OLD; END'",
    "DROP FUNCTION public.morrow_holds(text[]) CASCADE",
    "CREATE EXTENSION dblink",
    "CREATE EXTENSION file_fdw",
    "SELECT rolpassword FROM pg_authid",
    "SELECT passwd FROM pg_shadow",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT pg_ls_dir('.')",
    "SELECT lo_import('/etc/passwd')",
    "COPY foundations_entry TO PROGRAM 'cat'",
    "COPY foundations_entry TO '/tmp/entries'",
    "ALTER SYSTEM SET log_statement = 'all'",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'morrow_owner' OR pid = 1",
]


@pytest.mark.parametrize("attack", REFUSED)
def test_the_apps_role_is_refused(year, attack):
    if attack.startswith("SELECT pg_terminate"):
        with connection.cursor() as cursor:
            cursor.execute(attack)
            assert not any(row[0] for row in cursor.fetchall())
        return
    with year.as_("mercer"), pytest.raises(DatabaseError), transaction.atomic():
        _attack(attack)


def _attack(attack: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(attack)
        assert cursor.rowcount or not attack.startswith(("UPDATE", "DELETE")), "It met no row."


def test_the_apps_role_owns_nothing_and_bypasses_nothing(year):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relowner = current_user::regrole"
            " UNION SELECT proname FROM pg_proc WHERE proowner = current_user::regrole"
            " UNION SELECT nspname FROM pg_namespace WHERE nspowner = current_user::regrole"
            " UNION SELECT datname FROM pg_database WHERE datdba = current_user::regrole"
        )
        assert cursor.fetchall() == []
        cursor.execute(
            "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication"
            " FROM pg_roles WHERE rolname = current_user"
        )
        assert not any(cursor.fetchone())
        cursor.execute("SELECT count(*) FROM pg_auth_members WHERE member = current_user::regrole")
        assert cursor.fetchone() == (0,)


WITH_ITS_OWNERS_RIGHTS = {"voice_open_urn", "voice_empty_urn"}
"""Making and dropping the urn of a vote: each looks at the round first, and takes nothing but its number."""


def test_only_the_two_of_the_urn_run_with_their_owners_rights_and_none_in_a_path_one_can_choose(year):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT proname, proconfig::text FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace"
            " WHERE nspname = 'public' AND prosecdef"
        )
        found = dict(cursor.fetchall())
        assert found.keys() == WITH_ITS_OWNERS_RIGHTS
        assert all("search_path=pg_catalog, public, pg_temp" in pinned for pinned in found.values())
        cursor.execute(
            "SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace"
            " WHERE nspname = 'public' AND proname IN ('morrow_holds', 'morrow_permitted')"
            " AND NOT coalesce(proconfig::text, '') LIKE '%search_path%TimeZone=Europe/London%'"
        )
        assert cursor.fetchall() == []


def test_every_walled_table_forces_its_wall_even_on_its_owner(year):
    tables = [model._meta.db_table for model in walled_models()]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relname = ANY (%s)"
            " AND NOT (relrowsecurity AND relforcerowsecurity)",
            [tables],
        )
        assert cursor.fetchall() == []


def test_every_view_and_copy_of_a_walled_table_would_be_noticed(year):
    """A view of the owner's reads past row security; there is none."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            " WHERE n.nspname = 'public' AND c.relkind IN ('v', 'm')"
        )
        assert cursor.fetchall() == []


def test_a_row_cannot_be_moved_into_another_place_or_read_from_it(year):
    with year.as_("dev"):
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM people_person WHERE place <> %s", [PLACE])
            assert cursor.fetchone() == (0,)
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE people_person SET place = 'elsewhere' WHERE code = 'CAST-JOE'")


def test_a_table_of_ones_own_does_not_stand_before_the_register_of_roles(year):
    with year.as_("joe"), connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE people_role ON COMMIT DROP AS SELECT * FROM public.people_role")
        cursor.execute("SET LOCAL search_path = pg_temp, public")
        cursor.execute(
            "UPDATE people_role SET kind = 'data_protection_lead', person_id = morrow_viewer()::bigint"
        )
        cursor.execute("SELECT count(*) FROM people_role WHERE person_id::text = morrow_viewer()")
        assert cursor.fetchone()[0]
        cursor.execute("SELECT morrow_holds(ARRAY['data_protection_lead'])")
        assert cursor.fetchone() == (False,)
