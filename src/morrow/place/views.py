"""The room's pages."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render


def find_help(request: Any) -> HttpResponse:
    """Where this part of the place's story begins."""
    return render(request, "place/find_help.html")
