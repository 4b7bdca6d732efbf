"""What anyone may know of how this room keeps its promise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Q

from morrow.foundations import small_numbers
from morrow.foundations.small_numbers import Cell
from morrow.voice.models import Contribution


@dataclass(frozen=True)
class HowWeAnswer:
    """How much was answered, waits in time, and is late. No total stands beside them.

    `oldest_late` is the day on which the longest-waiting reply was due.
    """

    answered: Cell
    waiting: Cell
    late: Cell
    oldest_late: date | None


def how_we_answer(today: date) -> HowWeAnswer:
    """The public list of replies owed and late. Signs of harm and withdrawn words are in no number."""
    late = Q(replies=None, reply_due__lt=today)
    counted = Contribution.objects.unrestricted(reason="the public count of replies owed").counting()
    found = counted.aggregate(
        answered=Count("pk", filter=Q(replies__isnull=False), distinct=True),
        waiting=Count("pk", filter=Q(replies=None, reply_due__gte=today), distinct=True),
        late=Count("pk", filter=late, distinct=True),
        oldest=Min("reply_due", filter=late),
    )
    answered, waiting, behind = (small_numbers.count(found[name]) for name in ("answered", "waiting", "late"))
    return HowWeAnswer(answered, waiting, behind, found["oldest"])
