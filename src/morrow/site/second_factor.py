"""Workers sign in with a second factor; the persona page of a demonstration is the one exception."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpResponse
from django.shortcuts import redirect

from morrow.people.queries import is_worker

PERSONA = "morrow_persona"
"""Session key: this session was begun on the page to choose who to be."""

OPEN_PATHS = frozenset({"accounts", "static", "who", "health", "i18n"})


class SecondFactorMiddleware:
    """Sends a worker without a second factor to set one up before anything else."""

    def __init__(self, get_response: Callable[[Any], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        """Let residents and those with a second factor pass."""
        segment = request.path_info.lstrip("/").partition("/")[0]
        user = request.user
        if segment in OPEN_PATHS or not user.is_authenticated or request.session.get(PERSONA):
            return self.get_response(request)
        if is_worker(user.pk) and not is_mfa_enabled(user):
            return redirect("mfa_activate_totp")
        return self.get_response(request)
