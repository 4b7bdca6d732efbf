"""Where the socket is: a short folder of its own, since the system takes no socket with a long name."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .errors import SocketPathTooLong
from .folders import telling_disk_full

LONGEST_SOCKET_NAME = 107  # bytes: the system's structure has 108, and the last is a zero
SOCKET_FILE = ".s.PGSQL.5432"
NOTE = "socket-folder"


def choose_socket_folder(data: Path, bases: list[Path] | None = None) -> Path:
    """The folder for the socket of the cluster in ``data``: the same one each time, not made yet.

    Raises SocketPathTooLong when no base is short enough.
    """
    name = f"morrow-{os.geteuid()}-{hashlib.sha256(os.fsencode(data.resolve())).hexdigest()[:10]}"
    tried = list(_bases()) if bases is None else bases
    for base in tried:
        if fits(base / name):
            return base / name
    raise SocketPathTooLong(tried)


def fits(folder: Path) -> bool:
    """Whether a socket in this folder has a name the system takes, and PostgreSQL's clients can read."""
    whole = os.fsencode(folder / SOCKET_FILE)
    return len(whole) <= LONGEST_SOCKET_NAME and b"," not in whole


def record_socket_folder(cluster_folder: Path, sockets: Path) -> None:
    """Write down where the socket is: another terminal may have another folder for its session."""
    with telling_disk_full(cluster_folder):
        (cluster_folder / NOTE).write_bytes(os.fsencode(sockets))


def recorded_socket_folder(cluster_folder: Path) -> Path | None:
    """Where the cluster in this folder said its socket is, when it was last started."""
    try:
        return Path(os.fsdecode((cluster_folder / NOTE).read_bytes()))
    except OSError:
        return None


def _bases() -> Iterator[Path]:
    """The session's own folder when it is truly ours, then the temporary ones."""
    session = os.environ.get("XDG_RUNTIME_DIR")
    if session and Path(session).is_dir():
        seen = Path(session).stat()
        if seen.st_uid == os.geteuid() and not seen.st_mode & 0o077:
            yield Path(session)
    yield Path(tempfile.gettempdir())
    yield Path("/tmp")  # noqa: S108 - the folder made in it is private, and checked
