"""The front page of a place, and the list of its threads."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from morrow.accountability import queries as accountability
from morrow.story import queries
from morrow.voice import queries as voice

LATEST, DECIDED, ON_A_PAGE = 3, 4, 20


def home(request: Any) -> HttpResponse:
    """What is asked now, what became of what people said, and what was decided."""
    context = {
        "asked": voice.open_rounds(timezone.localdate()),
        "threads": queries.listed(queries.topics()[:LATEST]),
        "decided": accountability.register()[:DECIDED],
    }
    return render(request, "story/home.html", context)


def threads(request: Any) -> HttpResponse:
    """Every thread, the newest first."""
    page = Paginator(queries.topics(), ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "threads": queries.listed(list(page.object_list))}
    return render(request, "story/threads.html", context)
