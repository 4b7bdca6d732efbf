"""Which PostgreSQL processes serve a data folder, and what a dead one left behind.

A process number alone proves nothing: after a crash, or in a container started again, another program
may have it. PostgreSQL works in its data folder, so the folder it stands in is what identifies it.
"""

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")


@dataclass(frozen=True)
class Postmaster:
    """What ``postmaster.pid`` says of the process that leads a cluster."""

    pid: int
    status: str

    @property
    def ready(self) -> bool:
        """Whether it takes connections."""
        return self.status == "ready"


def read_postmaster(data: Path) -> Postmaster | None:
    """The postmaster named in the data folder, when it is truly alive and serving that folder."""
    try:
        lines = (data / "postmaster.pid").read_text(errors="replace").splitlines()
        pid = abs(int(lines[0]))
    except (OSError, IndexError, ValueError):
        return None
    if not serves(pid, data):
        return None
    return Postmaster(pid=pid, status=lines[7].strip() if len(lines) > 7 else "starting")


def serves(pid: int, data: Path) -> bool:
    """Whether this process is a PostgreSQL working in this data folder."""
    if not PROC.is_dir():
        return _alive(pid)
    try:
        stands_in = (PROC / str(pid) / "cwd").stat()
        program = os.readlink(PROC / str(pid) / "exe").removesuffix(" (deleted)")
        home = data.stat()
    except OSError:
        return False
    same_folder = (stands_in.st_dev, stands_in.st_ino) == (home.st_dev, home.st_ino)
    return same_folder and Path(program).name == "postgres"


def all_serving(data: Path) -> list[int]:
    """Every PostgreSQL process working in this data folder, leader or not."""
    if not PROC.is_dir():
        return []
    numbers = [int(entry.name) for entry in PROC.iterdir() if entry.name.isdigit()]
    return [pid for pid in numbers if serves(pid, data)]


def clear_after_crash(data: Path, socket_folder: Path) -> None:
    """Make way for a new start after a ``kill -9``: wait for orphans, remove stale lock files.

    Lock files are removed only when nobody serves the folder: PostgreSQL itself would refuse to start
    when the number in them has gone to another program.
    """
    wait_for_orphans(data)
    if not PROC.is_dir():
        return
    (data / "postmaster.pid").unlink(missing_ok=True)
    remove_sockets(socket_folder)


def remove_sockets(folder: Path) -> None:
    """Remove a socket and its lock file that nobody serves any more."""
    for left in folder.glob(".s.PGSQL.*"):
        left.unlink(missing_ok=True)


def wait_for_orphans(data: Path, patience: float = 5.0) -> None:
    """Return once no process of a dead postmaster is left.

    They end by themselves; one that does not within ``patience`` seconds is killed, since it can no
    longer do anything but hold the memory the next start needs. Call it with the leader gone.
    """
    until = time.monotonic() + patience
    while orphans := all_serving(data):
        if time.monotonic() > until:
            for pid in orphans:
                _kill(pid)
        time.sleep(0.05)


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
