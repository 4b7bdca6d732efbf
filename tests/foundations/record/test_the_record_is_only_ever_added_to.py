"""R14: what is written stays written, and a change by stealth is named."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime

import psycopg
import pytest
from django.db import DatabaseError, connection, connections, transaction

from morrow.foundations import record
from morrow.foundations.models import Entry
from morrow.foundations.record import Ref, sealing
from morrow.foundations.scope import MORROW, SYSTEM, entering
from tests.database import owner_cursor

NOW = datetime(2026, 1, 12, 12, tzinfo=UTC)


def write(number: int) -> None:
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        with record.act(by=MORROW, verb="tried", on=Ref("test.thing", str(number)), now=NOW):
            pass


def seal_and_verify(*, seconds: float = 60) -> sealing.Verified:
    """Seal until nothing waits: another test's open transaction may hold the whole server's line."""
    until = time.monotonic() + seconds
    while True:
        with entering.entered(place="morrowdale", viewer=SYSTEM):
            sealing.seal()
            found = sealing.verify()
        if not found.unsealed or found.broken or time.monotonic() > until:
            return found
        time.sleep(0.2)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE foundations_entry SET verb = 'forged'",
        "DELETE FROM foundations_entry",
        "UPDATE foundations_seal SET hash = ''",
        "DELETE FROM foundations_seal",
    ],
)
def test_r14_the_database_refuses_to_change_or_delete_what_is_written(statement):
    write(1)
    seal_and_verify()
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(statement)


@pytest.mark.django_db(transaction=True)
def test_r14_even_the_owner_cannot_empty_it_while_its_triggers_stand():
    write(1)
    with owner_cursor() as cursor, pytest.raises(psycopg.Error, match="only ever added to"):
        cursor.execute("TRUNCATE foundations_entry")


@pytest.mark.django_db(transaction=True)
def test_r14_one_changed_byte_is_named_with_its_entry():
    for number in range(5):
        write(number)
    assert seal_and_verify().whole
    with owner_cursor() as cursor:
        cursor.execute("ALTER TABLE foundations_entry DISABLE TRIGGER USER")
        cursor.execute("ALTER TABLE foundations_entry NO FORCE ROW LEVEL SECURITY")
        cursor.execute("""UPDATE foundations_entry SET verb = 'triee' WHERE "on" = 'test.thing/2'""")
        assert cursor.rowcount == 1
        cursor.execute("ALTER TABLE foundations_entry ENABLE TRIGGER USER")
        cursor.execute("ALTER TABLE foundations_entry FORCE ROW LEVEL SECURITY")
    found = seal_and_verify()
    assert not found.whole
    assert "triee test.thing/2" in found.broken
    assert found.sealed == 2


@pytest.mark.django_db(transaction=True)
def test_r14_a_deleted_entry_is_named():
    for number in range(3):
        write(number)
    seal_and_verify()
    with owner_cursor() as cursor:
        cursor.execute("ALTER TABLE foundations_entry DISABLE TRIGGER USER")
        cursor.execute("ALTER TABLE foundations_entry NO FORCE ROW LEVEL SECURITY")
        cursor.execute("""DELETE FROM foundations_entry WHERE "on" = 'test.thing/1'""")
        cursor.execute("ALTER TABLE foundations_entry ENABLE TRIGGER USER")
        cursor.execute("ALTER TABLE foundations_entry FORCE ROW LEVEL SECURITY")
    assert "is missing from the record" in seal_and_verify().broken


@pytest.mark.django_db(transaction=True)
def test_a_slow_writer_holds_nobody_up_and_is_not_skipped():
    """One writer begins first and commits last; the others are sealed after it, none is lost."""
    begun, go_on = threading.Event(), threading.Event()

    def slow() -> None:
        with entering.entered(place="morrowdale", viewer=SYSTEM):
            with record.act(by=MORROW, verb="tried slowly", on=Ref("test.thing", "slow"), now=NOW):
                pass
            begun.set()
            go_on.wait(10)
        connections.close_all()

    writer = threading.Thread(target=slow)
    writer.start()
    begun.wait(10)
    write(1)
    early = seal_and_verify(seconds=0)
    go_on.set()
    writer.join()
    late = seal_and_verify()
    assert (early.sealed, early.unsealed) == (0, 1)
    assert (late.sealed, late.unsealed) == (2, 0)
    assert late.whole


def fail_while_acting() -> None:
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        with record.act(by=MORROW, verb="tried", on=Ref("test.thing", "1"), now=NOW):
            raise RuntimeError


@pytest.mark.django_db(transaction=True)
def test_an_act_that_fails_leaves_no_entry():
    with pytest.raises(RuntimeError):
        fail_while_acting()
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        assert Entry.objects.unrestricted(reason="a test").count() == 0
