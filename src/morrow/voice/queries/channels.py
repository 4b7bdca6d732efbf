"""By which ways people spoke: every channel counted in one way, so that paper weighs what a screen does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q

from morrow.foundations import small_numbers
from morrow.foundations.small_numbers import Cell
from morrow.voice.models import Contribution

COLUMNS = ("said", "answered", "gathered")


@dataclass(frozen=True)
class Channel:
    """What was said by one way: how much, how much of it is answered, and how much stands in a theme."""

    said: Cell
    answered: Cell
    gathered: Cell


def by_channel() -> Mapping[str, Channel]:
    """The public table: voices by channel. One person's words written down twice are one voice.

    No total stands beside them, so that none gives a hidden number away.

    What went to the safeguarding route or was taken back is in no number, whatever the channel.
    """
    said = Contribution.objects.unrestricted(reason="the public count of voices by channel").counting()
    twice = Q(same_voice=True, same_as__triage="open", same_as__withdrawn_at=None) & ~Q(same_as=F("pk"))
    rows = said.exclude(twice).order_by().values("channel")
    counted = rows.annotate(
        said=Count("pk", distinct=True),
        answered=Count("pk", filter=Q(replies__isnull=False), distinct=True),
        gathered=Count("pk", filter=Q(gathered__theme__state="published"), distinct=True),
    )
    found: dict[str, dict[str, Any]] = {row["channel"]: row for row in counted}
    return {
        str(label): Channel(*(small_numbers.count(found.get(key, {}).get(column, 0)) for column in COLUMNS))
        for key, label in Contribution.CHANNELS
    }
