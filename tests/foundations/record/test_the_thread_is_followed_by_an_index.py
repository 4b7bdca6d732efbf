"""However long the record, a thread costs what it holds: never a walk through everything in a place."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib import import_module

import pytest
from django.db import DatabaseError, connection, transaction

from morrow.foundations import record
from morrow.foundations.models import Link
from morrow.foundations.record import Ref, reading
from morrow.foundations.scope import MORROW, NOBODY, SYSTEM, entering
from tests.database import owner_cursor

NOW = datetime(2026, 1, 12, 12, tzinfo=UTC)
SAID, THEME, POOL = Ref("test.said", "1"), Ref("test.theme", "1"), Ref("test.pool", "1")
migration = import_module("morrow.foundations.migrations.0003_links_by_themselves")


def theme_rests_on_what_was_said(place: str = "morrowdale") -> None:
    with entering.entered(place=place, viewer=SYSTEM):
        with record.act(by=MORROW, verb="said", on=SAID, now=NOW):
            pass
        with record.act(by=MORROW, verb="gathered", on=THEME, because=[SAID, POOL], now=NOW):
            pass


def links() -> list[tuple[str, str]]:
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        found = Link.objects.unrestricted(reason="a test reads what the database wrote")
        return list(found.order_by("cause").values_list("on", "cause"))


@pytest.mark.django_db
def test_the_database_writes_one_link_for_each_thing_an_act_rests_on():
    theme_rests_on_what_was_said()
    theme_rests_on_what_was_said("elsewhere")
    assert links() == [("test.theme/1", "test.pool/1"), ("test.theme/1", "test.said/1")]


@pytest.mark.django_db
def test_nobody_reads_a_link_as_themselves():
    theme_rests_on_what_was_said()
    with entering.entered(place="morrowdale", viewer=NOBODY), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM foundations_link")
        assert cursor.fetchone() == (0,)


@pytest.mark.django_db
def test_what_rests_on_a_thing_is_told_in_the_order_it_was_done_in_this_place_alone():
    theme_rests_on_what_was_said("elsewhere")
    theme_rests_on_what_was_said()
    theme_rests_on_what_was_said()
    with entering.entered(place="morrowdale", viewer=NOBODY):
        found = reading.resting_on(SAID, POOL)
    assert [(edge.on, edge.because) for edge in found] == [(THEME, (SAID,)), (THEME, (POOL,))]


@pytest.mark.django_db
@pytest.mark.parametrize("change", ["UPDATE foundations_link SET cause = ''", "DELETE FROM foundations_link"])
def test_a_link_stays_as_its_entry_does(change):
    theme_rests_on_what_was_said()
    with entering.entered(place="morrowdale", viewer=SYSTEM), connection.cursor() as cursor:
        with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic():
            cursor.execute(change)


@pytest.mark.django_db(transaction=True)
def test_entries_from_before_there_were_links_get_theirs():
    """The migration ran before there was a wall around the links; here it is put aside."""
    theme_rests_on_what_was_said()
    with owner_cursor() as cursor:
        cursor.execute("ALTER TABLE foundations_link DISABLE TRIGGER USER")
        cursor.execute("TRUNCATE foundations_link")
        cursor.execute("ALTER TABLE foundations_link ENABLE TRIGGER USER")
    assert links() == []
    with owner_cursor() as cursor:
        cursor.execute("ALTER TABLE foundations_link NO FORCE ROW LEVEL SECURITY")
        cursor.execute(migration.ENTRIES_FROM_BEFORE)
        cursor.execute("ALTER TABLE foundations_link FORCE ROW LEVEL SECURITY")
    assert len(links()) == 2


CHAIN = (
    'INSERT INTO foundations_entry (place, role, verb, body, "on", because, at)'
    " SELECT %s, 'resident', 'linked', '', 'test.theme/' || n,"
    " ARRAY['test.theme/' || (n - 1)], now() FROM generate_series(1, 20000) n"
)


def long_thread(place: str) -> None:
    with entering.entered(place=place, viewer=SYSTEM), connection.cursor() as cursor:
        cursor.execute(CHAIN, [place])


def plan_of_following(place: str) -> str:
    with entering.entered(place=place, viewer=NOBODY):
        values = {"starts": ["test.theme/7"], "place": place, "most": reading.MOST}
        rows = entering.asked_lifted(f"EXPLAIN {reading._AROUND}", values, reason="a test reads the plan")
    return "\n".join(row[0] for row in rows)


def looks_everything_up(plan: str) -> bool:
    by_on, by_cause = '"on")::text = (', "(cause)::text = ("
    conditions = [line for line in plan.splitlines() if "Index Cond" in line]
    found = sum(by_on in line for line in conditions), sum(by_cause in line for line in conditions)
    return "Seq Scan" not in plan and found == (2, 1)


@pytest.mark.django_db
def test_following_looks_everything_up_before_there_are_any_statistics():
    long_thread("morrowdale")
    plan = plan_of_following("morrowdale")
    assert looks_everything_up(plan), plan


@pytest.mark.django_db(transaction=True)
def test_following_looks_everything_up_in_a_place_the_statistics_do_not_know():
    """A place loaded just now, beside one long known, seems to PostgreSQL to hold hardly anything."""
    long_thread("elsewhere")
    with owner_cursor() as cursor:
        cursor.execute("ANALYZE foundations_entry, foundations_link")
    long_thread("morrowdale")
    for place in ("morrowdale", "elsewhere"):
        plan = plan_of_following(place)
        assert looks_everything_up(plan), plan
