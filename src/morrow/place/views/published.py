"""Councillors as published, and where all the facts come from."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from morrow.place import queries


def councillors(request: Any) -> HttpResponse:
    """Who was elected, as published on a date."""
    by_area = queries.councillors()
    dates = sorted({c.published for _area, members in by_area for c in members})
    context = {"by_area": by_area, "dates": dates, "source": queries.source_of("councillors.csv")}
    return render(request, "place/councillors.html", context)


def sources(request: Any) -> HttpResponse:
    """Every source with its licence and attribution, and the parts nobody told."""
    context = {"sources": queries.sources(), "absent": request.place.absent}
    return render(request, "place/sources.html", context)
