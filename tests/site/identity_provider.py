"""A small identity provider on this machine: discovery, token and who it is (OpenID Connect Core 1.0)."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import jwt


class Provider:
    """Says that whoever comes is `person`, if the right client brings the code it gave."""

    client, secret, code = "morrow-client", "a-secret-of-the-provider-that-is-long-enough", "a-code"

    def __init__(self) -> None:
        self.url = ""
        self.person: dict[str, Any] = {"sub": "7", "email": "ann@council.example", "email_verified": True}
        self.asked: list[dict[str, str]] = []

    def environment(self) -> dict[str, str]:
        """What a place would set."""
        return {
            "MORROW_OIDC_SERVER": self.url,
            "MORROW_OIDC_CLIENT": self.client,
            "MORROW_OIDC_SECRET": self.secret,
            "MORROW_OIDC_NAME": "Council sign-in",
        }

    def discovery(self) -> dict[str, Any]:
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "userinfo_endpoint": f"{self.url}/userinfo",
            "jwks_uri": f"{self.url}/jwks",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def token(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """A token for the right code, client and secret."""
        self.asked.append(form)
        right = {"code": self.code, "client_id": self.client, "client_secret": self.secret}
        if any(form.get(name) != value for name, value in right.items()):
            return 400, {"error": "invalid_grant"}
        claims = {"iss": self.url, "aud": self.client, "exp": int(time.time()) + 60, **self.person}
        signed = jwt.encode(claims, self.secret, algorithm="HS256")
        return 200, {"access_token": "for-userinfo", "token_type": "Bearer", "id_token": signed}


@contextmanager
def identity_provider() -> Iterator[Provider]:
    """A provider that listens while the test runs."""
    provider = Provider()

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/.well-known/openid-configuration":
                self.say(200, provider.discovery())
            elif self.path == "/userinfo" and self.headers["Authorization"] == "Bearer for-userinfo":
                self.say(200, provider.person)
            else:
                self.say(404, {})

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self.say(*provider.token({name: values[0] for name, values in parse_qs(body).items()}))

        def say(self, status: int, what: dict[str, Any]) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(what).encode())

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    provider.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=[0.02], daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
