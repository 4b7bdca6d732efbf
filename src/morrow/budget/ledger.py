"""Writing and reading the ledger. Only the actions of this room write here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Sum

from morrow.budget.errors import PoolClosed
from morrow.budget.models import Account, Allocation, Commitment, Entry, Pool, Posting
from morrow.budget.rules import share_out
from morrow.foundations import record
from morrow.foundations.money import Money, total
from morrow.foundations.record import Ref, Referable


@dataclass(frozen=True)
class Head:
    """One account by what it is for: row numbers of the line, allocation and commitment."""

    head: str
    line: int
    allocation: int | None = None
    commitment: int | None = None


@dataclass(frozen=True)
class Move:
    """An amount that goes from one head to another."""

    amount: Money
    out_of: Head
    into: Head


class Books:
    """The balances of a pool, or of a part of it, at one moment."""

    def __init__(self, balances: dict[Head, Money]) -> None:
        self._balances = balances

    def of(
        self,
        head: str,
        *,
        line: int | None = None,
        allocation: int | None = None,
        commitment: int | None = None,
    ) -> Money:
        """What stands under a head, in all or for one line, allocation or commitment; never below nought."""
        found = total(
            amount
            for key, amount in self._balances.items()
            if key.head == head
            and line in {None, key.line}
            and allocation in {None, key.allocation}
            and commitment in {None, key.commitment}
        )
        return -found if head == "contributed" else found

    def by_line(
        self, head: str, *, allocation: int | None = None, commitment: int | None = None
    ) -> dict[int, Money]:
        """What stands under a head for each line that has something there, in order of line."""
        found: dict[int, Money] = {}
        for key, amount in sorted(self._balances.items(), key=lambda item: item[0].line):
            asked = allocation in {None, key.allocation} and commitment in {None, key.commitment}
            if key.head == head and asked and amount:
                found[key.line] = found.get(key.line, Money(0)) + amount
        return found

    def __iter__(self) -> Iterator[tuple[Head, Money]]:
        return iter(self._balances.items())

    def carry(self, moves: Iterable[Move]) -> None:
        """Follow moves that have just been posted."""
        for move in moves:
            self._balances[move.out_of] = self._balances.get(move.out_of, Money(0)) - move.amount
            self._balances[move.into] = self._balances.get(move.into, Money(0)) + move.amount


def locked(pool: Pool) -> Pool:
    """The pool's row, held until the transaction ends, so that no two acts spend one pound.

    Raises PoolClosed.
    """
    found: Pool = Pool.objects.select_for_update(no_key=True).get(pk=pool.pk)
    if found.closed_at:
        raise PoolClosed(name=found.name)
    return found


def books(pool: Pool, *, allocation: Allocation | None = None, commitment: Commitment | None = None) -> Books:
    """The balances of a pool, or of one allocation or commitment in it: one query."""
    postings = Posting.objects.filter(account__pool=pool)
    if allocation:
        postings = postings.filter(account__allocation=allocation)
    if commitment:
        postings = postings.filter(account__commitment=commitment)
    keys = ("account__head", "account__line", "account__allocation", "account__commitment")
    rows = postings.values_list(*keys).annotate(sum=Sum("amount")).order_by(*keys)
    return Books({Head(*key): amount for *key, amount in rows})


def post(
    *,
    pool: Pool,
    moves: Iterable[Move],
    verb: str,
    act: Ref | Referable,
    now: datetime,
    reverses: Entry | None = None,
) -> Entry:
    """Write one balanced entry. Raises ValueError where there is nothing to write."""
    moves = [move for move in moves if move.amount]
    if not moves:
        raise ValueError("An entry moves something.")
    entry = Entry.objects.create(pool=pool, verb=verb, act=str(record.ref(act)), at=now, reverses=reverses)
    postings = []
    for move in moves:
        for head, amount in ((move.into, move.amount), (move.out_of, -move.amount)):
            postings.append(Posting(entry=entry, account=_account(pool, head), amount=amount))
    Posting.objects.bulk_create(postings)
    return entry


def reverse(entry: Entry, *, verb: str, act: Ref | Referable, now: datetime) -> Entry:
    """Write the mirror of an entry; the first stays as it was. The database refuses a second mirror."""
    mirror = Entry.objects.create(
        pool=entry.pool, verb=verb, act=str(record.ref(act)), at=now, reverses=entry
    )
    Posting.objects.bulk_create(
        Posting(entry=mirror, account_id=posting.account_id, amount=-posting.amount)
        for posting in entry.postings.order_by("pk")
    )
    return mirror


def spread(amount: Money, held: dict[int, Money], *, out_of: Head, into: Head) -> list[Move]:
    """Moves of an amount between two heads, shared over the lines that hold it in proportion.

    The heads given are patterns: the line in them is replaced by each line in turn.
    """
    parts = share_out(amount, list(held.values()))
    return [
        Move(part, _on(out_of, line), _on(into, line)) for line, part in zip(held, parts, strict=True) if part
    ]


def _on(head: Head, line: int) -> Head:
    return Head(head.head, line, head.allocation, head.commitment)


def _account(pool: Pool, head: Head) -> Account:
    found: Account = Account.objects.get_or_create(
        pool=pool,
        head=head.head,
        line_id=head.line,
        allocation_id=head.allocation,
        commitment_id=head.commitment,
    )[0]
    return found


def of_allocation(allocation: Allocation) -> tuple[Books, dict[int, Money]]:
    """The balances of one allocation, and what it took from each line on the day it was made: one query."""
    keys = ("account__head", "account__line", "account__allocation", "account__commitment", "entry__verb")
    postings = Posting.objects.filter(account__allocation=allocation)
    balances: dict[Head, Money] = {}
    took: dict[int, Money] = {}
    for *key, verb, amount in postings.values_list(*keys).annotate(sum=Sum("amount")).order_by(*keys):
        head = Head(*key)
        balances[head] = balances.get(head, Money(0)) + amount
        if (head.head, verb) == ("allocated", "allocated"):
            took[head.line] = amount
    return Books(balances), took
