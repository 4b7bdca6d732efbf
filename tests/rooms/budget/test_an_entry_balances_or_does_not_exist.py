"""The database keeps the ledger's promises against raw SQL, from the application and from the owner."""

from __future__ import annotations

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from morrow.budget import ledger
from morrow.budget.models import Entry, Posting
from morrow.foundations.money import Money
from tests.rooms.budget.conftest import as_owner
from tests.rooms.budget.year import Year, pounds


@pytest.fixture
def brought(year: Year) -> Year:
    year.brought("noor", 1000, "s75")
    return year


def run(statement: str, *values: object) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def write(year: Year, *pence: int, reverses: Entry | None = None) -> None:
    """An entry by hand: so many pence on the free head and on the contributed head, checked at the end."""
    accounts = [posting.account for posting in Posting.objects.order_by("pk")[:2]]
    with transaction.atomic():
        entry = Entry.objects.create(
            pool=year.pool, verb="contributed", act="a test", at=year.now, reverses=reverses
        )
        for account, amount in zip(accounts, pence, strict=False):
            Posting.objects.create(entry=entry, account=account, amount=Money(amount))
        connection.check_constraints()


def test_an_entry_with_no_postings_is_refused_at_commit(brought):
    with pytest.raises(DatabaseError, match="does not balance: 0 postings"):
        write(brought)


def test_an_entry_out_by_a_penny_is_refused_at_commit(brought):
    with pytest.raises(DatabaseError, match="out by 1 pence"):
        write(brought, 101, -100)


def test_an_entry_may_be_out_of_balance_until_it_is_whole(brought):
    write(brought, 5, -5)
    assert ledger.books(brought.pool).of("contributed") == pounds(1000) + Money(5)


def test_no_head_goes_below_nought_even_in_a_balanced_entry(brought):
    with pytest.raises(DatabaseError, match="cannot give what is not there"):
        write(brought, -100_001, 100_001)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE budget_posting SET amount = amount * 2",
        "DELETE FROM budget_posting",
        "UPDATE budget_entry SET verb = 'paid'",
        "DELETE FROM budget_entry",
        "UPDATE budget_account SET head = 'paid'",
    ],
)
def test_what_is_written_is_never_changed_by_the_application(brought, statement):
    with pytest.raises(DatabaseError, match="only ever added to"):
        run(statement)


def test_the_application_cannot_empty_the_ledger(brought):
    with pytest.raises(DatabaseError, match="permission denied"):
        run("TRUNCATE budget_posting CASCADE")


def test_an_accepted_partner_contribution_does_not_change(brought):
    with pytest.raises(DatabaseError, match="does not change"):
        run("UPDATE budget_contributionline SET amount = amount + 1")


def test_what_an_allocation_set_aside_does_not_change(brought):
    brought.allocate(100)
    with pytest.raises(DatabaseError, match="does not change"):
        run("UPDATE budget_allocation SET amount = 1")


def test_nothing_is_written_in_a_closed_pool_even_by_raw_sql(brought):
    run("UPDATE budget_pool SET closed_at = now()")
    with pytest.raises(DatabaseError, match="closed"):
        write(brought, 5, -5)


def test_a_mirror_that_is_not_one_is_refused(brought):
    with pytest.raises(DatabaseError, match="not the mirror"):
        write(brought, -5, 5, reverses=Entry.objects.get())


def test_an_entry_is_mirrored_once(brought):
    first = Entry.objects.get()
    ledger.reverse(first, verb="undid", act=brought.pool, now=brought.now)
    with pytest.raises(DatabaseError, match="reverses_id"):
        write(brought, -100_000, 100_000, reverses=first)


def test_a_mirror_takes_back_exactly_what_the_entry_did(brought):
    with transaction.atomic():
        ledger.reverse(Entry.objects.get(), verb="undid", act=brought.pool, now=brought.now)
        connection.check_constraints()
    assert all(not amount for _, amount in ledger.books(brought.pool))
    assert Entry.objects.count() == 2


@pytest.fixture
def owner(committed: Year):
    """A connection as the owner of the tables."""
    committed.brought("noor", 1000, "s75")
    with as_owner() as raw:
        yield raw


@pytest.mark.parametrize(
    ("statement", "refusal"),
    [
        ("UPDATE budget_posting SET amount = amount * 2", "only ever added to"),
        ("DELETE FROM budget_posting", "only ever added to"),
        ("UPDATE budget_entry SET xid = 0", "only ever added to"),
        ("TRUNCATE budget_posting", "never emptied"),
        ("TRUNCATE budget_entry CASCADE", "never emptied"),
        ("TRUNCATE budget_pool CASCADE", "never emptied"),
        (
            "INSERT INTO budget_posting (place, entry_id, account_id, amount)"
            " SELECT place, entry_id, account_id, 5 FROM budget_posting",
            "Nothing is added to an entry",
        ),
        (
            "INSERT INTO budget_entry (place, code, pool_id, verb, act, at)"
            " SELECT place, 'ALIEN', id, 'paid', '', now() FROM budget_pool",
            "does not balance",
        ),
    ],
)
def test_the_owner_of_the_tables_is_refused_too(owner, statement, refusal):
    with pytest.raises(psycopg.Error, match=refusal):
        owner.execute(statement)
