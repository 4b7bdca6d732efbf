"""The numbers of a thread as CSV: only what its public page shows."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse

from morrow.foundations.design.ribbon import station_label
from morrow.story import queries
from morrow.story.chapters import kept_story

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def thread_csv(request: Any, code: str) -> HttpResponse:
    """A thread station by station."""
    story = kept_story(queries.topic_with(code))
    rows: list[list[Any]] = []
    for station in story.stations:
        label = station_label(station.key)
        rows += [[label, line.when or "", line.sentence, line.href] for line in station.lines]
        rows += [[label, "", sentence, ""] for sentence in station.counts]
    return _download(f"thread-{code}", ["station", "day", "what", "page"], rows)


def money_csv(request: Any, code: str) -> HttpResponse:
    """Whose money it is."""
    story = kept_story(queries.topic_with(code))
    parts = story.money.parts if story.money else []
    rows = [[part.label, f"{int(part.amount) / 100:.2f}"] for part in parts]
    return _download(f"money-{code}", ["partner", "pounds"], rows)


def _download(name: str, header: list[str], rows: Iterable[list[Any]]) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    writer = csv.writer(response)
    writer.writerow(header)
    writer.writerows([[_harmless(cell) for cell in row] for row in rows])
    return response


def _harmless(cell: Any) -> Any:
    """A cell no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
