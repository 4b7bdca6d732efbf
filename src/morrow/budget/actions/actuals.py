"""Taking in what the host's general ledger says was paid, and undoing a file sent by mistake."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext as _

from morrow.budget import actuals_file, ledger
from morrow.budget.actuals_file import Row
from morrow.budget.errors import ActualsRefused, AlreadyEnded
from morrow.budget.events import ActualsImported
from morrow.budget.ledger import Books, Head, Move
from morrow.budget.models import Actual, ActualsImport, Commitment, Entry, Pool
from morrow.budget.permissions import may_run_pool
from morrow.foundations import record
from morrow.foundations.money import Money, total
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.foundations.spreadsheets import Fault


def import_actuals(*, pool: Pool, file: str, content: bytes, by: Actor, now: datetime) -> ActualsImport:
    """Take in a CSV file of payments: "paid" in the ledger comes from here and nowhere else.

    A row that names a commitment pays it; one that names none is kept as unmatched and shown as the
    difference when the month is reconciled. Raises ActualsRefused with every fault; then nothing is
    taken in.
    """
    require(may_run_pool(by))
    rows = actuals_file.read(content, file=file, today=now.date())
    with record.act(by=by, verb="took in actuals", because=[pool], now=now) as act:
        open_ = ledger.locked(pool)
        known = _commitments(open_, rows)
        _refuse_known_references(open_, rows, file)
        payments = _payments(rows, known, ledger.books(open_), file)
        taken_in = ActualsImport.objects.create(pool=open_, file=file[:200], at=now, example=by.example)
        act.on(taken_in)
        for code in dict.fromkeys(row.commitment for row in rows if row.commitment):
            paid = known[code]
            with record.act(by=by, verb="paid", on=paid, because=[paid.allocation], now=now):
                _pay(open_, paid, [row for row in rows if row.commitment == code], payments, taken_in, now)
        Actual.objects.bulk_create(_actual(row, taken_in) for row in rows if not row.commitment)
        unmatched = sum(not row.commitment for row in rows)
        act.announce(ActualsImported(subject=str(record.ref(open_)), rows=len(rows), unmatched=unmatched))
    return taken_in


def undo_import(*, taken_in: ActualsImport, by: Actor, now: datetime) -> ActualsImport:
    """Undo a file taken in by mistake, by the mirror of every entry it made; the rows stay to be seen.

    Raises AlreadyEnded the second time; PoolClosed.
    """
    require(may_run_pool(by))
    with record.act(by=by, verb="undid actuals", on=taken_in, because=[taken_in.pool], now=now):
        ledger.locked(taken_in.pool)
        undone: ActualsImport = ActualsImport.objects.get(pk=taken_in.pk)
        if undone.undone_at:
            raise AlreadyEnded
        for entry in Entry.objects.filter(actual__taken_in=undone).order_by("-pk"):
            ledger.reverse(entry, verb="undid payment", act=undone, now=now)
        undone.undone_at = now
        undone.save(update_fields=["undone_at"])
    return undone


def _commitments(pool: Pool, rows: Iterable[Row]) -> dict[str, Commitment]:
    codes = {row.commitment for row in rows if row.commitment}
    found = Commitment.objects.filter(allocation__pool=pool, code__in=codes).select_related("allocation")
    return {commitment.code: commitment for commitment in found}


def _refuse_known_references(pool: Pool, rows: list[Row], file: str) -> None:
    standing = Actual.objects.filter(taken_in__pool=pool, taken_in__undone_at=None)
    known = set(
        standing.filter(reference__in=[row.reference for row in rows]).values_list("reference", flat=True)
    )
    what = _("This payment was taken in before. Leave it out, or undo the earlier file first.")
    faults = [Fault(row.row, "reference", what) for row in rows if row.reference in known]
    if faults:
        raise ActualsRefused(file=file, faults=faults)


def _payments(
    rows: list[Row], known: dict[str, Commitment], books: Books, file: str
) -> dict[int, list[Move]]:
    """For each row its moves, following the balances from row to row. Raises ActualsRefused."""
    faults, payments = [], {}
    for row in rows:
        if not row.commitment:
            continue
        commitment = known.get(row.commitment)
        if commitment is None:
            what = _("No commitment of this pool has the code %(code)s. Leave it empty if none fits.")
            faults.append(Fault(row.row, "commitment", what % {"code": row.commitment[:40]}))
            continue
        moves = _moves(row, commitment, books)
        if moves is None:
            there = books.of("paid" if row.amount.pence < 0 else "committed", commitment=commitment.pk)
            what = _("%(amount)s is more than what is there to pay or refund: %(there)s.")
            faults.append(Fault(row.row, "amount", what % {"amount": row.amount, "there": there}))
            continue
        books.carry(moves)
        payments[row.row] = moves
    if faults:
        raise ActualsRefused(file=file, faults=faults)
    return payments


def _moves(row: Row, commitment: Commitment, books: Books) -> list[Move] | None:
    committed = Head("committed", 0, commitment.allocation_id, commitment.pk)
    paid = Head("paid", 0, commitment.allocation_id, commitment.pk)
    out_of, into = (paid, committed) if row.amount.pence < 0 else (committed, paid)
    held = books.by_line(out_of.head, commitment=commitment.pk)
    amount: Money = abs(row.amount)
    if amount > total(held.values()):
        return None
    return ledger.spread(amount, held, out_of=out_of, into=into)


def _pay(
    pool: Pool,
    commitment: Commitment,
    rows: list[Row],
    payments: dict[int, list[Move]],
    taken_in: ActualsImport,
    now: datetime,
) -> None:
    for row in rows:
        verb = "refunded" if row.amount.pence < 0 else "paid"
        entry = ledger.post(pool=pool, moves=payments[row.row], verb=verb, act=commitment, now=now)
        actual = _actual(row, taken_in)
        actual.commitment, actual.entry = commitment, entry
        actual.save()


def _actual(row: Row, taken_in: ActualsImport) -> Actual:
    return Actual(
        taken_in=taken_in,
        row=row.row,
        paid_on=row.paid_on,
        reference=row.reference,
        cost_centre=row.cost_centre,
        subjective_code=row.subjective_code,
        amount=row.amount,
    )
