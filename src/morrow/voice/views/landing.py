"""Where anyone begins: what is being asked, and how to say something."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render


def have_your_say(request: Any) -> HttpResponse:
    """What is open to say now."""
    return render(request, "voice/have_your_say.html")
