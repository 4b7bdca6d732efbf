"""What anyone may know of how this room keeps its promise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Q

from morrow.foundations import small_numbers
from morrow.foundations.small_numbers import Cell
from morrow.voice.models import Contribution

HEADINGS = ("answered", "waiting", "late")


@dataclass(frozen=True)
class HowWeAnswer:
    """Said, answered, waiting in time and late, by kind, after suppression.

    `oldest_late` is the day on which the longest-waiting reply was due.
    """

    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    totals: tuple[Cell, ...]
    oldest_late: date | None

    def __iter__(self) -> Iterator[tuple[str, tuple[Cell, ...]]]:
        return iter(self.rows)


def how_we_answer(today: date) -> HowWeAnswer:
    """The public list of replies owed and late. Signs of harm and withdrawn words are in no number."""
    late = Q(replies=None, reply_due__lt=today)
    counted = Contribution.objects.unrestricted(reason="the public count of replies owed").counting()
    found = {
        row["kind"]: row
        for row in counted.order_by()
        .values("kind")
        .annotate(
            answered=Count("pk", filter=Q(replies__isnull=False), distinct=True),
            waiting=Count("pk", filter=Q(replies=None, reply_due__gte=today), distinct=True),
            late=Count("pk", filter=late, distinct=True),
            oldest=Min("reply_due", filter=late),
        )
    }
    numbers = {
        (kind, heading): int(found[kind][heading]) if kind in found else 0
        for kind, _ in Contribution.KINDS
        for heading in HEADINGS
    }
    table = small_numbers.two_way(numbers)
    rows = tuple(
        (str(label), tuple(table.cells[kind, heading] for heading in HEADINGS))
        for kind, label in Contribution.KINDS
    )
    oldest = [row["oldest"] for row in found.values() if row["oldest"]]
    return HowWeAnswer(
        rows, tuple(table.column_totals[heading] for heading in HEADINGS), min(oldest, default=None)
    )
