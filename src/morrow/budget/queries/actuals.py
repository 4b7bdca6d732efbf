"""What was taken in from the general ledger, and what still waits to be paid."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from morrow.budget import ledger
from morrow.budget.models import ActualsImport, Allocation, Commitment, Pool
from morrow.foundations import references
from morrow.foundations.errors import NotFound
from morrow.foundations.money import Money
from morrow.foundations.record import Ref
from morrow.foundations.scope import NOBODY


@dataclass(frozen=True)
class Unpaid:
    """A promise with something left to pay. `what` is empty where it is for a person."""

    commitment: Commitment
    left: Money
    what: str


def imports(pool: Pool) -> list[ActualsImport]:
    """Every file taken in, the newest first, with its number of rows as `size`."""
    return list(pool.imports.annotate(size=Count("rows")).order_by("-pk"))


def import_of(code: str) -> ActualsImport:
    """One file taken in. Raises NotFound."""
    found: ActualsImport | None = ActualsImport.objects.select_related("pool").filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def unpaid_commitments(pool: Pool) -> list[Unpaid]:
    """What is promised out of a pool and not paid, the oldest first."""
    return _unpaid(ledger.books(pool))


def unpaid_of(allocation: Allocation) -> list[Unpaid]:
    """What is promised out of one allocation and not paid, the oldest first."""
    return _unpaid(ledger.books(allocation.pool, allocation=allocation))


def _unpaid(books: ledger.Books) -> list[Unpaid]:
    left = {key.commitment: books.of("committed", commitment=key.commitment) for key, _ in books}
    waiting = [number for number, amount in left.items() if number and amount]
    commitments = Commitment.objects.filter(pk__in=waiting).select_related("allocation__priority")
    found = list(commitments.order_by("at", "pk"))
    lines = references.resolve(NOBODY, [Ref.read(each.for_ref) for each in found])
    named = {str(ref): line.sentence for ref, line in lines.items()}
    return [Unpaid(each, left[each.pk], named.get(each.for_ref, "")) for each in found]
