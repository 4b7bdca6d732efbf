"""What anyone may read of what we agreed."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render


def what_we_agreed(request: Any) -> HttpResponse:
    """Where this part of the place's story begins."""
    return render(request, "charter/what_we_agreed.html")
