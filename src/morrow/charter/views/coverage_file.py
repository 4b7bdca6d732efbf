"""What was counted in each area, as an open file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from morrow.charter import queries
from morrow.charter.coverage import MET, SHORT, UNCOUNTED, Coverage, in_100
from morrow.foundations.errors import NotFound
from morrow.foundations.spreadsheets import csv_file

LICENCE = "Open Government Licence v3.0"
CORRECTED = "corrected"
COLUMNS = (
    *("area_code", "area", "have", "of", "in_100", "promised", "stands", "needed", "as_at", "source"),
    *("corrected_because", "promised_by", "promise", "licence"),
)


def figures(request: Any, code: str) -> HttpResponse:
    """Every count there was; where people are counted, only how each area stands, without small numbers."""
    promise = queries.entitlement(code)
    if not promise.is_coverage:
        raise NotFound
    found = queries.coverage(promise, timezone.localdate())
    rows = _as_it_stands(found) if promise.counts_people else _every_count(promise, found)
    about = {
        "promised": promise.amount,
        "promised_by": promise.covered_by,
        "promise": promise.code,
        "licence": LICENCE,
    }
    cells = [[{**row, **about}.get(column) for column in COLUMNS] for row in rows]
    filled = [["" if cell is None else cell for cell in row] for row in cells]
    return csv_file(f"coverage-{promise.code}", COLUMNS, filled)


def _as_it_stands(found: Coverage) -> Iterator[dict[str, Any]]:
    for each in found.areas:
        shown = each.state in (MET, SHORT)
        yield {
            "area_code": each.code,
            "area": each.name,
            "have": each.have,
            "of": each.of,
            "in_100": each.in_100,
            "stands": each.state,
            "needed": each.needed if shown else None,
            "as_at": each.as_at,
        }


def _every_count(promise: Any, found: Coverage) -> Iterator[dict[str, Any]]:
    """One that was corrected says why; an area that was never counted has a row as well."""
    names = {each.code: each.name for each in found.areas}
    for kept in queries.countings(promise).prefetch_related("areas"):
        for each in kept.areas.all():
            met = found.target.is_met(each.have, each.of)
            yield {
                "area_code": each.area_code,
                "area": names.get(each.area_code),
                "have": each.have,
                "of": each.of,
                "in_100": in_100(each.have, each.of),
                "stands": CORRECTED if kept.is_corrected else MET if met else SHORT,
                "needed": found.target.needed(each.have, each.of),
                "as_at": kept.as_at,
                "source": kept.source,
                "corrected_because": kept.corrected_by.reason if kept.is_corrected else None,
            }
    for area in found.of(UNCOUNTED):
        yield {"area_code": area.code, "area": area.name, "stands": UNCOUNTED}
