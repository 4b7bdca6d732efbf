"""Django's view of the database that the launcher found or started."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from morrow.foundations.database import database_urls


def databases(home: Path) -> dict[str, dict[str, Any]]:
    """The one database, as the application's role (or the owner's for migrations)."""
    owner = os.environ.get("MORROW_DB_ROLE") == "owner"
    return {"default": connection_settings(owner_url(home) if owner else _app_url(home))}


def connection_settings(url: str) -> dict[str, Any]:
    """Django's settings for a postgresql:// address, socket folders included."""
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.get("host", [parts.hostname or ""])[0],
        "PORT": str(parts.port or query.get("port", [""])[0]),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def _app_url(home: Path) -> str:
    return os.environ.get("DATABASE_URL") or _embedded(home, "app")


def owner_url(home: Path) -> str:
    """The address under which migrations run."""
    return os.environ.get("MORROW_OWNER_DATABASE_URL") or _embedded(home, "owner")


def _embedded(home: Path, role: str) -> str:
    """The address in our own cluster, whether it runs yet or not."""
    return database_urls(home, environment={}).for_role(role)
