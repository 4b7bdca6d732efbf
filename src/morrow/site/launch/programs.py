"""The commands behind each step and service, and the environment each is given."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from .options import RunOptions, bracketed

PACKAGE = Path(__file__).resolve().parents[2]
SETTINGS = "morrow.site.settings"
WEB_WORKERS = 2
WEB_THREADS = 4


def django_command(*words: str) -> list[str]:
    """One of Django's management commands, in this same Python."""
    return [sys.executable, "-m", "django", *words]


def has_command(name: str) -> bool:
    """Whether any part of Morrow brings a management command of this name. Asks the disk, not Django."""
    return any(PACKAGE.glob(f"**/management/commands/{name}.py"))


def web_command(options: RunOptions) -> list[str]:
    """The web server: two processes of four threads, loaded once and then split."""
    return [
        sys.executable, "-m", "gunicorn",
        "--bind", f"{bracketed(options.host)}:{options.port}",
        "--worker-class", "gthread", "--workers", str(WEB_WORKERS), "--threads", str(WEB_THREADS),
        "--preload", "--graceful-timeout", "10", "--log-level", "warning",
        "--no-control-socket",  # it would lie in the user's home, outside what is ours
        "morrow.site.wsgi:application",
    ]  # fmt: skip


def owner_environment(home: Path) -> dict[str, str]:
    """For migrations: they alone work as the role that owns the tables."""
    return {**_environment(os.environ, home), "MORROW_DB_ROLE": "owner"}


def site_environment(home: Path, options: RunOptions) -> dict[str, str]:
    """For everything else: without the owner's address, which it has no business with."""
    kept = {
        name: value
        for name, value in _environment(os.environ, home).items()
        if name not in ("MORROW_DB_ROLE", "MORROW_OWNER_DATABASE_URL")
    }
    if kept.get("MORROW_LIVE") != "1":
        kept.setdefault("MORROW_SITE", options.address)
    return {**kept, "MORROW_LISTENS_ON": options.host}


def _environment(base: Mapping[str, str], home: Path) -> dict[str, str]:
    environment = {**base, "MORROW_HOME": str(home), "PYTHONUNBUFFERED": "1"}
    environment.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    return environment
