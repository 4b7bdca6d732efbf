"""How signing in behaves here: who is counted as trying, what happens after too many tries."""

from __future__ import annotations

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.utils import is_mfa_enabled
from axes.handlers.proxy import AxesProxyHandler
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.site.second_factor import shown

JUST_SIGNED_IN = 5 * 60
"""Seconds."""


def who_tries(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """The address that is tried, in small letters: failures are counted by it and by where from."""
    said = (credentials or {}).get("email") or (credentials or {}).get("username")
    return str(said or request.POST.get("login", "")).strip().lower()


def locked_out(request: HttpRequest, original: Any, credentials: dict[str, Any] | None) -> HttpResponse:
    """A kind page after too many failed tries, which says what to do. It does not say who exists."""
    response = render(request, "account/locked_out.html", status=429)
    response["Retry-After"] = "3600"
    return response


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Allauth's behaviour, with our words and our lockout."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": gettext_lazy(
            "That e-mail address and password do not go together. Try again, or have a code sent to you."
        ),
        "too_many_login_attempts": gettext_lazy(
            "There were too many tries with this address. Have a code sent to your e-mail instead, or wait "
            "15 minutes."
        ),
        "incorrect_code": gettext_lazy(
            "That is not the code we sent. Check the newest message, or ask for a new code."
        ),
        "invalid_code": gettext_lazy(
            "That is not the code we sent. Check the newest message, or ask for a new code."
        ),
    }

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Stop before the password is looked at, where this address is locked out from here."""
        if not AxesProxyHandler.is_allowed(request, credentials):
            request.axes_locked_out = True  # type: ignore[attr-defined]
            raise ValidationError(_("There were too many tries."))
        super().pre_authenticate(request, **credentials)

    def is_reauthentication_required(self, *, app: str = "", **more: Any) -> bool:
        """Ask for the password once more, but not of somebody who signed in fully a moment ago.

        So a worker's first sign-in leads straight to setting up the second factor, and on to the
        recovery codes.
        """
        if not super().is_reauthentication_required(app=app, **more):
            return False
        request = context.request
        methods = get_authentication_records(request, request.user)
        moment_ago = bool(methods) and time.time() - methods[-1]["at"] < JUST_SIGNED_IN
        fully = shown(request.session) or not is_mfa_enabled(request.user)
        return not (moment_ago and fully and app == "allauth.mfa")


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Allauth's second factor, with our words."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": gettext_lazy(
            "That is not the code your app shows now. Wait for the next one and type it within 30 seconds."
        ),
        "unverified_email": gettext_lazy(
            "Show first that your e-mail address is yours: open the message we sent, and type its code."
        ),
    }
