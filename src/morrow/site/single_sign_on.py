"""Signing in through a place's own identity provider, by OpenID Connect, set in the environment.

`MORROW_OIDC_SERVER` is the provider's address (where its `/.well-known/openid-configuration` is),
`MORROW_OIDC_CLIENT` and `MORROW_OIDC_SECRET` are what it gave us, `MORROW_OIDC_NAME` is what the
button says. The provider is trusted to say whether an e-mail address is verified: someone who signs
in through it with the verified address of an account signs in to that account. Workers still need
their second factor here. `MORROW_OIDC_FORMS` lists further addresses, where the provider's pages are
not on the server's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured


def single_sign_on(environment: Mapping[str, str]) -> dict[str, Any]:
    """The provider as allauth wants it; nothing where none is set. Raises ImproperlyConfigured."""
    server = environment.get("MORROW_OIDC_SERVER", "")
    if not server:
        return {}
    client = environment.get("MORROW_OIDC_CLIENT", "")
    if not client:
        raise ImproperlyConfigured(
            "MORROW_OIDC_SERVER is set and MORROW_OIDC_CLIENT is not. Set it to the client that the "
            "identity provider gave you, or unset MORROW_OIDC_SERVER to do without single sign-on."
        )
    app = {
        "provider_id": "place",
        "name": environment.get("MORROW_OIDC_NAME", "Single sign-on"),
        "client_id": client,
        "secret": environment.get("MORROW_OIDC_SECRET", ""),
        "settings": {"server_url": server.rstrip("/")},
    }
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}


def origins_of(environment: Mapping[str, str]) -> list[str]:
    """The addresses to which our sign-in form may lead, for the content security policy."""
    servers = [environment.get("MORROW_OIDC_SERVER", "")]
    servers += environment.get("MORROW_OIDC_FORMS", "").split(",")
    parts = [urlsplit(server.strip()) for server in servers if server.strip()]
    return list(dict.fromkeys(f"{part.scheme}://{part.netloc}" for part in parts))
