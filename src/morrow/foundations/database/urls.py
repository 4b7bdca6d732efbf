"""How to reach the database: from the environment, or from the files of our own cluster.

Nothing is started here, and nothing fails when there is no cluster yet: settings are read by commands
that never touch the database.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from .errors import OwnerUrlMissing
from .passwords import Passwords
from .roles import APP, DATABASE, OWNER
from .sockets import choose_socket_folder, recorded_socket_folder

APP_VARIABLE = "DATABASE_URL"
OWNER_VARIABLE = "MORROW_OWNER_DATABASE_URL"
CLUSTER_FOLDER = "database"


@dataclass(frozen=True)
class DatabaseUrls:
    """The URL of the site's own role, and that of the owner, which only migrations need."""

    app: str
    owner: str | None

    def for_role(self, role: str) -> str:
        """The URL for ``app`` or ``owner``. Raises OwnerUrlMissing when only the app's is known."""
        if role != "owner":
            return self.app
        if self.owner is None:
            raise OwnerUrlMissing
        return self.owner


def database_urls(home: Path, *, environment: Mapping[str, str] = os.environ) -> DatabaseUrls:
    """The URLs to use: DATABASE_URL when set, else those of the cluster kept under ``home``."""
    given = environment.get(APP_VARIABLE)
    if given:
        return DatabaseUrls(app=given, owner=environment.get(OWNER_VARIABLE) or None)
    folder = cluster_folder(home)
    sockets = recorded_socket_folder(folder) or choose_socket_folder(folder / "data")
    passwords = Passwords(folder / "passwords")
    app, owner = (socket_url(sockets, role, passwords.read(role), DATABASE) for role in (APP, OWNER))
    return DatabaseUrls(app=app, owner=owner)


def embedded(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the database is ours to start: it is, unless DATABASE_URL names another."""
    return not environment.get(APP_VARIABLE)


def cluster_folder(home: Path) -> Path:
    """The folder of the embedded cluster under the home folder."""
    return home / CLUSTER_FOLDER


def socket_url(sockets: Path, role: str, password: str | None, database: str) -> str:
    """A URL through a socket. The folder stands in the query: as a host it would lose its capitals.

    >>> socket_url(Path("/run/user/1000/Morrow"), "morrow_app", "a/b", "morrow")
    'postgresql://morrow_app:a%2Fb@/morrow?host=%2Frun%2Fuser%2F1000%2FMorrow&port=5432'
    """
    secret = f":{quote(password, safe='')}" if password else ""
    where = urlencode({"host": str(sockets), "port": "5432"}, quote_via=quote, safe="")
    return f"postgresql://{quote(role, safe='')}{secret}@/{quote(database, safe='')}?{where}"


def connection_settings(url: str) -> dict[str, str]:
    """A PostgreSQL URL as the plain settings Django takes: NAME, USER, PASSWORD, HOST, PORT, and the rest.

    Anything else in the query, such as ``sslmode``, is kept under its own name.

    >>> connection_settings("postgresql://ann:p%40ss@db.example:5433/place?sslmode=require")["HOST"]
    'db.example'
    >>> connection_settings("postgresql:///place?host=%2Frun%2FMorrow")["HOST"]
    '/run/Morrow'
    """
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    address = parts.netloc.rpartition("@")[2]
    host, port = (parts.hostname or "", str(parts.port or "")) if address else ("", "")
    settings = {
        "NAME": unquote(query.pop("dbname", parts.path.lstrip("/"))),
        "USER": unquote(parts.username or query.pop("user", "")),
        "PASSWORD": unquote(parts.password or query.pop("password", "")),
        "HOST": query.pop("host", unquote(host)),
        "PORT": query.pop("port", port),
    }
    return {**settings, **query}
