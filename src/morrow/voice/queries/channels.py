"""By which ways people spoke: every channel counted in one way, so that paper weighs what a screen does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q

from morrow.foundations import small_numbers
from morrow.foundations.small_numbers import Cell
from morrow.voice.models import Contribution


@dataclass(frozen=True)
class Channel:
    """What was said by one way: how much, how much of it is answered, and how much stands in a theme."""

    said: Cell
    answered: Cell
    gathered: Cell


@dataclass(frozen=True)
class ByChannel:
    """Every way, and all of it together."""

    channels: Mapping[str, Channel]
    total: Cell


def by_channel() -> ByChannel:
    """The public table: voices by channel. One person's words written down twice are one voice.

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
    counts = {key: found[key]["said"] if key in found else 0 for key, _label in Contribution.CHANNELS}
    table = small_numbers.one_way(counts)
    channels = {
        str(label): Channel(
            table.cells[key],
            small_numbers.count(found[key]["answered"] if key in found else 0),
            small_numbers.count(found[key]["gathered"] if key in found else 0),
        )
        for key, label in Contribution.CHANNELS
    }
    return ByChannel(channels, table.total)
