"""The numbers of a thread as CSV: only what its public page shows."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from morrow.foundations.design.ribbon import station_label
from morrow.foundations.spreadsheets import csv_file
from morrow.story import queries
from morrow.story.chapters import kept_story


def thread_csv(request: Any, code: str) -> HttpResponse:
    """A thread station by station."""
    story = kept_story(queries.topic_with(code))
    rows: list[list[Any]] = []
    for station in story.stations:
        label = station_label(station.key)
        rows += [[label, line.when or "", line.sentence, line.href] for line in station.lines]
        rows += [[label, "", sentence, ""] for sentence in station.counts]
    return csv_file(f"thread-{code}", ["station", "day", "what", "page"], rows)


def money_csv(request: Any, code: str) -> HttpResponse:
    """Whose money it is."""
    story = kept_story(queries.topic_with(code))
    parts = story.money.parts if story.money else []
    rows = [[part.label, f"{int(part.amount) / 100:.2f}"] for part in parts]
    return csv_file(f"money-{code}", ["partner", "pounds"], rows)
