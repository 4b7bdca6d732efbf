"""Workers sign in with a second factor; the persona page of a demonstration is the one exception.

Runs inside the place, where who is looking is known already. It is the session that must have shown
a second factor, not only the account that must have one: a session begun before it was set up, or by
somebody who knows only the password, opens nothing of a worker's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from allauth.mfa.utils import is_mfa_enabled
from django.dispatch import receiver
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from morrow.foundations.scope import NotYourRole
from morrow.foundations.web import authors
from morrow.site import personas

PERSONA = personas.PERSONA
SET_UP = "morrow_second_factor"
"""Session key: the second factor was set up, and so shown, in this session."""

FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


class SecondFactorMiddleware:
    """Sends a worker without a second factor to set one up or show it before anything else."""

    def __init__(self, get_response: Callable[[Any], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        """Let residents, those who showed a second factor, and personas pass."""
        viewer = getattr(request, "viewer", None)
        if viewer is None or not viewer.roles - {"resident"} or shown(request.session):
            return self.get_response(request)
        if request.session.get(PERSONA) and personas.may_go_on(request):
            return self.get_response(request)
        page = "mfa_reauthenticate" if is_mfa_enabled(request.user, FACTORS) else "mfa_activate_totp"
        return redirect(f"{reverse(page)}?{urlencode({'next': request.get_full_path()})}")

    def process_exception(self, request: Any, fault: Exception) -> HttpResponse | None:
        """Somebody not signed in who opens a page of a role is asked to sign in, and comes back."""
        if isinstance(fault, NotYourRole) and request.method == "GET" and not request.user.is_authenticated:
            return redirect(sign_in(request, request.get_full_path()))
        return None


def sign_in(request: Any, then: str) -> str:
    """Where somebody signs in and goes on from there."""
    page = reverse("who") if personas.may_choose(request) else reverse("account_login")
    return f"{page}?{urlencode({'next': then})}"


def signed_in_as(request: Any) -> str:
    """The account of whoever is signed in; empty for nobody."""
    return str(request.user.pk) if request.user.is_authenticated else ""


authors.known_by(authors.Kind("a", signed_in_as, sign_in))


def shown(session: Any) -> bool:
    """True where a second factor was shown in this session."""
    methods = session.get(AUTHENTICATION_METHODS_SESSION_KEY, [])
    return bool(session.get(SET_UP)) or any(method.get("method") == "mfa" for method in methods)


@receiver(authenticator_added)
def remember_that_it_was_shown(request: Any, authenticator: Any, **_: Any) -> None:
    """Setting an authenticator up shows that one has it."""
    if authenticator.type in FACTORS:
        request.session[SET_UP] = True
