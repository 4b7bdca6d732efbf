"""A home for each role."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from morrow.foundations.errors import NotFound


def home(request: Any) -> HttpResponse:
    """The home of whoever is signed in."""
    if request.viewer.person_id is None:
        raise NotFound
    return render(request, "desk/home.html")
