"""The one statement on which all partner contributions stand, the ledger behind it, and the months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from morrow.budget import words
from morrow.budget.ledger import Books
from morrow.budget.models import Actual, Pool, Posting
from morrow.budget.queries.lines import WhoseMoney, whose_money
from morrow.foundations.money import Money, total
from morrow.foundations.record import Ref


@dataclass(frozen=True)
class OwnerStatement:
    """One partner's part of the statement: its contributions and their sums."""

    owner: str
    code: str
    lines: tuple[WhoseMoney, ...]

    def sum_of(self, name: str) -> Money:
        """The sum of one column over the partner's contributions."""
        return total(getattr(line, name) for line in self.lines)

    @property
    def amount(self) -> Money:
        """What the partner brings."""
        return self.sum_of("amount")

    @property
    def set_aside(self) -> Money:
        """What of it is set aside, promised and paid together."""
        return self.sum_of("set_aside")

    @property
    def committed(self) -> Money:
        """What of it is promised and not paid."""
        return self.sum_of("committed")

    @property
    def paid(self) -> Money:
        """What of it is paid."""
        return self.sum_of("paid")

    @property
    def free(self) -> Money:
        """What of it is free."""
        return self.sum_of("free")


@dataclass(frozen=True)
class Month:
    """One month's actuals against the ledger; `difference` is what no commitment explains."""

    first: date
    general_ledger: Money
    matched: Money

    @property
    def difference(self) -> Money:
        """What the general ledger has and this ledger has not."""
        return self.general_ledger - self.matched


@dataclass(frozen=True)
class LedgerRow:
    """One posting as it is shown and exported."""

    entry: str
    at: date
    verb: str
    act: str
    head: str
    owner: str
    line: str
    allocation: str
    amount: Money
    reverses: str

    @property
    def said(self) -> str:
        """What was done to what, in words, with its code."""
        on = Ref.read(self.act)
        return f"{words.posting(self.verb, on.kind)} {on.code}"


def statement(pool: Pool, owner: str = "", books: Books | None = None) -> list[OwnerStatement]:
    """Every partner's part of a pool, or only that of the organisation with this code."""
    by_owner: dict[tuple[str, str], list[WhoseMoney]] = {}
    for item in whose_money(pool, books):
        key = (item.owner, item.line.owner.code)
        if owner in {"", key[1]}:
            by_owner.setdefault(key, []).append(item)
    return [OwnerStatement(name, code, tuple(lines)) for (name, code), lines in sorted(by_owner.items())]


def section_75_stands(pool: Pool) -> bool:
    """False where section 75 lines stand and not both a council and an NHS body are in them."""
    lines = pool.lines.filter(state="accepted", instrument="s75").select_related("owner", "host")
    kinds = {kind for line in lines for kind in (line.owner.kind, line.host.kind)}
    return not kinds or {"council", "nhs"} <= kinds


def reconciliation(pool: Pool) -> list[Month]:
    """Month by month: what the host's general ledger paid, and what of it commitments explain."""
    rows: dict[date, list[tuple[Money, bool]]] = {}
    actuals = Actual.objects.filter(taken_in__pool=pool, taken_in__undone_at=None)
    for day, amount, commitment in actuals.values_list("paid_on", "amount", "commitment"):
        rows.setdefault(day.replace(day=1), []).append((amount, commitment is not None))
    return [
        Month(
            first,
            total(amount for amount, _ in found),
            total(amount for amount, matched in found if matched),
        )
        for first, found in sorted(rows.items())
    ]


def ledger_rows(pool: Pool, owner: str = "") -> Iterator[LedgerRow]:
    """Every posting of a pool in the order written, or only those of one partner's money."""
    postings = Posting.objects.filter(entry__pool=pool).select_related(
        "entry__reverses", "account__line__owner", "account__allocation"
    )
    if owner:
        postings = postings.filter(account__line__owner__code=owner)
    return _rows(postings.order_by("entry_id", "pk"))


def _rows(postings: Iterable[Posting]) -> Iterator[LedgerRow]:
    for posting in postings:
        entry, account = posting.entry, posting.account
        yield LedgerRow(
            entry=entry.code,
            at=entry.at.date(),
            verb=entry.verb,
            act=entry.act,
            head=account.get_head_display(),
            owner=account.line.owner.name,
            line=account.line.code,
            allocation=account.allocation.code if account.allocation else "",
            amount=posting.amount,
            reverses=entry.reverses.code if entry.reverses else "",
        )
