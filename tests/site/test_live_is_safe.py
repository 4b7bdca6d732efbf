"""With MORROW_LIVE=1 Django's own checks for a deployment find nothing, and cookies go by https alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys

LIVE = {
    "MORROW_LIVE": "1",
    "MORROW_HOSTS": "morrow.example",
    "MORROW_SECRET_KEY": "k" * 20 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghij",
    "DJANGO_SETTINGS_MODULE": "morrow.site.settings",
}
ASK = """
import json
from django.conf import settings
print(json.dumps({name: getattr(settings, name) for name in (
    "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "SECURE_SSL_REDIRECT",
    "SECURE_HSTS_SECONDS", "ACCOUNT_DEFAULT_HTTP_PROTOCOL", "DEBUG")}))
"""


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run Python with the settings of a live place, and nothing of what the tests set for themselves."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    return subprocess.run(
        [sys.executable, *command], env={**ours, **LIVE}, capture_output=True, text=True, check=False
    )


def test_the_checks_for_a_deployment_pass_without_a_warning():
    done = run("-m", "django", "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr


def test_cookies_go_by_https_alone():
    told = json.loads(run("-c", ASK).stdout)
    assert told == {
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "ACCOUNT_DEFAULT_HTTP_PROTOCOL": "https",
        "DEBUG": False,
    }
