"""“Who decides this?”: one box in plain words, the answer first, then the law and how to challenge it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from morrow.accountability import queries as accountability
from morrow.charter import queries as charter
from morrow.commissioning import queries as commissioning
from morrow.foundations.record import Ref
from morrow.foundations.spreadsheets import csv_file
from morrow.place import queries as place
from morrow.story.words import urgent_numbers

DECISIONS = 3
FIRST = 3
COLUMNS = (
    *("code", "subject", "question", "tier", "decides", "body", "delivers", "law", "law_url", "ask"),
    *("challenge", "challenge_limit", "challenge_law", "challenge_url", "checked", "source", "here"),
    "service_kind",
)


@dataclass(frozen=True)
class WhereToGo:
    """What can be had here that fits a row: on offer, and in the directory; `many` counts the latter."""

    offers: list[Any]
    services: list[Any]
    kind: str = ""
    many: int = 0

    def __bool__(self) -> bool:
        return bool(self.offers or self.services)


@dataclass(frozen=True)
class Answered:
    """One row of the map, and everything of this place that belongs to it."""

    row: Any
    who: accountability.WhoDecides
    urgent: list[str]
    promise: Any
    decisions: list[Any]
    where: WhereToGo


def who_decides(request: Any) -> HttpResponse:
    """What fits what was typed, the best answered at once; the subjects, where nothing was."""
    typed = " ".join(request.GET.get("q", "").split())[:200]
    found = accountability.find_responsibilities(typed) if typed else None
    rows = found.rows if found else []
    context = {
        "typed": typed,
        "answer": answered(rows[0]) if rows else None,
        "others": rows[1:],
        "read_as": found.read_as if found else {},
        "subjects": [] if rows else accountability.subjects_asked(),
        "unchecked": accountability.unchecked(),
    }
    return render(request, "story/who_decides.html", context)


def question(request: Any, code: str) -> HttpResponse:
    """One row of the map, with how it was changed here."""
    row = accountability.responsibility(code)
    context = {
        "answer": answered(row),
        "changes": accountability.changes_of(row),
        "keeps_map": any(accountability.may_keep_map(actor) for actor in request.viewer.actors),
    }
    return render(request, "story/who_decides_one.html", context)


def map_csv(request: Any) -> HttpResponse:
    """The whole map as it stands here."""
    rows = [
        [getattr(row, name) or "" for name in COLUMNS] + [";".join(row.words)]
        for row in accountability.responsibilities()
    ]
    return csv_file("who-decides", [*COLUMNS, "words"], rows)


def answered(row: Any) -> Answered:
    """A row of the map with what this place has made of it."""
    today = timezone.localdate()
    promise = charter.in_force_of(row.promise, today) if row.promise else None
    return Answered(
        row=row,
        who=accountability.who_decides(row, on=today),
        urgent=urgent_numbers(row.urgent),
        promise=promise,
        decisions=_decided(row, promise),
        where=where_to_go(row),
    )


def where_to_go(row: Any) -> WhereToGo:
    """What whoever keeps the map named, and what the directory has of that kind; only what can be had."""
    named = commissioning.to_be_had(Ref.read(row.offer).code) if row.offer else None
    offers = [named] if named else []
    if not row.service_kind:
        return WhereToGo(offers, [])
    found = place.find_services(kind=row.service_kind)
    entries = [f"place.service/{code}" for code in place.services_of(row.service_kind)]
    offers += [each for each in commissioning.offers_at(entries)[:FIRST] if each != named]
    services = [near.service for near in found.services[:FIRST]]
    return WhereToGo(offers, services, row.service_kind, found.total)


def _decided(row: Any, promise: Any) -> list[Any]:
    """The decision behind the promise; where none was made, the newest by the power named."""
    if promise is not None:
        return [promise.decision]
    return list(accountability.decisions_under(row.authority)[:DECISIONS]) if row.authority else []
